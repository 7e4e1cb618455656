-- The social conditions under a context's findings, with the actions that answer each.
--
-- One row for each: social_condition
--
-- $context_id: the context; e.g. PARK
-- $together: whether contexts linked to it are seen with it; e.g. false
--
-- social_condition: the condition's code; e.g. racism
-- condition_label: what the screen calls it; e.g. Racism
-- is_protective: whether it keeps young people safe, and asks for no action; e.g. false
-- findings: findings it lies under; e.g. 2
-- explanations [guarded text]: how it shows here, joined by blanks;
--    e.g. Residents take a group for a threat.
-- open_explanations: the same without findings that are restricted, empty if none is left;
--    e.g. Residents take a group for a threat.
-- is_restricted [restricted]: whether every finding it lies under is restricted; e.g. false
-- actions: actions that set out to change it; e.g. 1
-- action_names: those actions, joined by semicolons, or that there is none yet;
--    e.g. Reflective sessions
with said as (  -- the same words under several findings are told once
    select
        finding_social_condition.social_condition,
        finding_social_condition.explanation,
        finding.finding_id,
        finding.is_restricted,
        row_number() over (
            partition by
                finding_social_condition.social_condition,
                finding_social_condition.explanation
            order by finding.finding_id
        ) = 1 as is_first,
        row_number() over (
            partition by
                finding_social_condition.social_condition,
                finding_social_condition.explanation
            order by finding.is_restricted, finding.finding_id
        ) = 1 and not finding.is_restricted as is_first_open,
    from finding_social_condition
    inner join finding using (finding_id)
    inner join contexts_seen($context_id, $together) using (context_id)
),

condition as (
    select
        social_condition,
        count(*) as findings,
        string_agg(explanation, ' ' order by finding_id) filter (where is_first) as explanations,
        string_agg(explanation, ' ' order by finding_id) filter (
            where is_first_open
        ) as open_explanations,
        bool_and(is_restricted) as is_restricted,
    from said
    group by social_condition
),

answer as (
    select
        action_social_condition.social_condition,
        count(*) as actions,
        string_agg(action.short_wording, '; ' order by action.action_id) as action_names,
    from action_social_condition
    inner join action using (action_id)
    inner join contexts_seen($context_id, $together) using (context_id)
    group by action_social_condition.social_condition
)

select
    condition.social_condition,
    condition_word.label as condition_label,
    protecting_condition.social_condition is not null as is_protective,
    condition.findings,
    condition.explanations,
    condition.open_explanations,
    condition.is_restricted,
    coalesce(answer.actions, 0) as actions,
    case
        when answer.action_names is not null then answer.action_names
        when is_protective
            then 'keeps young people safe: to build on'
        else 'no action yet'
    end as action_names,
from condition
inner join word as condition_word
    on
        condition.social_condition = condition_word.code
        and condition_word.list = 'social_condition'
left join protecting_condition
    on condition.social_condition = protecting_condition.social_condition
left join answer on condition.social_condition = answer.social_condition
order by coalesce(answer.actions, 0) > 0, condition.findings desc, condition_word.sort
