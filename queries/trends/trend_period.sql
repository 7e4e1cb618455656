-- The first and the last month about which the data says anything.
--
-- One row for each: first_month
--
-- first_month: the first day of the month of the first referral; e.g. 2022-03-01
-- last_month: the first day of the month of the last day recorded; e.g. 2022-06-01
-- as_at: the day of the data, that of the last happening recorded; e.g. 2022-06-14
with first_referral as (
    select date_trunc('month', min(received_on)) as month,
    from referral
)

select
    cast(first_referral.month as date) as first_month,
    greatest(
        cast(date_trunc('month', data_day.as_at) as date), cast(first_referral.month as date)
    ) as last_month,
    data_day.as_at,
from first_referral
cross join data_day
where first_referral.month is not null
