-- The contexts with actions that are overdue now, whichever was due first coming first.
--
-- One row for each: context_id
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
-- $area_code: the area chosen, “” for all; e.g. “”
-- $context_kind: the kind of context chosen, “” for all; e.g. “”
-- $harm_kind: the harm chosen, “” for all; e.g. “”
-- $agency: the agency that leads the action, “” for all; e.g. “”
--
-- context_id: the context; e.g. PARK
-- display_alias: what the screen calls it; e.g. The park
-- overdue: actions there that are overdue; e.g. 2
-- due_first: the day on which the first of them was due; e.g. 2022-09-01
-- days_overdue: days since then; e.g. 19
-- agencies: the agencies that lead them, joined by commas; e.g. Police, School
-- agreed_outside: those of them agreed before or after the period; e.g. 0
-- overdue_in_all: overdue actions in all contexts chosen, listed or not; e.g. 2
-- contexts_in_all: contexts with one; the first twelve are listed; e.g. 2
select
    context.context_id,
    context.display_alias,
    count(*) as overdue,
    min(state_of_action.due_on) as due_first,
    max(state_of_action.days_overdue) as days_overdue,
    string_agg(distinct word.label, ', ' order by word.label) as agencies,
    count(*) filter (
        where not in_months(state_of_action.agreed_on, $since, $until)
    ) as agreed_outside,
    cast(sum(count(*)) over () as integer) as overdue_in_all,
    count(*) over () as contexts_in_all,
from state_of_action
inner join context on state_of_action.context_id = context.context_id
inner join contexts_chosen($area_code, $context_kind, $harm_kind, '') as choice
    on state_of_action.context_id = choice.context_id
inner join word on state_of_action.agency = word.code and word.list = 'agency'
where
    state_of_action.state = 'overdue'
    and is_chosen(state_of_action.agency, $agency)
group by context.context_id, context.display_alias
order by due_first, overdue desc, context.context_id
limit 12
