-- What was seen of each item in each slot of the first and the latest round of observation.
--
-- One row for each: item_id, slot_id
--
-- $context_id: the context; e.g. PARK
--
-- item_id: the item; e.g. ADULT_HELP
-- wording: what is looked for; e.g. An adult greets or helps young people
-- side: whether it is a strength or a concern, or neither; e.g. strength
-- item_type: whether it is counted or only seen; e.g. count
-- good_direction: whether more of it is better; e.g. up
-- slot_id: the slot; e.g. PARK-R1-S1
-- round: the round of assessment; e.g. 1
-- is_after: whether this is the later of two rounds; e.g. false
-- observed_on: the day; e.g. 2022-04-05
-- day_type: the sort of day, for matching; e.g. Weekday
-- time_band: the part of the day, for matching; e.g. After school
-- minutes: how long the slot lasted, in minutes; e.g. 60
-- times_seen: how often it was seen, empty where it was not recorded; e.g. 2
with observed as (
    select
        observation_slot.slot_id,
        observation_slot.observed_on,
        observation_slot.started_at,
        observation_slot.day_type,
        observation_slot.time_band,
        observation_slot.minutes,
        assessment.round,
        assessment.round > min(assessment.round) over () as is_after,
    from observation_slot
    inner join assessment using (assessment_id)
    where assessment.context_id = $context_id
    qualify is_first_or_latest(assessment.round)
),

item as (
    select distinct observation.item_id,
    from observation
    inner join observed using (slot_id)
)

select
    item.item_id,
    observation_item.wording,
    side_of_finding.side,
    observation_item.item_type,
    observation_item.good_direction,
    observed.slot_id,
    observed.round,
    observed.is_after,
    observed.observed_on,
    day_word.label as day_type,
    band_word.label as time_band,
    observed.minutes,
    observation.times_seen,
from item
inner join observation_item using (item_id)
inner join side_of_finding on observation_item.valence = side_of_finding.valence
cross join observed
left join observation
    on item.item_id = observation.item_id and observed.slot_id = observation.slot_id
inner join word as day_word
    on observed.day_type = day_word.code and day_word.list = 'day_type'
inner join word as band_word
    on observed.time_band = band_word.code and band_word.list = 'time_band'
order by
    side_of_finding.is_concern,
    not side_of_finding.is_strength,
    side_of_finding.is_wish desc,
    item.item_id,
    observed.round,
    day_word.sort,
    band_word.sort,
    observed.slot_id
