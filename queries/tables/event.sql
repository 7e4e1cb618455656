-- Something that happened in or around a context and belongs on its time line.
--
-- One row for each: event_id
--
-- event_id: its own code; e.g. PARK-E1
-- context_id [refers to context]: the context; e.g. PARK
-- happened_on [happened]: the day; e.g. 2022-05-24
-- event_kind [words event_kind]: what sort of event; e.g. response_meeting
-- title: in a few words; e.g. Meeting with residents
-- description: what happened; e.g. The social worker explained exploitation
-- caution: what could do harm, if anything; e.g. Removing the shelter could do more harm
-- joined_plan [people] [from 0] [like the others]: people who offered to help with the plan; e.g.
--    11
create table event (
    event_id text not null,
    context_id text not null,
    happened_on date not null,
    event_kind text not null,
    title text not null,
    description text,
    caution text,
    joined_plan integer
);
