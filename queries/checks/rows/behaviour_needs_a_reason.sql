-- Actions aimed at young people's behaviour, or watching them, that give no reason.
--
-- One row for each: key
--
-- table_name: the table; e.g. action
-- key: the action; e.g. PARK-A1
-- column_name: the column to fill in; e.g. target_reason
-- value: empty; e.g. -
-- problem: what is wrong; e.g. It watches young people
-- remedy: what to do; e.g. Write the panel's reason, or think again
select
    'action' as table_name,
    action_id as key,
    'target_reason' as column_name,
    '' as value,
    'The action is aimed at young people''s behaviour or watches them, without a reason.'
        as problem,
    'Write the panel''s reason, or aim the action at the context instead.' as remedy,
from action
where
    (
        action_target in (select discouraged_target.action_target, from discouraged_target)
        or surveillance_element in (
            select kind_of_watching.surveillance_element,
            from kind_of_watching
            where kind_of_watching.watches = 'young_people'
        )
    )
    and target_reason is null
