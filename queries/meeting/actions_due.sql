-- Actions open on a day that are due within a month or overdue, soonest first.
--
-- One row for each: action_id
--
-- $as_at: the day from which to look; e.g. 2022-06-14
--
-- action_id: the action; e.g. PARK-A2
-- context_id: the context; e.g. PARK
-- display_alias: what the screen calls it; e.g. The park
-- short_wording: the action in few words; e.g. Signs with QR codes
-- agency: the agency that leads; e.g. Parks and environment
-- owner_role: the role that owns it; e.g. Parks manager
-- due_on: the day it is due; e.g. 2022-07-15
-- days_left: days until it is due, below 0 when overdue; e.g. -5
-- state: due or overdue; e.g. Overdue
select
    action.action_id,
    context.context_id,
    context.display_alias,
    action.short_wording,
    agency_word.label as agency,
    action.owner_role,
    action.due_on,
    date_diff('day', cast($as_at as date), action.due_on) as days_left,
    case when action.due_on < $as_at then 'Overdue' else 'Due' end as state,
from action
inner join context using (context_id)
inner join word as agency_word
    on action.agency = agency_word.code and agency_word.list = 'agency'
where
    (
        action.action_id in (select open_action.action_id, from open_action)
        -- Done since: on the day of an earlier meeting it was still open.
        or action.done_on > $as_at
    )
    and action.agreed_on <= $as_at
    and action.due_on <= cast($as_at as date) + interval 1 month
order by action.due_on, action.action_id
