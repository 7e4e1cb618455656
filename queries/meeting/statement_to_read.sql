-- The welfare statement in force at a meeting, and whether it has been read there.
--
-- One row for each: meeting_id
--
-- $meeting_id: the meeting; e.g. MTG-3
--
-- meeting_id: the meeting; e.g. MTG-3
-- statement_version: the version to read; e.g. 1
-- wording: the statement; e.g. We are here to make places safer
-- read_at: when it was recorded as read, empty until then; e.g. 2022-06-14 14:02
-- read_by_role: who read it, as a role; e.g. Chair
select
    meeting.meeting_id,
    welfare_statement.statement_version,
    welfare_statement.wording,
    statement_reading.read_at,
    statement_reading.read_by_role,
from meeting
inner join welfare_statement on meeting.held_on >= welfare_statement.agreed_on
left join statement_reading
    on
        meeting.meeting_id = statement_reading.meeting_id
        -- Another version, read by mistake, is not the one in force.
        and welfare_statement.statement_version = statement_reading.statement_version
where meeting.meeting_id = $meeting_id
order by welfare_statement.statement_version desc
limit 1
