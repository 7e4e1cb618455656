-- How the goals set in each half-year are measured.
--
-- One row for each: half_year, measured_by
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
-- $area_code: the area chosen, “” for all; e.g. “”
-- $context_kind: the kind of context chosen, “” for all; e.g. “”
-- $harm_kind: the harm chosen, “” for all; e.g. “”
-- $agency: an agency that leads an action in the context, “” for all; e.g. “”
--
-- half_year: the first day of the half-year; e.g. 2022-01-01
-- first_month: the first month counted in it; e.g. 2022-03-01
-- last_month: the last month counted in it; e.g. 2022-06-01
-- measured_by: change, effort or nothing; e.g. change
-- measured_label: what the screen calls it; e.g. A measure of change
-- goals: goals measured so: by one change at least, by effort only, or not yet; e.g. 3
-- of_goals: all goals set in the half-year; e.g. 3
with own as (
    select
        calendar_month.half_year,
        case
            when bool_or(measure.measure_type = 'change') then 'change'
            when count(measure.measure_id) > 0 then 'effort'
            else 'nothing'
        end as measured_by,
    from goal
    inner join calendar_month on date_trunc('month', goal.set_on) = calendar_month.month
    inner join contexts_chosen($area_code, $context_kind, $harm_kind, $agency) as choice
        on goal.context_id = choice.context_id
    left join measure on goal.goal_id = measure.goal_id
    where
        in_months(calendar_month.month, $since, $until)
    group by goal.goal_id, calendar_month.half_year
),

base as (
    select
        half_year,
        count(*) as goals,
    from own
    group by half_year
),

way as (
    select
        1 as sort,
        'change' as measured_by,
        'A measure of change' as measured_label,
    union all
    select
        2 as sort,
        'effort' as measured_by,
        'Measures of effort only' as measured_label,
    union all
    select
        3 as sort,
        'nothing' as measured_by,
        'No measure yet' as measured_label,
)

select
    half_year.half_year,
    half_year.first_month,
    half_year.last_month,
    way.measured_by,
    way.measured_label,
    count(own.measured_by) as goals,
    coalesce(any_value(base.goals), 0) as of_goals,
from half_years_between($since, $until) as half_year
cross join way
left join own
    on half_year.half_year = own.half_year and way.measured_by = own.measured_by
left join base on half_year.half_year = base.half_year
group by
    half_year.half_year,
    half_year.first_month,
    half_year.last_month,
    way.sort,
    way.measured_by,
    way.measured_label
order by half_year.half_year, way.sort
