-- When the panel of a meeting meets next.
--
-- One row for each: meeting_id
--
-- $meeting_id: the meeting; e.g. MTG-3
--
-- meeting_id: the meeting; e.g. MTG-3
-- panel_id: the panel; e.g. PANEL
-- next_meeting_id: the meeting after it, empty while none is set; e.g. MTG-4
-- next_on: its day, likewise; e.g. 2022-09-20
-- next_at: the time it begins, likewise, and empty where it is not recorded; e.g. 14:00
select
    meeting.meeting_id,
    meeting.panel_id,
    later.meeting_id as next_meeting_id,
    later.held_on as next_on,
    strftime(cast('2000-01-01' as date) + later.started_at, '%H:%M') as next_at,
from meeting
left join meeting as later
    on meeting.panel_id = later.panel_id and meeting.held_on < later.held_on
where meeting.meeting_id = $meeting_id
order by later.held_on, later.meeting_id
limit 1
