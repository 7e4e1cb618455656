-- Every context under every choice of area, kind, harm and agency that takes it in; “” is for all.
--
-- A query that counts actions or referrals by their own agency asks for the agency “” here.
--
-- One row for each: context_id, chosen_area, chosen_kind, chosen_harm, chosen_agency
--
-- context_id: the context; e.g. PARK
-- chosen_area: the area chosen, or “”; e.g. X05000001
-- chosen_kind: the kind of context chosen, or “”; e.g. school
-- chosen_harm: the harm chosen, of those its referrals name, or “”; e.g. county_lines
-- chosen_agency: the agency chosen, of those that lead an action in it, or “”; e.g. housing
create view context_in_choice as
with by_area as (
    select
        context_id,
        unnest(['', area_code]) as chosen_area,
    from context
),

by_kind as (
    select
        context_id,
        unnest(['', context_kind]) as chosen_kind,
    from context
),

by_harm as (
    select
        context_id,
        '' as chosen_harm,
    from context
    union
    select
        referral.context_id,
        referral_harm.harm_kind as chosen_harm,
    from referral
    inner join referral_harm on referral.referral_id = referral_harm.referral_id
),

by_agency as (
    select
        context_id,
        '' as chosen_agency,
    from context
    union
    select
        context_id,
        agency as chosen_agency,
    from action
)

select
    by_area.context_id,
    by_area.chosen_area,
    by_kind.chosen_kind,
    by_harm.chosen_harm,
    by_agency.chosen_agency,
from by_area
inner join by_kind on by_area.context_id = by_kind.context_id
inner join by_harm on by_area.context_id = by_harm.context_id
inner join by_agency on by_area.context_id = by_agency.context_id
