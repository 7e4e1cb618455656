-- How many of the reviews due in each month were held on time.
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
-- month: the first day of the month; e.g. 2022-09-01
-- is_in_period: whether the period chosen takes it in; e.g. true
-- is_whole: whether the month is over; only then it is a point of a series; e.g. true
-- due: reviews due in it, up to the last day the data knows of; e.g. 2
-- held_on_time: those held on or before the day they were due; e.g. 1
-- held_late: those held later; e.g. 1
-- still_open: those not held although their day has passed; e.g. 0
with asked_for as (
    select
        review.context_id,
        review.due_on,
        review.held_on,
    from review
    cross join data_day
    where review.held_on is not null and review.due_on <= data_day.as_at
    union all
    -- As the agenda has it: also a day that only the last review set. What is due on the last day
    -- itself may still be held on it.
    select
        review_due.context_id,
        review_due.due_on,
        cast(null as date) as held_on,
    from review_due
    cross join data_day
    where
        data_day.as_at between review_due.waited_from and review_due.waited_until
        and review_due.due_on < data_day.as_at
),

own as (
    select
        asked_for.due_on,
        asked_for.held_on,
        date_trunc('month', asked_for.due_on) as due_month,
    from asked_for
    inner join contexts_chosen($area_code, $context_kind, $harm_kind, $agency) as choice
        on asked_for.context_id = choice.context_id
)

select
    month_of_trends.month,
    in_months(month_of_trends.month, $since, $until) as is_in_period,
    month_of_trends.is_whole,
    count(own.due_on) as due,
    count(*) filter (where own.held_on <= own.due_on) as held_on_time,
    count(*) filter (where own.held_on > own.due_on) as held_late,
    count(own.due_on) - count(own.held_on) as still_open,
from month_of_trends
left join own on month_of_trends.month = own.due_month
group by month_of_trends.month, month_of_trends.is_whole
order by month_of_trends.month
