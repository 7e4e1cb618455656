-- An indicator the panel found to be met when it judged a context.
--
-- One row for each: threshold_decision_id, indicator_id
--
-- threshold_decision_id [refers to threshold_decision]: the judgement; e.g. TD-PARK
-- indicator_id [refers to indicator]: the sign that was met; e.g. adults_approach
-- evidence: what was known then; e.g. Seen by two youth workers
create table indicator_met (
    threshold_decision_id text not null,
    indicator_id text not null,
    evidence text not null
);
