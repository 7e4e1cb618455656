-- The months of every series of the trends: from that of the first referral to that of the data.
--
-- Usual ranges are made from all of them that are whole, whichever of them a page shows.
--
-- One row for each: month
--
-- month: the first day of the month; e.g. 2022-03-01
-- is_whole: whether it is over on the last day on which anything was recorded; e.g. true
create view month_of_trends as
with first_referral as (
    select date_trunc('month', min(received_on)) as month,
    from referral
)

select
    calendar_month.month,
    calendar_month.month + interval 1 month <= data_day.as_at + 1 as is_whole,
from calendar_month
cross join first_referral
cross join data_day
where calendar_month.month between first_referral.month and data_day.as_at;
