-- The panel's judgement of a goal at a review, with its reason.
--
-- One row for each: review_id, goal_id
--
-- review_id [refers to review]: the review; e.g. PARK-REV1
-- goal_id [refers to goal]: the goal; e.g. PARK-G1
-- goal_status [words goal_status]: the judgement; e.g. working_towards
-- reason: why the panel judged so; e.g. Safer after school, not yet at weekends
create table goal_judgement (
    review_id text not null,
    goal_id text not null,
    goal_status text not null,
    reason text not null
);
