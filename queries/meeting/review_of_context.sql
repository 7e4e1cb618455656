-- The latest review of a context, planned or held.
--
-- One row for each: review_id
--
-- $context_id: the context; e.g. PARK
--
-- review_id: the review; e.g. PARK-REV1
-- due_on: the day it is due; e.g. 2022-09-13
-- held_on: the day it was held, empty until then; e.g. 2022-09-20
-- question: what it asks; e.g. Are young people safer in the park?
-- outcome: the panel's judgement; e.g. Partly safer
-- outcome_reason: why the panel judged so; e.g. Safer after school
-- young_peoples_verdict: what young people say, empty if not asked; e.g. Better
-- unintended_effects: displacement, over-policing, exclusion; e.g. None reported
-- decision: what follows, empty until decided; e.g. Continue
-- next_review_on: the day of the next one; e.g. 2022-12-13
select
    review.review_id,
    review.due_on,
    review.held_on,
    review.question,
    outcome_word.label as outcome,
    review.outcome_reason,
    review.young_peoples_verdict,
    review.unintended_effects,
    decision_word.label as decision,
    review.next_review_on,
from review
inner join word as outcome_word
    on review.review_outcome = outcome_word.code and outcome_word.list = 'review_outcome'
left join word as decision_word
    on review.review_decision = decision_word.code and decision_word.list = 'review_decision'
where review.context_id = $context_id
order by review.due_on desc, review.review_id
limit 1
