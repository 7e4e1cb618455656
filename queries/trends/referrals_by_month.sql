-- Referrals received in each month since the first of all, so that a baseline is always the same.
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
-- is_whole: whether it was over by the last day recorded; e.g. true
-- referrals: referrals received in it; e.g. 1
with own as (
    select
        date_trunc('month', referral.received_on) as received_month,
        count(*) as referrals,
    from referral
    inner join context_in_choice as choice
        on
            referral.context_id = choice.context_id
            and choice.chosen_area = $area_code
            and choice.chosen_kind = $context_kind
            and choice.chosen_harm = $harm_kind
            and choice.chosen_agency = ''
    where $agency = '' or referral.source_agency = $agency
    group by received_month
)

select
    calendar_month.month,
    calendar_month.month >= cast($since as date) as is_in_period,
    coalesce(last_day(calendar_month.month) <= data_day.as_at, false) as is_whole,
    coalesce(own.referrals, 0) as referrals,
from calendar_month
cross join data_day
left join own on calendar_month.month = own.received_month
where
    calendar_month.month <= cast($until as date)
    and calendar_month.month
    >= date_trunc('month', (select min(referral.received_on), from referral))
order by calendar_month.month
