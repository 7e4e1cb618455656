-- The social conditions named in findings, and whether actions in the same context answer them.
--
-- One row for each: social_condition
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
-- $area_code: the area chosen, “” for all; e.g. “”
-- $context_kind: the kind of context chosen, “” for all; e.g. “”
-- $harm_kind: the harm chosen, “” for all; e.g. “”
-- $agency: an agency that leads an action in the context, “” for all; e.g. “”
--
-- social_condition: the condition's code; e.g. racism
-- condition_label: what the screen calls it; e.g. Racism
-- is_always_told: whether it stands here named or not, as racism does; e.g. true
-- contexts [guarded text]: contexts in which it was named, 0 only for one always told; e.g. 2
-- open_contexts: the same without findings that are restricted; e.g. 1
-- with_action [guarded text]: those of them with an action that sets out to change it; e.g. 1
-- open_with_action: the same without findings that are restricted; e.g. 1
-- is_restricted [restricted]: whether every finding that names it is restricted; e.g. false
with named as (
    select
        finding_social_condition.social_condition,
        finding.context_id,
        bool_and(finding.is_restricted) as is_restricted,
    from finding_social_condition
    inner join finding using (finding_id)
    inner join assessment using (assessment_id)
    inner join contexts_chosen($area_code, $context_kind, $harm_kind, $agency) as choice
        on finding.context_id = choice.context_id
    where
        in_months(assessment.reported_on, $since, $until)
    group by finding_social_condition.social_condition, finding.context_id
),

answer as (
    select distinct
        action_social_condition.social_condition,
        action.context_id,
    from action_social_condition
    inner join action using (action_id)
)

select
    word.code as social_condition,
    word.label as condition_label,
    always_told.code is not null as is_always_told,
    count(named.context_id) as contexts,
    count(named.context_id) filter (where not named.is_restricted) as open_contexts,
    count(answer.context_id) as with_action,
    count(answer.context_id) filter (where not named.is_restricted) as open_with_action,
    always_told.code is null and bool_and(named.is_restricted) as is_restricted,
from word
left join word_always_told as always_told
    on word.list = always_told.list and word.code = always_told.code
left join named on word.code = named.social_condition
left join answer
    on
        named.social_condition = answer.social_condition
        and named.context_id = answer.context_id
where
    word.list = 'social_condition'
    -- These protect young people, and ask for no action.
    and word.code not in (
        select protecting_condition.social_condition, from protecting_condition
    )
group by word.code, word.label, word.sort, always_told.code
having count(named.context_id) > 0 or always_told.code is not null
order by count(named.context_id) desc, word.sort
