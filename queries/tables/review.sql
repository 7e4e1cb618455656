-- A look back at a context after the response: planned, and then held.
--
-- One row for each: review_id
--
-- review_id: its own code; e.g. PARK-REV1
-- context_id [refers to context]: the context; e.g. PARK
-- baseline_assessment_id [refers to assessment]: the round before; e.g. PARK-R1
-- review_assessment_id [refers to assessment] [no earlier round than baseline_assessment_id]:
--    the round after; e.g. PARK-R2
-- due_on [planned]: the day it is due; e.g. 2022-09-13
-- held_on [happened]: the day it was held, empty while it is due; e.g. 2022-09-20
-- question: what the review asks; e.g. Are young people safer in the park?
-- review_outcome [words review_outcome]: the panel's judgement; e.g. partly_safer
-- outcome_reason: why the panel judged so; e.g. Safer after school, residents unchanged
-- young_peoples_verdict: what young people say of it; e.g. Better, keep the youth workers
-- unintended_effects: displacement, over-policing, exclusion; e.g. None reported
-- review_decision [words review_decision]: what follows; e.g. continue
-- next_review_on [planned] [after held_on]: the day of the next one; e.g. 2022-12-13
create table review (
    review_id text not null,
    context_id text not null,
    baseline_assessment_id text not null,
    review_assessment_id text,
    due_on date not null,
    held_on date,
    question text not null,
    review_outcome text not null,
    outcome_reason text,
    young_peoples_verdict text,
    unintended_effects text,
    review_decision text,
    next_review_on date
);
