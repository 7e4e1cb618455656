-- The safety goals of a context, with how the panel will know.
--
-- One row for each: goal_id
--
-- $context_id: the context; e.g. PARK
-- $together: whether contexts linked to it are seen with it; e.g. false
--
-- goal_id: the goal; e.g. PARK-G1
-- display_alias: the context; e.g. The park
-- goal_no: its order in the plan; e.g. 1
-- statement: what will be true; e.g. Young people can spend time safely in the park
-- reason: why it matters to young people, empty if not recorded; e.g. They choose to be there
-- domain: the side of the assessment triangle that it is on; e.g. Guardianship
-- horizon: by the review or later; e.g. By the review
-- status: the panel's latest judgement; e.g. Working towards
-- primary_measure: the measure named beforehand, empty if none; e.g. Young people who feel safe
-- change_measures: measures of change for young people; e.g. 2
-- effort_measures: measures of effort made; e.g. 1
-- actions: actions that serve the goal; e.g. 4
with known_by as (
    select
        goal_id,
        max(wording) filter (where is_primary) as primary_measure,
        count(*) filter (where measure_type = 'change') as change_measures,
        count(*) filter (where measure_type = 'effort') as effort_measures,
    from measure
    group by goal_id
),

served_by as (
    select
        goal_id,
        count(*) as actions,
    from action
    group by goal_id
)

select
    goal.goal_id,
    context.display_alias,
    goal.goal_no,
    goal.statement,
    goal.reason,
    domain_word.label as domain,
    horizon_word.label as horizon,
    status_word.label as status,
    known_by.primary_measure,
    coalesce(known_by.change_measures, 0) as change_measures,
    coalesce(known_by.effort_measures, 0) as effort_measures,
    coalesce(served_by.actions, 0) as actions,
from goal
inner join contexts_seen($context_id, $together) using (context_id)
inner join context using (context_id)
inner join word as horizon_word
    on goal.horizon = horizon_word.code and horizon_word.list = 'horizon'
inner join word as status_word
    on goal.goal_status = status_word.code and status_word.list = 'goal_status'
inner join word as domain_word
    on goal.indicator_domain = domain_word.code and domain_word.list = 'indicator_domain'
left join known_by using (goal_id)
left join served_by using (goal_id)
order by goal.goal_no, goal.goal_id
