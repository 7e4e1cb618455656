-- The meetings that were held: of which something is recorded, or after which something happened.
--
-- Any other is planned. A partnership that records of its meetings their day alone has held those
-- up to the last happening of the data.
--
-- One row for each: meeting_id
--
-- meeting_id: the meeting; e.g. MTG-3
-- held_on: the day; e.g. 2022-06-14
create view held_meeting as
select
    meeting.meeting_id,
    meeting.held_on,
from meeting
cross join data_day
where
    meeting.held_on <= data_day.as_at
    or meeting.meeting_id in (select recorded_meeting.meeting_id, from recorded_meeting);
