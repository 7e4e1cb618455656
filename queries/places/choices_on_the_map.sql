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
),

told as (
    select
        context_id,
        'harm_kind' as about,
        code,
    from harm
    union all
    select
        context_id,
        'agency' as about,
        code,
    from agency
)

select
    told.context_id,
    told.about,
    told.code,
    word.label,
from told
inner join word on told.code = word.code and told.about = word.list
order by told.context_id, told.about, word.sort, word.code
