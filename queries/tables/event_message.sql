-- Something explained at an event, by which role: a right, a risk, a caution.
--
-- One row for each: event_id, message_no
--
-- event_id [refers to event]: the event; e.g. PARK-E1
-- message_no [from 1]: its order; e.g. 1
-- message_kind [words message_kind]: what sort of message; e.g. right
-- role_title: who said it, as a role; e.g. Youth worker
-- message: what was said; e.g. Young people have a right to be here together
create table event_message (
    event_id text not null,
    message_no integer not null,
    message_kind text not null,
    role_title text not null,
    message text not null
);
