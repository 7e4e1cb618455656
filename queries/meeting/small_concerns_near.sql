-- Referrals of a context and of those near it, of which each by itself led to no assessment.
--
-- Those of the last twelve months; several of them may together say more than any of them.
--
-- One row for each: referral_id
--
-- $context_id: the context; e.g. STATION
-- $within_metres: the distance within which others are near; e.g. 1000
--
-- referral_id: the referral; e.g. REF-2
-- received_on: the day; e.g. 2022-06-07
-- context_id: the context it is about; e.g. STATION
-- display_alias: what the screen calls it; e.g. The station forecourt
-- agency: the agency it came from; e.g. Transport operator
-- harms: the harms it names, joined by semicolons, empty if none; e.g. Child criminal exploitation
-- answer: what the panel decided on it, “Not decided yet” before; e.g. More information needed
-- is_by_distance [by exact place]: whether nothing but its distance makes it near; e.g. false
with near as (
    select
        context_id,
        is_by_distance,
    from contexts_near($context_id, $within_metres)
    union all
    select
        $context_id as context_id,
        false as is_by_distance,
),

answered as (
    select
        threshold_decision.referral_id,
        arg_max(word.label, threshold_decision.decided_on) as answer,
    from threshold_decision
    inner join word
        on threshold_decision.panel_decision = word.code and word.list = 'panel_decision'
    group by threshold_decision.referral_id
),

named as (
    select
        referral_harm.referral_id,
        string_agg(distinct word.label, '; ' order by word.label) as harms,
    from referral_harm
    inner join word on referral_harm.harm_kind = word.code and word.list = 'harm_kind'
    group by referral_harm.referral_id
)

select
    small_referral.referral_id,
    small_referral.received_on,
    near.context_id,
    context.display_alias,
    agency_word.label as agency,
    named.harms,
    coalesce(answered.answer, 'Not decided yet') as answer,
    near.is_by_distance,
from near
inner join small_referral on near.context_id = small_referral.context_id
inner join context on near.context_id = context.context_id
inner join referral on small_referral.referral_id = referral.referral_id
inner join word as agency_word
    on referral.source_agency = agency_word.code and agency_word.list = 'agency'
left join answered on small_referral.referral_id = answered.referral_id
left join named on small_referral.referral_id = named.referral_id
order by small_referral.received_on, small_referral.referral_id
