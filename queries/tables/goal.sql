-- A safety goal for a context: an indicator turned into a positive statement.
--
-- One row for each: goal_id
--
-- goal_id: its own code; e.g. PARK-G1
-- context_id [refers to context]: the context; e.g. PARK
-- goal_no [from 1]: its order in the panel's plan; e.g. 1
-- statement: what will be true; e.g. Young people can spend time safely in the park
-- reason: why it matters; e.g. They choose to be there
-- indicator_domain [words indicator_domain]: side of the assessment triangle; e.g. guardianship
-- horizon [words horizon]: by the review, or later; e.g. by_review
-- set_on [happened]: the day the panel agreed it; e.g. 2022-05-10
-- goal_status [words goal_status]: the panel's latest judgement; e.g. working_towards
create table goal (
    goal_id text not null,
    context_id text not null,
    goal_no integer not null,
    statement text not null,
    reason text,
    indicator_domain text not null,
    horizon text not null,
    set_on date not null,
    goal_status text not null
);
