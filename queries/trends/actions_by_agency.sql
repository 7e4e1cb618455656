-- What became of the actions agreed in a period, by the agency that leads them.
--
-- One row for each: agency
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
-- $area_code: the area chosen, “” for all; e.g. “”
-- $context_kind: the kind of context chosen, “” for all; e.g. “”
-- $harm_kind: the harm chosen, “” for all; e.g. “”
-- $agency: the agency that leads the action, “” for all; e.g. “”
--
-- agency: the agency's code; e.g. youth_service
-- agency_label: what the screen calls it; e.g. Youth service
-- actions: actions agreed in the period, 0 for an agency that leads others only; e.g. 3
-- done_on_time: those done on time; e.g. 2
-- done_late: those done late; e.g. 0
-- under_way: those not done and not overdue; e.g. 1
-- overdue: those not done that were due before the last day recorded; e.g. 0
-- no_longer_possible: those that circumstances, another action or young people ended; e.g. 0
-- not_done: those that the agency did not do; e.g. 0
-- without_due: those not done, for which no day was set; e.g. 0
with own as (
    select state_of_action.*,
    from state_of_action
    inner join contexts_chosen($area_code, $context_kind, $harm_kind, '') as choice
        on state_of_action.context_id = choice.context_id
    where
        in_months(state_of_action.agreed_on, $since, $until)
)

select
    word.code as agency,
    word.label as agency_label,
    count(own.action_id) as actions,
    count(*) filter (where own.state = 'on_time') as done_on_time,
    count(*) filter (where own.state = 'late') as done_late,
    count(*) filter (where own.state = 'under_way') as under_way,
    count(*) filter (where own.state = 'overdue') as overdue,
    count(*) filter (where own.state = 'fell_away') as no_longer_possible,
    count(*) filter (where own.state = 'fell_short') as not_done,
    count(*) filter (where own.state = 'under_way' and own.due_on is null) as without_due,
from word
left join own on word.code = own.agency
where
    word.list = 'agency'
    and word.code in (select action.agency, from action)
    and is_chosen(word.code, $agency)
group by word.code, word.label
order by word.label, word.code
