-- Areas with several referrals of the last twelve months of which each led to no assessment.
--
-- One row for each: area_code
--
-- $at_least: how many of them are several; e.g. 1
--
-- area_code: the area; e.g. X05000003
-- area_name: what people call it; e.g. Southbank
-- referrals: how many of them are of its contexts; e.g. 3
-- contexts: how many contexts they are about; e.g. 2
-- names: what the screen calls those, joined by commas; e.g. The station forecourt, The underpass
-- agencies: from how many agencies they came; e.g. 2
-- first_on: the day of the first; e.g. 2022-06-07
-- last_on: the day of the latest; e.g. 2022-09-12
select
    context.area_code,
    arg_max(area.area_name, area.area_year) as area_name,
    count(*) as referrals,
    count(distinct context.context_id) as contexts,
    string_agg(distinct context.display_alias, ', ' order by context.display_alias) as names,
    count(distinct referral.source_agency) as agencies,
    min(small_referral.received_on) as first_on,
    max(small_referral.received_on) as last_on,
from small_referral
inner join context on small_referral.context_id = context.context_id
inner join area using (area_code, area_year)
inner join referral on small_referral.referral_id = referral.referral_id
group by context.area_code
having referrals >= $at_least
order by area_name, context.area_code
