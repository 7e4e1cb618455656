-- The meetings of which something is recorded that only a meeting that was held can have.
--
-- An agenda is no such thing, since it is written beforehand. Where nothing but days and agendas is
-- recorded of any meeting, those up to the day of viewing are taken to have been held.
--
-- One row for each: meeting_id
--
-- meeting_id: the meeting; e.g. MTG-3
-- held_on: its day, none after the day of viewing; e.g. 2022-06-14
create view recorded_meeting as
with recorded as (
    select meeting_id,
    from attendance
    where was_present
    union
    select meeting_id,
    from decision
    union
    select meeting_id,
    from threshold_decision
    union
    select meeting_id,
    from statement_reading
    union
    select meeting_id,
    from agenda_item
    where minutes_used is not null
    union
    select meeting_id,
    from meeting
    where minutes_sent_on is not null
)

select
    meeting.meeting_id,
    meeting.held_on,
from meeting
cross join viewing_day
where
    meeting.held_on <= viewing_day.seen_on
    and (
        meeting.meeting_id in (select recorded.meeting_id, from recorded)
        or not exists (select recorded.meeting_id, from recorded)
    );
