-- What the actions agreed in each half-year set out to change.
--
-- One row for each: half_year, action_target
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
-- $area_code: the area chosen, “” for all; e.g. “”
-- $context_kind: the kind of context chosen, “” for all; e.g. “”
-- $harm_kind: the harm chosen, “” for all; e.g. “”
-- $agency: the agency that leads the action, “” for all; e.g. “”
--
-- half_year: the first day of the half-year; e.g. 2022-01-01
-- first_month: the first month counted in it; e.g. 2022-03-01
-- last_month: the last month counted in it; e.g. 2022-06-01
-- action_target: the target's code; e.g. environment
-- target: what they set out to change; e.g. Environment
-- is_discouraged: whether it asks young people to change, which needs a reason; e.g. false
-- actions: actions with that target; e.g. 2
-- with_reason: those with a reason, which aiming at young people's behaviour needs; e.g. 0
-- of_actions: all actions agreed in the half-year; e.g. 9
with own as (
    select
        action.action_target,
        action.target_reason,
        calendar_month.half_year,
    from action
    inner join calendar_month on date_trunc('month', action.agreed_on) = calendar_month.month
    inner join contexts_chosen($area_code, $context_kind, $harm_kind, '') as choice
        on action.context_id = choice.context_id
    where
        in_months(calendar_month.month, $since, $until)
        and is_chosen(action.agency, $agency)
),

base as (
    select
        half_year,
        count(*) as actions,
    from own
    group by half_year
)

select
    half_year.half_year,
    half_year.first_month,
    half_year.last_month,
    word.code as action_target,
    word.label as target,
    word.code in (
        select discouraged_target.action_target, from discouraged_target
    ) as is_discouraged,
    count(own.half_year) as actions,
    count(own.target_reason) as with_reason,
    coalesce(any_value(base.actions), 0) as of_actions,
from half_years_between($since, $until) as half_year
cross join word
left join own
    on half_year.half_year = own.half_year and word.code = own.action_target
left join base on half_year.half_year = base.half_year
where word.list = 'action_target'
group by
    half_year.half_year,
    half_year.first_month,
    half_year.last_month,
    word.code,
    word.label,
    word.sort
order by half_year.half_year, word.sort
