-- A group invited to an event, and how many of them came.
--
-- One row for each: event_id, respondent_group
--
-- event_id [refers to event]: the event; e.g. PARK-E1
-- respondent_group [words respondent_group]: the group; e.g. residents
-- attended [people] [from 0] [like the others]: people who came; e.g. 23
create table event_group (
    event_id text not null,
    respondent_group text not null,
    attended integer
);
