-- A social condition that an action sets out to change.
--
-- One row for each: action_id, social_condition
--
-- action_id [refers to action]: the action; e.g. SCHOOL-A3
-- social_condition [words social_condition]: the condition; e.g. racism
create table action_social_condition (
    action_id text not null,
    social_condition text not null
);
