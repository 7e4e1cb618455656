-- What is to be done next in each context, and by whom: whichever is due first.
--
-- Of its open tasks; of its open actions while a plan is carried out; of its review; and of what
-- the panel asked to know while it is referred.
--
-- One row for each: context_id
--
-- context_id: the context; e.g. PARK
-- agency: the agency that has it, empty for the panel; e.g. youth_service
-- next_step: what it is; e.g. Signs with QR codes
-- due_on: the day it is due, empty where none is set; e.g. 2022-07-15
create view next_to_do as
with last_referral as (
    select
        context_id,
        max(received_on) as received_on,
    from referral
    group by context_id
),

to_do as (
    select
        context_id,
        agency,
        what as next_step,
        due_on,
        task_id as code,
    from task
    where done_on is null
    union all
    select
        action.context_id,
        action.agency,
        action.short_wording as next_step,
        action.due_on,
        action.action_id as code,
    from action
    inner join context using (context_id)
    where
        context.stage = 'responding'
        and action.done_on is null
        and action.action_status in (
            'proposed', 'agreed', 'not_started', 'in_progress', 'blocked'
        )
    union all
    select
        decision.context_id,
        decision.agency,
        decision.wording as next_step,
        decision.due_on,
        decision.decision_id as code,
    from decision
    inner join context using (context_id)
    inner join meeting using (meeting_id)
    inner join last_referral using (context_id)
    where
        context.stage = 'referred'
        and decision.panel_decision = 'more_information_needed'
        and meeting.held_on >= last_referral.received_on
    union all
    select
        review.context_id,
        null as agency,
        'The review' as next_step,
        review.due_on,
        review.review_id as code,
    from review
    inner join context using (context_id)
    where context.stage in ('responding', 'in_review') and review.held_on is null
)

select
    context_id,
    agency,
    next_step,
    due_on,
from to_do
qualify row_number() over (partition by context_id order by due_on nulls last, code) = 1;
