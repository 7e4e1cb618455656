-- The roles that a meeting expects: those of the panel, and those of whom something is recorded.
--
-- One row for each: agency_code, role_title
--
-- $meeting_id: the meeting; e.g. MTG-3
--
-- agency_code: the agency, as a code; e.g. housing
-- agency: the same in words; e.g. Housing
-- role_title: the role; e.g. Housing manager
-- meeting_role_code: what the role does in the meeting, as a code; e.g. core_member
-- meeting_role: the same in words; e.g. Core member
-- was_present: whether it was there, empty while nobody recorded it; e.g. true
with expected as (
    select
        panel_agency.agency,
        panel_agency.role_title,
        panel_agency.meeting_role,
        null as was_present,
    from panel_agency
    inner join meeting using (panel_id)
    where meeting.meeting_id = $meeting_id
    union all
    select
        agency,
        role_title,
        meeting_role,
        was_present,
    from attendance
    where meeting_id = $meeting_id
)

select
    expected.agency as agency_code,
    agency_word.label as agency,
    expected.role_title,
    coalesce(
        any_value(expected.meeting_role) filter (where expected.was_present is not null),
        any_value(expected.meeting_role)
    ) as meeting_role_code,
    coalesce(
        any_value(role_word.label) filter (where expected.was_present is not null),
        any_value(role_word.label)
    ) as meeting_role,
    bool_or(expected.was_present) as was_present,
from expected
inner join word as agency_word
    on expected.agency = agency_word.code and agency_word.list = 'agency'
left join word as role_word
    on expected.meeting_role = role_word.code and role_word.list = 'meeting_role'
group by expected.agency, agency_word.label, expected.role_title
order by min(role_word.sort), agency, expected.role_title
