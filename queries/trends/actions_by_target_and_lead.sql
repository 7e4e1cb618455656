-- What all actions set out to change, and how many of them police lead alone.
--
-- One row for each: action_target
--
-- action_target: the target's code; e.g. environment
-- target: what the actions set out to change; e.g. Environment
-- is_discouraged: whether such an action needs a reason; e.g. false
-- actions: actions with that target; e.g. 2
-- police_alone: those whose only lead is police; e.g. 1
-- without_goal: those that serve no goal; e.g. 0
-- shaped_by_young_people: those that young people had a part in; e.g. 1
select
    target_word.code as action_target,
    target_word.label as target,
    target_word.code in (
        select discouraged_target.action_target, from discouraged_target
    ) as is_discouraged,
    count(action.action_id) as actions,
    count(action.action_id) filter (
        where
        action.agency in (select police_agency.agency, from police_agency)
        and action.with_agency is null
    ) as police_alone,
    count(action.action_id) filter (where action.goal_id is null) as without_goal,
    count(action.action_id) filter (
        where action.young_peoples_part is not null
    ) as shaped_by_young_people,
from word as target_word
left join action on target_word.code = action.action_target
where target_word.list = 'action_target'
group by target_word.code, target_word.label, target_word.sort
having count(action.action_id) > 0 or is_discouraged
order by is_discouraged, actions desc, target_word.sort
