-- How many of the actions agreed in each month aim at young people's behaviour.
--
-- One row for each: month
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
-- $area_code: the area chosen, “” for all; e.g. “”
-- $context_kind: the kind of context chosen, “” for all; e.g. “”
-- $harm_kind: the harm chosen, “” for all; e.g. “”
-- $agency: the agency that leads the action, “” for all; e.g. “”
--
-- month: the first day of the month; e.g. 2022-06-01
-- actions: actions agreed in it; e.g. 2
-- at_behaviour: those that set out to change young people's behaviour; e.g. 0
with own as (
    select
        date_trunc('month', action.agreed_on) as agreed_month,
        action.action_target in (
            select discouraged_target.action_target, from discouraged_target
        ) as is_at_behaviour,
    from action
    inner join contexts_chosen($area_code, $context_kind, $harm_kind, '') as choice
        on action.context_id = choice.context_id
    where is_chosen(action.agency, $agency)
)

select
    calendar_month.month,
    count(own.agreed_month) as actions,
    count(*) filter (where own.is_at_behaviour) as at_behaviour,
from calendar_month
left join own on calendar_month.month = own.agreed_month
where in_months(calendar_month.month, $since, $until)
group by calendar_month.month
order by calendar_month.month
