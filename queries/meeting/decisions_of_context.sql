-- What the panel decided on a context, latest meeting first.
--
-- One row for each: decision_id
--
-- $context_id: the context; e.g. PARK
-- $together: whether contexts linked to it are seen with it; e.g. false
--
-- decision_id: the decision; e.g. DEC-7
-- held_on: the day of the meeting; e.g. 2022-06-14
-- display_alias: the context; e.g. The park
-- kind: the sort of decision; e.g. Task a partner
-- wording: the decision as it was read back; e.g. Police disrupt the adults causing harm
-- reason: why, empty if not recorded; e.g. So that young people are not watched
-- agency: the agency it falls to, empty for the whole panel; e.g. Police
-- owner_role: who there sees to it, as a role, empty if not recorded; e.g. Sergeant
-- due_on: the day it is due, empty if none; e.g. 2022-07-12
select
    decision.decision_id,
    meeting.held_on,
    context.display_alias,
    kind_word.label as kind,
    decision.wording,
    decision.reason,
    agency_word.label as agency,
    decision.owner_role,
    decision.due_on,
from decision
inner join contexts_seen($context_id, $together) using (context_id)
inner join context using (context_id)
inner join held_meeting as meeting using (meeting_id)
inner join word as kind_word
    on decision.panel_decision = kind_word.code and kind_word.list = 'panel_decision'
left join word as agency_word
    on decision.agency = agency_word.code and agency_word.list = 'agency'
order by meeting.held_on desc, decision.decision_id
