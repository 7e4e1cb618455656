-- Whether an agency's role was at a meeting.
--
-- One row for each: meeting_id, agency, role_title
--
-- meeting_id [refers to meeting]: the meeting; e.g. MTG-3
-- agency [words agency]: the agency; e.g. housing
-- role_title: the role; e.g. Housing manager
-- meeting_role [words meeting_role]: what the role does in the meeting; e.g. core_member
-- was_present: whether the role was there; e.g. true
create table attendance (
    meeting_id text not null,
    agency text not null,
    role_title text not null,
    meeting_role text not null,
    was_present boolean not null
);
