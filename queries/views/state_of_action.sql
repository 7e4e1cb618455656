-- Every action with what became of it by the last day on which anything was recorded.
--
-- One row for each: action_id
--
-- action_id: the action; e.g. PARK-A1
-- context_id: the context; e.g. PARK
-- agency: the agency that leads; e.g. youth_service
-- agreed_on: the day it was agreed; e.g. 2022-05-10
-- due_on: the day it is due, empty if none was set; e.g. 2022-07-23
-- state: done_on_time, done_late, under_way, overdue, no_longer_possible or not_done; an action
--    that another replaced or that young people did not want is no longer possible;
--    e.g. done_on_time
-- days_overdue: days since it was due, empty unless it is overdue; e.g. 12
create view state_of_action as
select
    action.action_id,
    action.context_id,
    action.agency,
    action.agreed_on,
    action.due_on,
    case
        when action.action_status in ('done_on_time', 'done_late', 'not_done')
            then action.action_status
        when
            action.action_status
            in ('no_longer_possible', 'superseded', 'withdrawn_by_young_people')
            then 'no_longer_possible'
        when action.due_on < data_day.as_at then 'overdue'
        else 'under_way'
    end as state,
    case
        when state = 'overdue' then date_diff('day', action.due_on, data_day.as_at)
    end as days_overdue,
from action
cross join data_day;
