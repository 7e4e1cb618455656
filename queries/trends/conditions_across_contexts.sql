-- The social conditions found across contexts, those found most first.
--
-- One row for each: social_condition
--
-- social_condition: the condition's code; e.g. racism
-- condition_label: what the screen calls it; e.g. Racism
-- contexts: contexts in which it was found; e.g. 2
-- findings: findings it lies under; e.g. 3
-- actions: actions that set out to change it; e.g. 1
select
    finding_social_condition.social_condition,
    condition_word.label as condition_label,
    count(distinct finding.context_id) as contexts,
    count(*) as findings,
    (
        select count(*),
        from action_social_condition
        where
            action_social_condition.social_condition
            = finding_social_condition.social_condition
    ) as actions,
from finding_social_condition
inner join finding using (finding_id)
inner join word as condition_word
    on
        finding_social_condition.social_condition = condition_word.code
        and condition_word.list = 'social_condition'
group by
    finding_social_condition.social_condition,
    condition_word.label,
    condition_word.sort
order by contexts desc, findings desc, condition_word.sort
