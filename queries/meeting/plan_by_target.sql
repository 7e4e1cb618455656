-- The actions planned for a context, by what each sets out to change.
--
-- One row for each: action_target, action_id
--
-- $context_id: the context; e.g. PARK
-- $together: whether contexts linked to it are seen with it; e.g. false
-- $as_at: the day from which overdue is judged; e.g. 2022-06-14
--
-- action_target: the target's code; e.g. environment
-- target: what the action sets out to change; e.g. Environment
-- changes: the target, and by what it is to change; e.g. Environment, by way of physical space
-- is_discouraged: whether it asks young people to change; e.g. false
-- action_id: the action, empty for young people's behaviour when no action is aimed at it;
--    e.g. PARK-A2
-- display_alias: the context; e.g. The park
-- short_wording: the action in few words; e.g. Signs with QR codes
-- wording: the action; e.g. Signs in the park link to support information
-- agency: the agency that leads; e.g. Parks and environment
-- owner_role: the role that owns it; e.g. Parks manager
-- young_peoples_part: how young people shaped it, empty if not asked; e.g. They chose where
-- due_on: the day it is due; e.g. 2022-07-15
-- status: where it stands, overdue worked out; e.g. Done on time
-- how_it_stands: where it stands, and how its owner sees it; e.g. Overdue; owner says: at risk
-- is_open: whether it is still to be done; e.g. false
-- is_done: whether it was done; e.g. true
-- fell_short: whether it was left undone; e.g. false
-- watches: who is watched by it, empty for nobody; e.g. Of adults causing harm
-- has_goal: whether it serves a goal; e.g. true
with planned as (
    select
        action.*,
        context.display_alias,
        action.action_id in (
            select open_action.action_id, from open_action
        ) as is_open,
    from action
    inner join contexts_seen($context_id, $together) using (context_id)
    inner join context using (context_id)
),

target as (
    select
        code,
        sort,
        label,
        code in (
            select discouraged_target.action_target, from discouraged_target
        ) as is_discouraged,
    from word
    where list = 'action_target'
)

select
    target.code as action_target,
    target.label as target,
    concat_ws(', by way of ', target.label, lower(route_word.label)) as changes,
    target.is_discouraged,
    planned.action_id,
    planned.display_alias,
    planned.short_wording,
    planned.wording,
    agency_word.label as agency,
    planned.owner_role,
    planned.young_peoples_part,
    planned.due_on,
    case
        when planned.is_open and planned.due_on < $as_at
            then 'Overdue'
        else status_word.label
    end as status,
    status || coalesce('; owner says: ' || lower(judgement_word.label), '') as how_it_stands,
    planned.is_open,
    state_of_action.state in ('on_time', 'late') as is_done,
    state_of_action.state = 'fell_short' as fell_short,
    case when kind_of_watching.watches <> 'nobody' then watch_word.label end as watches,
    planned.goal_id is not null as has_goal,
from target
left join planned on target.code = planned.action_target
left join state_of_action on planned.action_id = state_of_action.action_id
left join word as agency_word
    on planned.agency = agency_word.code and agency_word.list = 'agency'
left join word as status_word
    on planned.action_status = status_word.code and status_word.list = 'action_status'
left join word as watch_word
    on
        planned.surveillance_element = watch_word.code
        and watch_word.list = 'surveillance_element'
left join word as route_word
    on
        planned.social_change_route = route_word.code
        and route_word.list = 'social_change_route'
left join word as judgement_word
    on planned.rag = judgement_word.code and judgement_word.list = 'rag'
left join kind_of_watching
    on planned.surveillance_element = kind_of_watching.surveillance_element
where planned.action_id is not null or target.is_discouraged
order by
    target.is_discouraged,
    count(*) over (partition by target.code) desc,
    target.sort,
    planned.action_id
