-- Where contexts that are not closed stand, how long, and how many longer than meant or usual.
--
-- One row for each: stage, band
--
-- $since: contexts first brought to the panel in this month or later, by its first day;
--    e.g. 2022-03-01
-- $until: not used, since contexts are shown as they stand now; e.g. 2022-08-01
-- $area_code: only contexts in this area, or “” for all; e.g. “”
-- $context_kind: only contexts of this kind, or “” for all; e.g. “”
-- $harm_kind: only contexts referred for this harm, or “” for all; e.g. “”
-- $agency: only contexts whose next step lies with this agency, or “” for all; e.g. “”
--
-- stage: the stage, as a code; e.g. in_review
-- stage_label: the same in words, in order of work; e.g. In review
-- band: how long they have stood there: 1 under 4 weeks, 2 under 3 months, 3 under 6 months,
--    4 under a year, 5 longer; e.g. 3
-- standing: the same in words; e.g. 3 to 6 months
-- contexts: contexts that stand there so long; e.g. 2
-- stuck: those that stand longer than the target, or than nine in ten of the waits that are over;
--    e.g. 1
with counted as (
    select
        standing.stage,
        case
            when standing.days < 28 then 1
            when standing.days < 92 then 2
            when standing.days < 183 then 3
            when standing.days < 365 then 4
            else 5
        end as band,
        count(*) as contexts,
        count(*) filter (
            where standing.is_over_target or standing.is_over_usual
        ) as stuck,
    from standing
    inner join contexts_chosen($area_code, $context_kind, $harm_kind, '') as choice
        on standing.context_id = choice.context_id
    inner join brought_to_panel on standing.context_id = brought_to_panel.context_id
    where
        brought_to_panel.first_on >= $since
        and $until is not null
        and $agency in ('', standing.agency)
    group by all
),

band as (
    from
        (
            values
            (1, 'Under 4 weeks'),
            (2, '4 weeks to 3 months'),
            (3, '3 to 6 months'),
            (4, '6 to 12 months'),
            (5, 'A year or longer')
        ) as named (band, standing)
)

select
    word.code as stage,
    word.label as stage_label,
    band.band,
    band.standing,
    coalesce(counted.contexts, 0) as contexts,
    coalesce(counted.stuck, 0) as stuck,
from word
cross join band
left join counted on word.code = counted.stage and band.band = counted.band
where
    word.list = 'stage'
    and word.code not in (
        select stage_trait.stage,
        from stage_trait
        where stage_trait.is_closed
    )
order by word.sort, band.band
