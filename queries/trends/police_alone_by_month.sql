-- How many of the actions agreed in each month only police lead.
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
-- $agency: the agency that leads the action, “” for all; e.g. “”
--
-- month: the first day of the month; e.g. 2022-06-01
-- is_in_period: whether the period chosen takes it in; e.g. true
-- is_whole: whether the month is over; only then it is a point of a series; e.g. true
-- actions: actions agreed in it; e.g. 2
-- police_alone: those whose only lead is police; e.g. 1
with own as (
    select
        date_trunc('month', action.agreed_on) as agreed_month,
        action.agency in (select police_agency.agency, from police_agency)
        and action.with_agency is null as is_police_alone,
    from action
    inner join contexts_chosen($area_code, $context_kind, $harm_kind, '') as choice
        on action.context_id = choice.context_id
    where is_chosen(action.agency, $agency)
)

select
    month_of_trends.month,
    in_months(month_of_trends.month, $since, $until) as is_in_period,
    month_of_trends.is_whole,
    count(own.agreed_month) as actions,
    count(*) filter (where own.is_police_alone) as police_alone,
from month_of_trends
left join own on month_of_trends.month = own.agreed_month
group by month_of_trends.month, month_of_trends.is_whole
order by month_of_trends.month
