-- The days on which the panel closed a context, by a decision, at its threshold or in a review.
--
-- A context that is closed cannot be closed again before it came back: where a review decides to
-- close, and a later meeting decides the same, only the first day counts. A context comes back by a
-- referral, or by a decision that it be assessed.
--
-- One row for each: context_id, closed_on
--
-- context_id: the context; e.g. PARK
-- closed_on: the day; e.g. 2022-12-13
create view closure as
with ending as (
    select
        decision.context_id,
        held_meeting.held_on as ended_on,
    from decision
    inner join held_meeting using (meeting_id)
    inner join kind_of_decision using (panel_decision)
    where kind_of_decision.closes
    union
    select
        context_id,
        held_on as ended_on,
    from review
    where
        held_on is not null
        and review_decision in (
            select word_trait.code,
            from word_trait
            where word_trait.list = 'review_decision' and word_trait.trait = 'closes_context'
        )
    union
    select
        threshold_decision.context_id,
        threshold_decision.decided_on as ended_on,
    from threshold_decision
    inner join kind_of_decision using (panel_decision)
    where kind_of_decision.closes or kind_of_decision.answers_referral
),

coming as (
    select
        context_id,
        received_on as came_on,
    from referral
    union
    select
        threshold_decision.context_id,
        threshold_decision.decided_on as came_on,
    from threshold_decision
    inner join kind_of_decision using (panel_decision)
    where kind_of_decision.assesses
),

-- What came on the day of the ending came before it, as a context referred again comes after.
ended_once as (
    select
        ending.context_id,
        ending.ended_on,
        max(coming.came_on) as came_on,
    from ending
    left join coming
        on ending.context_id = coming.context_id and ending.ended_on >= coming.came_on
    group by ending.context_id, ending.ended_on
)

select
    context_id,
    min(ended_on) as closed_on,
from ended_once
group by context_id, came_on;
