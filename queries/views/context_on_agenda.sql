-- The contexts on the agenda of each meeting, each once, in the place where it first comes.
--
-- One row for each: meeting_id, context_id
--
-- meeting_id: the meeting; e.g. MTG-3
-- context_id: the context; e.g. PARK
-- item_no: the order of its first item; e.g. 1
create view context_on_agenda as
select
    meeting_id,
    context_id,
    min(item_no) as item_no,
from agenda_item
group by meeting_id, context_id
