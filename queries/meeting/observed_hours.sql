-- The hours in which a context was openly observed, round by round, for the panel alone.
--
-- One row for each: slot_id
--
-- $context_id: the context; e.g. PARK
--
-- slot_id: the stretch of time; e.g. PARK-R1-S1
-- assessment_id: the assessment; e.g. PARK-R1
-- round: its round; e.g. 1
-- observed_on: the day; e.g. 2022-04-05
-- hours: from when to when; e.g. 15:30 to 16:30
-- light: whether it was light, empty if not recorded; e.g. Light
-- weather: in a word, likewise; e.g. dry
-- term: whether schools were in term, likewise; e.g. In term
-- observer_role: who observed, as a role; e.g. Co-youth worker
-- is_restricted [restricted]: always, since day and hour may show who was there; e.g. true
select
    observation_slot.slot_id,
    observation_slot.assessment_id,
    assessment.round,
    observation_slot.observed_on,
    strftime(observation_slot.observed_on + observation_slot.started_at, '%H:%M to ')
    || strftime(
        observation_slot.observed_on
        + observation_slot.started_at
        + to_minutes(observation_slot.minutes),
        '%H:%M'
    ) as hours,
    case
        when observation_slot.daylight then 'Light'
        when not observation_slot.daylight then 'Dark'
    end as light,
    observation_slot.weather,
    case
        when observation_slot.in_term then 'In term'
        when not observation_slot.in_term then 'Holidays'
    end as term,
    observation_slot.observer_role,
    true as is_restricted,
from observation_slot
inner join assessment using (assessment_id)
where assessment.context_id = $context_id
order by
    assessment.round,
    observation_slot.observed_on,
    observation_slot.started_at,
    observation_slot.slot_id
