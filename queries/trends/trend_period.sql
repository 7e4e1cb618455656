-- The first and the last month about which the data says anything.
--
-- One row for each: first_month
--
-- first_month: the first day of the month of the first referral; e.g. 2022-03-01
-- last_month: the first day of the last month that is whole; e.g. 2022-05-01
-- as_at: the last day on which anything was recorded; e.g. 2022-06-14
with recorded as (
    select received_on as happened_on,
    from referral
    union all
    select held_on as happened_on,
    from meeting
    union all
    select done_on as happened_on,
    from action
    union all
    select held_on as happened_on,
    from review
)

select
    date_trunc('month', (select min(referral.received_on), from referral))::date as first_month,
    case
        when max(happened_on) = last_day(max(happened_on))
            then date_trunc('month', max(happened_on))
        else date_trunc('month', max(happened_on)) - interval 1 month
    end::date as last_month,
    max(happened_on) as as_at,
from recorded
having first_month is not null
