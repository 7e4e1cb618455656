-- How many of the actions agreed in each month only police lead.
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
-- is_whole: whether it was over by the last day recorded; e.g. true
-- actions: actions agreed in it; e.g. 2
-- police_alone: those whose only lead is police; e.g. 1
with own as (
    select
        date_trunc('month', action.agreed_on) as agreed_month,
        action.agency in ('police', 'british_transport_police')
        and action.with_agency is null as is_police_alone,
    from action
    inner join context_in_choice as choice
        on
            action.context_id = choice.context_id
            and choice.chosen_area = $area_code
            and choice.chosen_kind = $context_kind
            and choice.chosen_harm = $harm_kind
            and choice.chosen_agency = ''
    where $agency = '' or action.agency = $agency
)

select
    calendar_month.month,
    coalesce(last_day(calendar_month.month) <= data_day.as_at, false) as is_whole,
    count(own.agreed_month) as actions,
    count(*) filter (where own.is_police_alone) as police_alone,
from calendar_month
cross join data_day
left join own on calendar_month.month = own.agreed_month
where calendar_month.month between cast($since as date) and cast($until as date)
group by calendar_month.month, data_day.as_at
order by calendar_month.month
