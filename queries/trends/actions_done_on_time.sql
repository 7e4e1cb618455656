-- How many of the actions due in each month, up to the last day recorded, were done on time.
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
-- month: the first day of the month; e.g. 2022-07-01
-- is_in_period: whether the period chosen takes it in; e.g. true
-- is_whole: whether the month is over; only then it is a point of a series; e.g. true
-- due: actions due in it, without those that are no longer possible; e.g. 3
-- done_on_time: those done on time; e.g. 2
-- done_late: those done late; e.g. 1
with own as (
    select
        state_of_action.state,
        date_trunc('month', state_of_action.due_on) as due_month,
    from state_of_action
    inner join contexts_chosen($area_code, $context_kind, $harm_kind, '') as choice
        on state_of_action.context_id = choice.context_id
    cross join data_day
    where
        state_of_action.state != 'fell_away'
        -- What is due on the last day itself may still be done on it.
        and state_of_action.due_on <= data_day.as_at
        and state_of_action.state != 'under_way'
        and is_chosen(state_of_action.agency, $agency)
)

select
    month_of_trends.month,
    in_months(month_of_trends.month, $since, $until) as is_in_period,
    month_of_trends.is_whole,
    count(own.due_month) as due,
    count(*) filter (where own.state = 'on_time') as done_on_time,
    count(*) filter (where own.state = 'late') as done_late,
from month_of_trends
left join own on month_of_trends.month = own.due_month
group by month_of_trends.month, month_of_trends.is_whole
order by month_of_trends.month
