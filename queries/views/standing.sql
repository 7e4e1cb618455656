-- Where each context that is not closed stands, since when, and who has what comes next.
--
-- It has stood there since the last dated step: referral, decision, assessment heard, plan agreed,
-- review held, stepped down. Where nothing is written down to be done next, the panel has it.
--
-- One row for each: context_id
--
-- context_id: the context; e.g. PARK
-- stage: the stage it stands at, as last recorded; e.g. in_review
-- panel_step: the step it waits for, empty where it waits to be closed; e.g. review
-- since: the day of its last step; e.g. 2022-05-10
-- days: calendar days since then, to the last day of the data; e.g. 133
-- days_wanted: the local target in force on that day, empty without one; e.g. 92
-- day_kind: which days the target counts, likewise; e.g. calendar
-- target_days: days since then as the target counts them, likewise; e.g. 133
-- usual_days: days within which nine in ten took the step, empty below ten waits; e.g. 147
-- is_over_target: whether it stands longer than the target; e.g. true
-- is_over_usual: whether it stands longer than nine in ten waited; e.g. false
-- waits_for: the step it waits for, in words; e.g. The review
-- agency: the agency that has what comes next, empty for the panel; e.g. youth_service
-- next_step: what comes next; e.g. Signs with QR codes
-- due_on: the day that is due, empty where none is set; e.g. 2022-07-15
create view standing as
with waited as materialized (
    from wait
),

-- What is usual is told from ten waits that are over, or more.
usual as (
    select
        panel_step,
        quantile_disc(days, 0.9) as days,
    from waited
    where ended_as = 'reached'
    group by panel_step
    having count(*) >= 10
),

dated as (
    select
        context_id,
        started_on as happened_on,
    from waited
    union all
    select
        context_id,
        ended_on as happened_on,
    from waited
    where ended_as <> 'open'
    union all
    select
        context_id,
        held_on as happened_on,
    from review
    union all
    select
        context_id,
        ended_on as happened_on,
    from work_ended
),

last_step as (
    select
        dated.context_id,
        max(dated.happened_on) as since,
    from dated
    cross join data_day
    where dated.happened_on <= data_day.as_at
    group by dated.context_id
),

-- The stage says what is waited for only where no wait for a first step is open.
open_wait as (
    select
        context_id,
        arg_max(panel_step, started_on) as panel_step,
    from waited
    where ended_as = 'open'
    group by context_id
),

open_context as (
    select
        context.context_id,
        current_state.stage,
        coalesce(current_state.level, current_state.judged_places) is not null as has_level,
        coalesce(open_wait.panel_step, current_state.awaits_step) as panel_step,
        coalesce(last_step.since, context.asked_to_see_since, data_day.as_at) as since,
        data_day.as_at,
    from context
    inner join current_state on context.context_id = current_state.context_id
    cross join data_day
    left join last_step on context.context_id = last_step.context_id
    left join open_wait on context.context_id = open_wait.context_id
    where current_state.is_open
),

counted as (
    select
        open_context.*,
        greatest(open_context.as_at - open_context.since, 0) as days,
        working_days(
            open_context.since, greatest(open_context.since, open_context.as_at)
        ) as working_days,
    from open_context
)

select
    counted.context_id,
    counted.stage,
    counted.panel_step,
    counted.since,
    counted.days,
    context_target.days_wanted,
    context_target.day_kind,
    case context_target.day_kind
        when 'working' then counted.working_days
        when 'calendar' then counted.days
    end as target_days,
    usual.days as usual_days,
    coalesce(target_days > context_target.days_wanted, false) as is_over_target,
    coalesce(counted.days > usual.days, false) as is_over_usual,
    case
        when counted.panel_step = 'decision' and counted.has_level then 'A decision'
        when counted.panel_step = 'decision' then 'Level of need to be decided'
        when counted.panel_step = 'assessment' then 'The assessment'
        when counted.panel_step = 'plan' then 'A plan'
        when counted.panel_step = 'review' then 'The review'
        else 'To be closed'
    end as waits_for,
    next_to_do.agency,
    coalesce(next_to_do.next_step, waits_for) as next_step,
    next_to_do.due_on,
from counted
left join usual on counted.panel_step = usual.panel_step
left join next_to_do
    on
        counted.context_id = next_to_do.context_id
        and counted.as_at between next_to_do.next_from and next_to_do.next_until
left join context_target
    on
        counted.context_id = context_target.context_id
        and counted.panel_step = context_target.panel_step
        and counted.since between context_target.set_on and context_target.held_until;
