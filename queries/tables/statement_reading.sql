-- The record that the welfare statement was read at a meeting.
--
-- One row for each: meeting_id
--
-- meeting_id [refers to meeting]: the meeting; e.g. MTG-3
-- statement_version [refers to welfare_statement]: the version read; e.g. 1
-- read_at [not after today]: when it was recorded; e.g. 2022-06-14 14:02
-- read_by_role: who read it, as a role; e.g. Chair
create table statement_reading (
    meeting_id text not null,
    statement_version integer not null,
    read_at timestamp not null,
    read_by_role text not null
);
