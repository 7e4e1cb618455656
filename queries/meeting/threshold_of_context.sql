-- The level of need the panel agreed for a context, latest first, with what the level means.
--
-- One row for each: threshold_decision_id
--
-- $context_id: the context; e.g. PARK
--
-- threshold_decision_id: the decision; e.g. TD-PARK
-- decided_on: the day; e.g. 2022-03-29
-- level_no: the level's order, 1 is the lowest need; e.g. 3
-- levels: how many levels the scheme has; e.g. 4
-- level: what the panel calls it; e.g. Context assessment
-- meaning: what such a context is like; e.g. Harm is happening
-- expected_response: what services do at this level; e.g. A lead worker assesses
-- rationale: the panel's reason; e.g. Several signs together
-- decision: what follows from it; e.g. Context assessment
-- decided_by_role: who decided, as a role; e.g. The panel
select
    threshold_decision.threshold_decision_id,
    threshold_decision.decided_on,
    threshold_level.level_no,
    (
        select count(*),
        from threshold_level as step
        where step.scheme_id = threshold_level.scheme_id
    ) as levels,
    threshold_level.title as level,
    threshold_level.meaning,
    threshold_level.expected_response,
    threshold_decision.rationale,
    decision_word.label as decision,
    threshold_decision.decided_by_role,
from threshold_decision
inner join threshold_level using (level_id)
inner join word as decision_word
    on
        threshold_decision.panel_decision = decision_word.code
        and decision_word.list = 'panel_decision'
where threshold_decision.context_id = $context_id
order by threshold_decision.decided_on desc, threshold_decision.threshold_decision_id
