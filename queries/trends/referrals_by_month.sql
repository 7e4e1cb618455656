-- Referrals received in each month.
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
-- $agency: the agency it came from, “” for all; e.g. “”
--
-- month: the first day of the month; e.g. 2022-03-01
-- is_in_period: whether the period chosen takes it in; e.g. true
-- is_whole: whether the month is over; only then it is a point of a series; e.g. true
-- referrals: referrals received in it; e.g. 1
with own as (
    select
        date_trunc('month', referral.received_on) as received_month,
        count(*) as referrals,
    from referral
    inner join contexts_chosen($area_code, $context_kind, $harm_kind, '') as choice
        on referral.context_id = choice.context_id
    where is_chosen(referral.source_agency, $agency)
    group by received_month
)

select
    month_of_trends.month,
    in_months(month_of_trends.month, $since, $until) as is_in_period,
    month_of_trends.is_whole,
    coalesce(own.referrals, 0) as referrals,
from month_of_trends
left join own on month_of_trends.month = own.received_month
order by month_of_trends.month
