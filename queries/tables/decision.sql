-- What a meeting decided on a context.
--
-- One row for each: decision_id
--
-- decision_id: its own code; e.g. DEC-7
-- meeting_id [refers to meeting]: the meeting; e.g. MTG-3
-- context_id [refers to context]: the context; e.g. PARK
-- panel_decision [words panel_decision]: the sort of decision; e.g. task_partner
-- wording: the decision as it was read back; e.g. Police disrupt the adults causing harm
-- reason: why; e.g. So that young people are not the ones watched
-- agency [words agency]: the agency it falls to; e.g. police
-- owner_role: who there sees to it, as a role; e.g. Exploitation team sergeant
-- due_on [planned]: the day it is due; e.g. 2022-07-12
create table decision (
    decision_id text not null,
    meeting_id text not null,
    context_id text not null,
    panel_decision text not null,
    wording text not null,
    reason text,
    agency text,
    owner_role text,
    due_on date
);
