-- How long each step of the panel's work on a context took, or has been waited for until now.
--
-- A further referral of a context under way, answered by “the plan continues”, is no wait. Several
-- referrals that get the same decision are one wait, from the first; so with the other steps.
--
-- One row for each: context_id, panel_step, started_on
--
-- panel_step: what is waited for: decision, assessment, plan or review; e.g. decision
-- context_id: the context; e.g. PARK
-- started_on: the day of the step before; e.g. 2022-03-21
-- ended_on: the day it ended, or the last day of the data while it is open; e.g. 2022-03-29
-- ended_as: reached, open, or other: the work ended, or went on, without a record of the step;
--    e.g. reached
-- days: calendar days from start to end; e.g. 8
-- days_wanted: the local target in force on the day it started, empty without one; e.g. 20
-- day_kind: which days the target counts, likewise; e.g. working
-- target_days: days from start to end as the target counts them, likewise; e.g. 6
create view wait as
with dated as materialized (
    from dated_step
),

plan_wait as (
    select
        context_id,
        min(happened_on) as started_on,
        next_agreed as reached_on,
        next_ended as work_ended_on,
    from dated
    where
        step = 'first_heard'
        -- Later rounds look again, unless the panel decided anew that the context be assessed.
        or (step = 'heard' and last_to_assess > coalesce(last_heard, date '1900-01-01'))
    group by context_id, next_agreed, next_ended
),

span as (
    select
        'decision' as panel_step,
        context_id,
        min(happened_on) as started_on,
        next_judged as reached_on,
        next_ended as work_ended_on,
    from dated
    where
        step = 'referred'
        and coalesce(next_continued <> next_judged, true)
        and (
            coalesce(last_judged <= last_ended, last_judged is null)
            or next_judged <= coalesce(next_ended, next_judged)
        )
    group by context_id, next_judged, next_ended
    union all
    select
        'assessment' as panel_step,
        context_id,
        min(happened_on) as started_on,
        next_heard as reached_on,
        next_ended as work_ended_on,
    from dated
    where step = 'to_assess'
    group by context_id, next_heard, next_ended
    union all
    select
        'plan' as panel_step,
        plan_wait.*,
    from plan_wait
    union all
    select
        'review' as panel_step,
        dated.context_id,
        min(dated.happened_on) as started_on,
        dated.next_reviewed as reached_on,
        dated.next_ended as work_ended_on,
    from plan_wait
    inner join dated
        on
            plan_wait.context_id = dated.context_id
            and plan_wait.reached_on = dated.happened_on
            and dated.step = 'agreed'
    group by dated.context_id, dated.next_reviewed, dated.next_ended
),

-- Whoever stands at a stage has passed the steps before it, written down or not.
passed as (
    select
        stage.code as stage,
        stage_trait.last_of_step as panel_step,
    from stage_trait
    inner join word as last_stage
        on stage_trait.stage = last_stage.code and last_stage.list = 'stage'
    inner join word as stage on stage.list = 'stage'
    where stage_trait.last_of_step is not null
    group by stage.code, stage.sort, stage_trait.last_of_step
    having stage.sort > max(last_stage.sort)
),

ended as (
    select
        span.panel_step,
        span.context_id,
        span.started_on,
        case
            when span.reached_on <= coalesce(span.work_ended_on, span.reached_on) then 'reached'
            when span.work_ended_on is not null or passed.stage is not null then 'other'
            else 'open'
        end as ended_as,
        case ended_as
            when 'reached' then span.reached_on
            -- Passed on a day that nobody wrote down: nothing is known beyond the start.
            when 'other' then coalesce(span.work_ended_on, span.started_on)
            else greatest(span.started_on, data_day.as_at)
        end as ended_on,
    from span
    inner join context on span.context_id = context.context_id
    left join passed on span.panel_step = passed.panel_step and context.stage = passed.stage
    cross join data_day
),

counted as (
    select
        ended.*,
        ended.ended_on - ended.started_on as days,
        working_days(ended.started_on, ended.ended_on) as working_days,
    from ended
)

select
    counted.panel_step,
    counted.context_id,
    counted.started_on,
    counted.ended_on,
    counted.ended_as,
    counted.days,
    context_target.days_wanted,
    context_target.day_kind,
    case context_target.day_kind
        when 'working' then counted.working_days
        when 'calendar' then counted.days
    end as target_days,
from counted
left join context_target
    on
        counted.context_id = context_target.context_id
        and counted.panel_step = context_target.panel_step
        and counted.started_on between context_target.set_on and context_target.held_until;
