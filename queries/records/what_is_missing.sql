-- What is not recorded yet, by context and kind, of contexts that are not closed.
--
-- One row for each: gap, context_id
--
-- $as_at: the day from which to look: what was not wanted yet is no gap; e.g. 2022-06-14
--
-- gap: what is wanted, as a code; e.g. direction
-- title: the same in words; e.g. Which way is better, for what is asked or measured
-- context_id: the context; e.g. PARK
-- display_alias: what the screen calls it; e.g. The park
-- missing: how many things of the kind are not recorded; e.g. 1
-- expected: how many there are of the kind; e.g. 14
-- what [guarded text]: the first 20 not recorded, in a few words, with their codes in the files;
--    e.g. Officers and young people meet (PARK-A3)
-- open_what: the same without what could point to a small group; e.g. A finding not shown here
with wanted as (
    select
        gap,
        context_id,
        item_id,
        wording,
        is_restricted,
        is_recorded,
        wanted_on,
    from wanted_of_assessment
    union all
    select
        gap,
        context_id,
        item_id,
        wording,
        false as is_restricted,
        is_recorded,
        wanted_on,
    from wanted_of_plan
),

named as (
    select
        *,
        wording || case when item_id = context_id then '' else ' (' || item_id || ')' end as item,
        case when is_restricted then 'A finding not shown here' else item end as open_item,
    from wanted
)

select
    named.gap,
    kind_of_gap.title,
    context.context_id,
    context.display_alias,
    count(*) filter (where not named.is_recorded) as missing,
    count(*) as expected,
    array_to_string(
        (list(named.item order by named.item_id) filter (where not named.is_recorded))[:20],
        ' · '
    ) || if(missing > 20, ' · and ' || (missing - 20) || ' more', '') as what,
    array_to_string(
        (list(named.open_item order by named.item_id) filter (where not named.is_recorded))[:20],
        ' · '
    ) || if(missing > 20, ' · and ' || (missing - 20) || ' more', '') as open_what,
from named
inner join kind_of_gap using (gap)
inner join context using (context_id)
inner join current_state using (context_id)
where
    current_state.is_open
    and (named.wanted_on is null or named.wanted_on <= $as_at)
group by
    named.gap,
    kind_of_gap.sort,
    kind_of_gap.title,
    context.context_id,
    context.display_alias
having bool_or(not named.is_recorded)
order by kind_of_gap.sort, context.display_alias, context.context_id
