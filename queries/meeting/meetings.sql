-- The panel's meetings, latest first; those that are planned too.
--
-- One row for each: meeting_id
--
-- meeting_id: the meeting; e.g. MTG-3
-- held_on: the day; e.g. 2022-06-14
-- started_at: the time it begins; e.g. 14:00
-- items: items on its agenda; e.g. 5
-- is_planned: whether nothing says that it was held yet; e.g. false
-- is_today: whether its day is that on which the data is looked at; e.g. false
select
    meeting.meeting_id,
    meeting.held_on,
    meeting.started_at,
    count(agenda_item.item_no) as items,
    bool_and(held_meeting.meeting_id is null) as is_planned,
    bool_or(meeting.held_on = viewing_day.seen_on) as is_today,
from meeting
cross join viewing_day
left join held_meeting using (meeting_id)
left join agenda_item using (meeting_id)
group by meeting.meeting_id, meeting.held_on, meeting.started_at
order by meeting.held_on desc, meeting.meeting_id
