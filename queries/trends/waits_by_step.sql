-- How long contexts waited for each step, by the financial year in which the wait began.
--
-- A financial year runs from April to March. A wait that is open counts up to the last day of the
-- data; days on which nobody waited or ended have no row, and a year without a wait has one of 0.
--
-- One row for each: panel_step, year_from, days, ended_as, days_wanted, day_kind, target_days
--
-- $since: the first day of the first month shown; e.g. 2022-03-01
-- $until: the first day of the last month shown; e.g. 2022-08-01
-- $area_code: only contexts in this area, or “” for all; e.g. “”
-- $context_kind: only contexts of this kind, or “” for all; e.g. “”
-- $harm_kind: only contexts referred for this harm, or “” for all; e.g. “”
-- $agency: only contexts that this agency referred, or “” for all; e.g. “”
--
-- panel_step: what is waited for, as a code; e.g. assessment
-- step: the same in words; e.g. Assessment
-- year_from: the year in which the financial year begins; e.g. 2021
-- days: calendar days waited, empty for a year without a wait; e.g. 42
-- ended_as: reached, open, or other: the work ended, or went on, without a record of the step;
--    e.g. reached
-- days_wanted: the local target in force when the wait began, empty without one; e.g. 45
-- day_kind: which days it counts: calendar, or working; e.g. calendar
-- target_days: days waited as the target counts them, at most a day beyond it; e.g. 42
-- waits: contexts that waited so; e.g. 1
with financial_year as (
    select unnest(
        generate_series(
            year(cast($since as date) - interval 3 month),
            year(cast($until as date) - interval 3 month)
        )
    ) as year_from,
),

chosen as (
    select
        wait.panel_step,
        year(wait.started_on - interval 3 month) as year_from,
        wait.days,
        wait.ended_as,
        wait.days_wanted,
        wait.day_kind,
        least(wait.target_days, wait.days_wanted + 1) as target_days,
        count(*) as waits,
    from wait
    inner join contexts_chosen($area_code, $context_kind, $harm_kind, '') as choice
        on wait.context_id = choice.context_id
    where
        in_months(wait.started_on, $since, $until)
        and (
            $agency = ''
            or wait.context_id in (
                select referral.context_id,
                from referral
                where referral.source_agency = $agency
            )
        )
    group by all
)

select
    word.code as panel_step,
    word.label as step,
    financial_year.year_from,
    chosen.days,
    chosen.ended_as,
    chosen.days_wanted,
    chosen.day_kind,
    chosen.target_days,
    coalesce(chosen.waits, 0) as waits,
from word
cross join financial_year
left join chosen
    on word.code = chosen.panel_step and financial_year.year_from = chosen.year_from
where word.list = 'panel_step' and word.code in ('decision', 'assessment', 'plan', 'review')
order by
    word.sort,
    financial_year.year_from,
    chosen.days,
    chosen.ended_as,
    chosen.days_wanted,
    chosen.day_kind,
    chosen.target_days
