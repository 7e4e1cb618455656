-- The panel's meetings, latest first.
--
-- One row for each: meeting_id
--
-- meeting_id: the meeting; e.g. MTG-3
-- held_on: the day; e.g. 2022-06-14
-- started_at: the time it begins; e.g. 14:00
-- items: items on its agenda; e.g. 5
select
    meeting.meeting_id,
    meeting.held_on,
    meeting.started_at,
    count(agenda_item.item_no) as items,
from meeting
left join agenda_item using (meeting_id)
group by meeting.meeting_id, meeting.held_on, meeting.started_at
order by meeting.held_on desc, meeting.meeting_id
