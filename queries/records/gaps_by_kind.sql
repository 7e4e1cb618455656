-- How much of what the panel wants to know is recorded, by kind, of contexts that are not closed.
--
-- One row for each: gap
--
-- $as_at: the day from which to look: what was not wanted yet is not expected; e.g. 2022-06-14
--
-- gap: what is wanted, as a code; e.g. goal_measure
-- title: the same in words; e.g. A measure of change, for a goal
-- written_in: the table and the columns that hold it; e.g. measure, of the type change
-- recorded: how many are recorded; e.g. 3
-- missing: how many are not recorded yet; e.g. 0
-- expected: how many there are of the kind; e.g. 3
-- contexts: in how many contexts something of the kind is not recorded; e.g. 0
with wanted as (
    select
        gap,
        context_id,
        is_recorded,
        wanted_on,
    from wanted_of_assessment
    union all
    select
        gap,
        context_id,
        is_recorded,
        wanted_on,
    from wanted_of_plan
)

select
    wanted.gap,
    kind_of_gap.title,
    kind_of_gap.written_in,
    count(*) filter (where wanted.is_recorded) as recorded,
    count(*) filter (where not wanted.is_recorded) as missing,
    count(*) as expected,
    count(distinct wanted.context_id) filter (where not wanted.is_recorded) as contexts,
from wanted
inner join kind_of_gap using (gap)
inner join context using (context_id)
inner join current_state using (context_id)
where
    current_state.is_open
    and (wanted.wanted_on is null or wanted.wanted_on <= $as_at)
group by wanted.gap, kind_of_gap.sort, kind_of_gap.title, kind_of_gap.written_in
order by kind_of_gap.sort
