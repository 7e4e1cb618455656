-- The days on which referrals were received, since the first of all.
--
-- One row for each: received_on
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
-- $area_code: the area chosen, “” for all; e.g. “”
-- $context_kind: the kind of context chosen, “” for all; e.g. “”
-- $harm_kind: the harm chosen, “” for all; e.g. “”
-- $agency: the agency it came from, “” for all; e.g. “”
--
-- received_on: the day; e.g. 2022-03-21
-- is_in_period: whether the period chosen takes it in; e.g. true
-- referrals: referrals received on it; e.g. 1
select
    referral.received_on,
    referral.received_on between
    cast($since as date) and cast($until as date) + interval 1 month - interval 1 day
        as is_in_period,
    count(*) as referrals,
from referral
inner join contexts_chosen($area_code, $context_kind, $harm_kind, '') as choice
    on referral.context_id = choice.context_id
inner join data_day on referral.received_on <= data_day.as_at
where is_chosen(referral.source_agency, $agency)
group by referral.received_on
order by referral.received_on
