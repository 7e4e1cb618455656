-- Every action with what became of it by the last day on which anything was recorded.
--
-- One row for each: action_id
--
-- action_id: the action; e.g. PARK-A1
-- context_id: the context; e.g. PARK
-- agency: the agency that leads; e.g. youth_service
-- agreed_on: the day it was agreed; e.g. 2022-05-10
-- due_on: the day it is due, empty if none was set; e.g. 2022-07-23
-- state: on_time, late, under_way, overdue, fell_away or fell_short; an action
--    that another replaced or that young people did not want is no longer possible; one whose
--    word says nothing is under way; e.g. on_time
-- days_overdue: days since it was due, empty unless it is overdue; e.g. 12
create view state_of_action as
select
    action.action_id,
    action.context_id,
    action.agency,
    action.agreed_on,
    action.due_on,
    case
        when done_action.is_late then 'late'
        when done_action.action_id is not null then 'on_time'
        when undone.trait = 'fell_short' then 'fell_short'
        when undone.trait = 'fell_away' then 'fell_away'
        when open_action.action_id is not null and action.due_on < data_day.as_at then 'overdue'
        else 'under_way'
    end as state,
    case
        when state = 'overdue' then date_diff('day', action.due_on, data_day.as_at)
    end as days_overdue,
from action
cross join data_day
left join done_action on action.action_id = done_action.action_id
left join open_action on action.action_id = open_action.action_id
left join word_trait as undone
    on
        action.action_status = undone.code
        and undone.list = 'action_status'
        and undone.trait in ('fell_short', 'fell_away');
