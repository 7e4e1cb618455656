-- How many contexts closed in each financial year were referred again within twelve months.
--
-- One row for each: year_from
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
-- $area_code: the area chosen, “” for all; e.g. “”
-- $context_kind: the kind of context chosen, “” for all; e.g. “”
-- $harm_kind: the harm chosen, “” for all; e.g. “”
-- $agency: an agency that leads an action in the context, “” for all; e.g. “”
--
-- year_from: the first day of the financial year of closing; e.g. 2022-04-01
-- closings: contexts closed in it, and again for each time they were closed; e.g. 4
-- followed: those closed twelve months ago or longer; e.g. 3
-- again: those followed that were referred again within twelve months; e.g. 1
-- not_yet_followed: those closed later; e.g. 1
-- again_so_far: those closed later that were referred again already; e.g. 0
with year_of as (
    select
        -- It begins in April: three months before, it is a calendar year.
        cast(
            date_trunc('year', month - interval 3 month) + interval 3 month as date
        ) as year_from,
    from calendar_month
    where in_months(month, $since, $until)
    group by year_from
),

closed as (
    select
        closure.closed_on,
        cast(
            date_trunc('year', closure.closed_on - interval 3 month) + interval 3 month as date
        ) as year_from,
        closure.closed_on + interval 12 month <= any_value(data_day.as_at) as is_followed,
        coalesce(
            min(referral.received_on) <= closure.closed_on + interval 12 month, false
        ) as came_again,
    from closure
    inner join contexts_chosen($area_code, $context_kind, $harm_kind, $agency) as choice
        on closure.context_id = choice.context_id
    cross join data_day
    left join referral
        on
            closure.context_id = referral.context_id
            and closure.closed_on < referral.received_on
    where
        in_months(closure.closed_on, $since, $until)
    group by closure.context_id, closure.closed_on
)

select
    year_of.year_from,
    count(closed.closed_on) as closings,
    count(*) filter (where closed.is_followed) as followed,
    count(*) filter (where closed.is_followed and closed.came_again) as again,
    count(*) filter (where not closed.is_followed) as not_yet_followed,
    count(*) filter (where not closed.is_followed and closed.came_again) as again_so_far,
from year_of
left join closed on year_of.year_from = closed.year_from
group by year_of.year_from
order by year_of.year_from
