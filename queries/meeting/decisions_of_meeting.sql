-- What a meeting decided, in the order of its agenda: to be read back, and to be corrected.
--
-- One row for each: decision_id
--
-- $meeting_id: the meeting; e.g. MTG-3
-- $context_id: the context whose decisions are asked for, or “”; e.g. PARK
--
-- decision_id: the decision; e.g. DEC-7
-- context_id: the context; e.g. PARK
-- display_alias: what the screen calls it; e.g. The park
-- panel_decision: the sort of decision, as a code; e.g. task_partner
-- kind: the same in words; e.g. Task a partner
-- defers: whether it puts the matter off until more is known; e.g. false
-- wording: the decision as it is read back; e.g. Police disrupt the adults causing harm
-- reason: why, empty if not recorded; e.g. So that young people are not watched
-- agency_code: the agency it falls to, as a code, empty for the whole panel; e.g. police
-- agency: the same in words; e.g. Police
-- owner_role: who there sees to it, as a role, empty if not recorded; e.g. Sergeant
-- due_on: the day it is due, empty if none; e.g. 2022-07-12
select
    decision.decision_id,
    decision.context_id,
    context.display_alias,
    decision.panel_decision,
    kind_word.label as kind,
    kind_of_decision.defers,
    decision.wording,
    decision.reason,
    decision.agency as agency_code,
    agency_word.label as agency,
    decision.owner_role,
    decision.due_on,
from decision
inner join context using (context_id)
inner join kind_of_decision using (panel_decision)
inner join word as kind_word
    on decision.panel_decision = kind_word.code and kind_word.list = 'panel_decision'
left join word as agency_word
    on decision.agency = agency_word.code and agency_word.list = 'agency'
left join context_on_agenda using (meeting_id, context_id)
where
    decision.meeting_id = $meeting_id
    and is_chosen(decision.context_id, $context_id)
order by context_on_agenda.item_no nulls last, decision.decision_id
