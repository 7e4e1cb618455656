-- In how many contexts young people's voice is recorded at each stage of the work.
--
-- One row for each: voice_stage
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
-- $area_code: the area chosen, “” for all; e.g. “”
-- $context_kind: the kind of context chosen, “” for all; e.g. “”
-- $harm_kind: the harm chosen, “” for all; e.g. “”
-- $agency: an agency that leads an action in the context, “” for all; e.g. “”
--
-- voice_stage: referral, assessment, planning, delivery or review; e.g. planning
-- stage_label: what the screen calls it; e.g. Planning
-- contexts: contexts that reached the stage in the period: referred, heard as assessed, with an
--    action agreed, with one done, reviewed; e.g. 2
-- heard: those in which young people's views, answers, part in such an action, or verdict are
--    recorded; e.g. 1
with voice as (
    select heard_in_assessment.assessment_id,
    from heard_in_assessment
    where
        heard_in_assessment.respondent_group
        in (select young_group.respondent_group, from young_group)
),

stage as (
    select
        1 as stage_no,
        'referral' as voice_stage,
        'Referral' as stage_label,
    union all
    select
        2 as stage_no,
        'assessment' as voice_stage,
        'Assessment' as stage_label,
    union all
    select
        3 as stage_no,
        'planning' as voice_stage,
        'Planning' as stage_label,
    union all
    select
        4 as stage_no,
        'delivery' as voice_stage,
        'Delivery' as stage_label,
    union all
    select
        5 as stage_no,
        'review' as voice_stage,
        'Review' as stage_label,
),

step as (
    select
        'referral' as voice_stage,
        referral.context_id,
        referral.received_on as happened_on,
        referral.young_peoples_views is not null as is_heard,
    from referral
    union all
    select
        'assessment' as voice_stage,
        assessment.context_id,
        assessment.reported_on as happened_on,
        assessment.assessment_id in (select voice.assessment_id, from voice) as is_heard,
    from assessment
    union all
    select
        'planning' as voice_stage,
        action.context_id,
        action.agreed_on as happened_on,
        action.young_peoples_part is not null as is_heard,
    from action
    union all
    select
        'delivery' as voice_stage,
        action.context_id,
        action.done_on as happened_on,
        action.young_peoples_part is not null as is_heard,
    from action
    union all
    select
        'review' as voice_stage,
        review.context_id,
        review.held_on as happened_on,
        review.young_peoples_verdict is not null as is_heard,
    from review
),

reached as (
    select
        step.voice_stage,
        step.context_id,
        bool_or(step.is_heard) as is_heard,
    from step
    where
        in_months(step.happened_on, $since, $until)
    group by step.voice_stage, step.context_id
),

told as (
    select
        reached.voice_stage,
        count(*) as contexts,
        count(*) filter (where reached.is_heard) as heard,
    from reached
    inner join contexts_chosen($area_code, $context_kind, $harm_kind, $agency) as choice
        on reached.context_id = choice.context_id
    group by reached.voice_stage
)

select
    stage.voice_stage,
    stage.stage_label,
    coalesce(told.contexts, 0) as contexts,
    coalesce(told.heard, 0) as heard,
from stage
left join told on stage.voice_stage = told.voice_stage
order by stage.stage_no
