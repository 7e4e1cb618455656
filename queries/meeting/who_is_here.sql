-- The agencies at a meeting and those missing, by role; none before anybody is recorded as there.
--
-- Who was asked to come to a meeting that was not held yet is not missing from it.
--
-- One row for each: agency, role_title
--
-- $meeting_id: the meeting; e.g. MTG-3
--
-- agency: the agency's name; e.g. Children's social care
-- role_title: the role that represents it; e.g. Senior social work manager
-- meeting_role: what the role does in the meeting; e.g. Chair
-- was_present: whether it was there; e.g. true
select
    agency_word.label as agency,
    attendance.role_title,
    role_word.label as meeting_role,
    attendance.was_present,
from attendance
inner join word as agency_word
    on attendance.agency = agency_word.code and agency_word.list = 'agency'
inner join word as role_word
    on attendance.meeting_role = role_word.code and role_word.list = 'meeting_role'
where
    attendance.meeting_id = $meeting_id
    and exists (
        select 1,
        from attendance as there
        where there.meeting_id = $meeting_id and there.was_present
    )
order by attendance.was_present desc, role_word.sort, agency_word.label, attendance.role_title
