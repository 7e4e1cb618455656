-- By what contexts can be chosen on the map beside their own columns: harms, and agencies.
--
-- One row for each: context_id, about, code
--
-- context_id: the context; e.g. PARK
-- about: “harm_kind” for what its referrals worry about, “agency” for who leads or shares an
--    action there; e.g. harm_kind
-- code: the harm or the agency; e.g. child_criminal_exploitation
-- label: the same in words; e.g. Child criminal exploitation
with harm as (
    select distinct
        referral.context_id,
        referral_harm.harm_kind as code,
    from referral
    inner join referral_harm on referral.referral_id = referral_harm.referral_id
),

agency as (
    select
        context_id,
        agency as code,
    from action
    union distinct
    select
        context_id,
        with_agency as code,
    from action
    where with_agency is not null
)

select
    harm.context_id,
    'harm_kind' as about,
    harm.code,
    word.label,
from harm
inner join word on harm.code = word.code and word.list = 'harm_kind'
union all
select
    agency.context_id,
    'agency' as about,
    agency.code,
    word.label,
from agency
inner join word on agency.code = word.code and word.list = 'agency'
order by all
