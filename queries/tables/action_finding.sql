-- A finding that an action answers.
--
-- One row for each: action_id, finding_id
--
-- action_id [refers to action]: the action; e.g. PARK-A1
-- finding_id [refers to finding]: the finding; e.g. PARK-F1
create table action_finding (
    action_id text not null,
    finding_id text not null
);
