-- Everything that happened in and around contexts and belongs on a time line.
--
-- One row for each: code, kind
--
-- code: the code of what happened in its own table; e.g. PARK-E1
-- context_id: the context; e.g. PARK
-- happened_on: the day; e.g. 2022-05-24
-- lane: what sort of thing it is: panel, assessment, response or around; e.g. response
-- kind: its name; e.g. Response meeting
-- title: what happened, in few words; e.g. Meeting with residents
-- description: what happened, empty if nothing more is known; e.g. The social worker explained
-- caution: what could do harm, empty for nothing; e.g. Removal could do more harm
-- joined_plan: people who offered to help, empty if not known; e.g. 11
create view happening as
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
        when event.event_kind in (
            select word_trait.code,
            from word_trait
            where word_trait.list = 'event_kind' and word_trait.trait = 'is_response'
        ) then 'response'
        else 'around'
    end as lane,
    word.label as kind,
    event.title,
    event.description,
    event.caution,
    event.joined_plan,
from event
inner join word
    on event.event_kind = word.code and word.list = 'event_kind'
union all
select
    action_id as code,
    context_id,
    done_on as happened_on,
    'response' as lane,
    'Action done' as kind,
    short_wording as title,
    wording as description,
    null as caution,
    null as joined_plan,
from action
where done_on is not null
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
from review;
