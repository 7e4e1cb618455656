-- What happened in and around a context, in order: referral, assessments, events, reviews.
--
-- One row for each: sort, kind, title
--
-- $context_id: the context; e.g. PARK
-- $together: whether contexts linked to it are seen with it; e.g. false
--
-- sort: the day and the row's own code, for the order; e.g. 2022-05-24 PARK-E1
-- happened_on: the day; e.g. 2022-05-24
-- lane: what sort of thing it is: panel, assessment, response or around; e.g. response
-- kind: its name; e.g. Response meeting
-- title: what happened, in few words; e.g. Meeting with residents
-- display_alias: the context; e.g. The park
-- description: what happened, empty if nothing more is known; e.g. The social worker explained
-- caution: what could do harm, empty for nothing; e.g. Removal could do more harm
-- joined_plan [people]: people who offered to help, empty if not known; e.g. 11
with seen as (
    select seen_id as context_id,
    from seen_together
    where context_id = $context_id and ($together or not is_linked)
),

happening as (
    select
        referral_id as code,
        context_id,
        received_on as happened_on,
        'panel' as lane,
        'Referral' as kind,
        'Referral received' as title,
        worry as description,
        cast(null as text) as caution,
        cast(null as integer) as joined_plan,
    from referral
    union all
    select
        threshold_decision.threshold_decision_id as code,
        threshold_decision.context_id,
        threshold_decision.decided_on as happened_on,
        'panel' as lane,
        'Threshold' as kind,
        'Panel agreed: ' || threshold_level.title as title,
        threshold_decision.rationale as description,
        null as caution,
        null as joined_plan,
    from threshold_decision
    inner join threshold_level using (level_id)
    union all
    select
        assessment_id as code,
        context_id,
        started_on as happened_on,
        'assessment' as lane,
        'Assessment' as kind,
        'Assessment, round ' || round as title,
        scope as description,
        null as caution,
        null as joined_plan,
    from assessment
    union all
    select
        min(goal_id) as code,
        context_id,
        set_on as happened_on,
        'panel' as lane,
        'Plan' as kind,
        'Goals and plan agreed' as title,
        string_agg(statement, ' ' order by goal_no) as description,
        null as caution,
        null as joined_plan,
    from goal
    group by context_id, set_on
    union all
    select
        event.event_id as code,
        event.context_id,
        event.happened_on,
        case
            when event.event_kind in ('response_meeting', 'community_day') then 'response'
            else 'around'
        end as lane,
        coalesce(vocabulary.maps_to_local, vocabulary.label) as kind,
        event.title,
        event.description,
        event.caution,
        event.joined_plan,
    from event
    inner join vocabulary
        on event.event_kind = vocabulary.code and vocabulary.list = 'event_kind'
    union all
    select
        review_id as code,
        context_id,
        coalesce(held_on, due_on) as happened_on,
        'panel' as lane,
        'Review' as kind,
        case when held_on is null then 'Review due' else 'Review' end as title,
        question as description,
        null as caution,
        null as joined_plan,
    from review
)

select
    strftime(happening.happened_on, '%Y-%m-%d ') || happening.code as sort,
    happening.happened_on,
    happening.lane,
    happening.kind,
    happening.title,
    context.display_alias,
    happening.description,
    happening.caution,
    happening.joined_plan,
from happening
inner join seen using (context_id)
inner join context using (context_id)
order by sort, happening.kind
