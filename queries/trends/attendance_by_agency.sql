-- Which agency was at which of the latest meetings, and how often each was there.
--
-- One row for each: meeting_id, agency
--
-- meeting_id: the meeting, on one of the latest twelve days with any; e.g. MTG-3
-- held_on: the day; e.g. 2022-06-14
-- agency: the agency; e.g. Housing
-- was_present: whether any of its roles was there; e.g. true
-- meetings_attended: meetings it was at, of all; e.g. 3
-- meeting_days: days with a meeting for which attendance is recorded, of all; e.g. 4
select
    meeting.meeting_id,
    meeting.held_on,
    agency_word.label as agency,
    bool_or(attendance.was_present) as was_present,
    sum(cast(bool_or(attendance.was_present) as integer)) over (
        partition by agency_word.code
    ) as meetings_attended,
    count(distinct meeting.held_on) over () as meeting_days,
from attendance
inner join held_meeting as meeting using (meeting_id)
inner join word as agency_word
    on attendance.agency = agency_word.code and agency_word.list = 'agency'
group by
    meeting.meeting_id,
    meeting.held_on,
    agency_word.code,
    agency_word.label,
    agency_word.sort
qualify dense_rank() over (order by meeting.held_on desc) <= 12
order by agency_word.sort, meeting.held_on
