-- An item on a meeting's agenda: a context, and what the panel is asked to do.
--
-- One row for each: meeting_id, item_no
--
-- meeting_id [refers to meeting]: the meeting; e.g. MTG-3
-- item_no [from 1]: its order; e.g. 2
-- context_id [refers to context]: the context; e.g. PARK
-- agenda_purpose [words agenda_purpose]: what the item is for; e.g. plan_under_way
-- question: what the panel is asked, in a sentence; e.g. Do we support the park plan?
-- minutes_planned [from 1 to 1440] [usually 1 to 240]: time set aside, in minutes; e.g. 20
-- minutes_used [from 1 to 1440] [usually 1 to 240]: time taken, in minutes; e.g. 25
create table agenda_item (
    meeting_id text not null,
    item_no integer not null,
    context_id text not null,
    agenda_purpose text not null,
    question text not null,
    minutes_planned integer,
    minutes_used integer
);
