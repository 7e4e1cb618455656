-- The reviews of a context that a meeting may judge: held on its day, or waiting; as recorded.
--
-- One row for each: review_id
--
-- $context_id: the context; e.g. PARK
-- $meeting_id: the meeting; e.g. MTG-4
--
-- review_id: the review; e.g. PARK-REV1
-- baseline_assessment_id: the round before; e.g. PARK-R1
-- review_assessment_id: the round after, the latest where none is named yet; e.g. PARK-R2
-- due_on: the day it was or is due; e.g. 2022-09-13
-- held_on: the day it was held, empty until then; e.g. 2022-09-20
-- question: what it asks; e.g. Are young people safer in the park?
-- review_outcome: the panel's judgement, as a code; e.g. partly_safer
-- outcome_reason: why the panel judged so, empty until then; e.g. Safer after school
-- young_peoples_verdict: what young people say of it, empty if not recorded; e.g. Better
-- unintended_effects: displacement, over-policing, exclusion, empty if not recorded; e.g. None
-- review_decision: what follows, as a code, empty until decided; e.g. continue
-- next_review_on: the day of the next one, empty if none is set; e.g. 2022-12-13
with latest_round as (
    select assessment_id,
    from assessment
    where context_id = $context_id
    order by round desc
    limit 1
)

select
    review.review_id,
    review.baseline_assessment_id,
    coalesce(
        review.review_assessment_id,
        nullif(latest_round.assessment_id, review.baseline_assessment_id)
    ) as review_assessment_id,
    review.due_on,
    review.held_on,
    review.question,
    review.review_outcome,
    review.outcome_reason,
    review.young_peoples_verdict,
    review.unintended_effects,
    review.review_decision,
    review.next_review_on,
from review
inner join meeting on meeting.meeting_id = $meeting_id
left join latest_round on true
where
    review.context_id = $context_id
    and (review.held_on is null or review.held_on = meeting.held_on)
order by review.held_on is null, review.due_on, review.review_id
