-- How many of the findings that the panel heard in each month are strengths.
--
-- Of all months of the trends, so that a usual range is the same for every period.
--
-- One row for each: month
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
-- $area_code: the area chosen, “” for all; e.g. “”
-- $context_kind: the kind of context chosen, “” for all; e.g. “”
-- $harm_kind: the harm chosen, “” for all; e.g. “”
-- $agency: an agency that leads an action in the context, “” for all; e.g. “”
--
-- month: the first day of the month; e.g. 2022-05-01
-- is_in_period: whether the period chosen takes it in; e.g. true
-- is_whole: whether the month is over; only then it is a point of a series; e.g. true
-- assessments: assessments with findings that the panel heard in it; e.g. 2
-- findings: their findings; e.g. 11
-- strengths: those that are strengths, or wishes of young people; e.g. 5
-- without_strength: assessments that found none; e.g. 0
with own as (
    select
        date_trunc('month', assessment.reported_on) as heard_month,
        count(*) as findings,
        count(*) filter (where side_of_finding.is_strength) as strengths,
    from assessment
    inner join contexts_chosen($area_code, $context_kind, $harm_kind, $agency) as choice
        on assessment.context_id = choice.context_id
    inner join finding on assessment.assessment_id = finding.assessment_id
    left join side_of_finding on finding.valence = side_of_finding.valence
    group by assessment.assessment_id, heard_month
)

select
    month_of_trends.month,
    in_months(month_of_trends.month, $since, $until) as is_in_period,
    month_of_trends.is_whole,
    count(own.findings) as assessments,
    cast(coalesce(sum(own.findings), 0) as integer) as findings,
    cast(coalesce(sum(own.strengths), 0) as integer) as strengths,
    count(*) filter (where own.strengths = 0) as without_strength,
from month_of_trends
left join own on month_of_trends.month = own.heard_month
group by month_of_trends.month, month_of_trends.is_whole
order by month_of_trends.month
