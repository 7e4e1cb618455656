-- Every context under every choice of area, kind and harm that takes it in; “” stands for all.
--
-- One row for each: context_id, chosen_area, chosen_kind, chosen_harm
--
-- context_id: the context; e.g. PARK
-- chosen_area: the area chosen, or “”; e.g. X05000001
-- chosen_kind: the kind of context chosen, or “”; e.g. school
-- chosen_harm: the harm chosen, of those its referrals name, or “”; e.g. county_lines
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
)

select
    by_area.context_id,
    by_area.chosen_area,
    by_kind.chosen_kind,
    by_harm.chosen_harm,
from by_area
inner join by_kind on by_area.context_id = by_kind.context_id
inner join by_harm on by_area.context_id = by_harm.context_id
