-- What is to be done next in each context on each day, and by whom: whichever is due first.
--
-- Of its open tasks; of its open actions while a plan is carried out; of its reviews; and of what
-- the panel asked to know while it is referred. Whoever asks what comes next, asks here.
--
-- One row for each: context_id, next_from
--
-- context_id: the context; e.g. PARK
-- next_from: the first day on which it comes next, long ago for a review planned; e.g. 2022-06-14
-- next_until: the last such day, far ahead while it does; e.g. 2022-09-16
-- agency: the agency that has it, empty for the panel; e.g. youth_service
-- next_step: what it is; e.g. Signs with QR codes
-- due_on: the day it is due, empty where none is set; e.g. 2022-07-15
-- is_review: whether it is the review of the context; e.g. false
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
        given_on as from_on,
        coalesce(done_on - 1, date '9999-12-31') as until_on,
    from task
    union all
    select
        action.context_id,
        action.agency,
        action.short_wording as next_step,
        action.due_on,
        action.action_id as code,
        action.agreed_on as from_on,
        coalesce(action.done_on - 1, date '9999-12-31') as until_on,
    from action
    inner join current_state on action.context_id = current_state.context_id
    where
        current_state.carries_out_plan
        and (
            action.done_on is not null
            or action.action_id in (select open_action.action_id, from open_action)
        )
    union all
    select
        decision.context_id,
        decision.agency,
        decision.wording as next_step,
        decision.due_on,
        decision.decision_id as code,
        held_meeting.held_on as from_on,
        date '9999-12-31' as until_on,
    from decision
    inner join current_state on decision.context_id = current_state.context_id
    inner join held_meeting on decision.meeting_id = held_meeting.meeting_id
    inner join kind_of_decision on decision.panel_decision = kind_of_decision.panel_decision
    inner join last_referral on decision.context_id = last_referral.context_id
    where
        current_state.awaits_step = 'decision'
        and kind_of_decision.defers
        and held_meeting.held_on >= last_referral.received_on
    union all
    select
        context_id,
        null as agency,
        'The review' as next_step,
        due_on,
        review_id as code,
        waited_from as from_on,
        waited_until as until_on,
    from review_due
),

-- Between two of these days of a context, the same things are to be done.
turn as (
    select
        context_id,
        from_on as turned_on,
    from to_do
    union
    select
        context_id,
        until_on + 1 as turned_on,
    from to_do
    where until_on < date '9999-12-31'
),

stretch as (
    select
        context_id,
        turned_on as next_from,
        lead(turned_on - 1, 1, date '9999-12-31') over (
            partition by context_id
            order by turned_on
        ) as next_until,
    from turn
)

select
    stretch.context_id,
    stretch.next_from,
    stretch.next_until,
    to_do.agency,
    to_do.next_step,
    to_do.due_on,
    to_do.agency is null and to_do.next_step = 'The review' as is_review,
from stretch
inner join to_do
    on
        stretch.context_id = to_do.context_id
        and stretch.next_from between to_do.from_on and to_do.until_on
qualify
    row_number() over (
        partition by stretch.context_id, stretch.next_from
        order by to_do.due_on nulls last, to_do.code
    ) = 1;
