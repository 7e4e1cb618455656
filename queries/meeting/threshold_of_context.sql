-- The level of need the panel agreed for a context, latest first, with what the level means.
--
-- A context without a level of its own, such as a group, may have been judged by the places that
-- its referral led to: then those decisions come.
--
-- One row for each: threshold_decision_id
--
-- $context_id: the context; e.g. PARK
--
-- threshold_decision_id: the decision; e.g. TD-PARK
-- is_own: whether it is the context itself that was judged; e.g. true
-- judged: what was judged; e.g. The park
-- decided_on: the day; e.g. 2022-03-29
-- level_no: the level's order, 1 is the lowest need; e.g. 3
-- levels: how many levels the scheme has; e.g. 4
-- level: what the panel calls it; e.g. Context assessment
-- meaning: what such a context is like; e.g. Harm is happening
-- expected_response: what services do at this level; e.g. A lead worker assesses
-- rationale: the panel's reason; e.g. Several signs together
-- decision: what follows from it; e.g. Context assessment
-- decided_by_role: who decided, as a role; e.g. The panel
with decided as (
    select
        threshold_decision.*,
        threshold_decision.context_id = $context_id as is_own,
    from threshold_decision
    inner join referral using (referral_id)
    where
        threshold_decision.context_id = $context_id
        or (
            referral.context_id = $context_id
            and $context_id in (
                select current_state.context_id,
                from current_state
                where current_state.judged_places is not null
            )
        )
)

select
    decided.threshold_decision_id,
    decided.is_own,
    context.display_alias as judged,
    decided.decided_on,
    threshold_level.level_no,
    (
        select count(*),
        from threshold_level as step
        where step.scheme_id = threshold_level.scheme_id
    ) as levels,
    threshold_level.title as level,
    threshold_level.meaning,
    threshold_level.expected_response,
    decided.rationale,
    decision_word.label as decision,
    decided.decided_by_role,
from decided
inner join context on decided.context_id = context.context_id
inner join threshold_level on decided.level_id = threshold_level.level_id
inner join word as decision_word
    on
        decided.panel_decision = decision_word.code
        and decision_word.list = 'panel_decision'
order by decided.decided_on desc, decided.threshold_decision_id
