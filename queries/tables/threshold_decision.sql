-- The panel's judgement of a context against its thresholds policy.
--
-- One row for each: threshold_decision_id
--
-- threshold_decision_id: its own code; e.g. TD-PARK
-- referral_id [refers to referral]: the referral judged; e.g. REF-1
-- context_id [refers to context]: the context judged; e.g. PARK
-- meeting_id [refers to meeting]: the meeting that judged; e.g. MTG-1
-- decided_on [happened]: the day; e.g. 2022-03-29
-- level_id [refers to threshold_level]: the level agreed; e.g. four_levels_3
-- rationale: the reason, in the panel's words; e.g. Several signs together
-- panel_decision [words panel_decision]: what follows from it; e.g. context_assessment
-- decided_by_role: who decided, as a role; e.g. The panel, chaired by social care
create table threshold_decision (
    threshold_decision_id text not null,
    referral_id text not null,
    context_id text not null,
    meeting_id text not null,
    decided_on date not null,
    level_id text not null,
    rationale text not null,
    panel_decision text not null,
    decided_by_role text not null
);
