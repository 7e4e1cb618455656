-- The actions agreed on the day of a meeting for the contexts of its agenda, by agency.
--
-- One row for each: action_id
--
-- $meeting_id: the meeting; e.g. MTG-3
--
-- action_id: the action; e.g. PARK-A6
-- context_id: the context; e.g. PARK
-- display_alias: what the screen calls it; e.g. The park
-- wording: what will be done; e.g. Police watch the adults who exploit young people
-- short_wording: the same in few words; e.g. Disrupt the adults exploiting
-- target: what it sets out to change; e.g. Adults causing harm
-- agency: the agency that leads; e.g. Police
-- owner_role: who owns it, as a role; e.g. Exploitation team sergeant
-- due_on: the day it is due, empty if none was set; e.g. 2022-09-13
select
    action.action_id,
    action.context_id,
    context.display_alias,
    action.wording,
    action.short_wording,
    target_word.label as target,
    agency_word.label as agency,
    action.owner_role,
    action.due_on,
from action
inner join meeting on action.agreed_on = meeting.held_on
inner join context_on_agenda
    on
        meeting.meeting_id = context_on_agenda.meeting_id
        and action.context_id = context_on_agenda.context_id
inner join context on action.context_id = context.context_id
inner join word as target_word
    on action.action_target = target_word.code and target_word.list = 'action_target'
inner join word as agency_word
    on action.agency = agency_word.code and agency_word.list = 'agency'
where meeting.meeting_id = $meeting_id
order by agency_word.sort, action.owner_role, action.due_on, action.action_id
