-- The reviews that a context waits for: those planned, and the one whose day the last one set.
--
-- The day that a review set for the next one counts where no later review is planned or held. A
-- review that was not held when its context was closed is no longer waited for.
--
-- One row for each: context_id, due_on, review_id
--
-- context_id: the context; e.g. PARK
-- due_on: the day it is due; e.g. 2022-09-13
-- review_id: the review, empty where only its day is set; e.g. PARK-REV1
-- question: what it asks, likewise; e.g. Are young people safer in the park?
-- waited_from: the first day on which it is waited for, long ago for one planned; e.g. 1900-01-01
-- waited_until: the last such day, far ahead while it is not held; e.g. 2022-09-19
-- is_waited_for: whether it is on the last day of the data; e.g. false
create view review_due as
with later as (
    select distinct review.review_id,
    from review
    inner join review as other
        on
            review.context_id = other.context_id
            and review.review_id <> other.review_id
            and (review.due_on < other.due_on or review.held_on < other.held_on)
),

known as (
    select
        review.context_id,
        review.due_on,
        review.review_id,
        review.question,
        date '1900-01-01' as waited_from,
        coalesce(review.held_on - 1, date '9999-12-31') as not_held_until,
        coalesce(assessment.started_on, date '1900-01-01') as planned_after,
    from review
    left join assessment on review.baseline_assessment_id = assessment.assessment_id
    union all
    select
        context_id,
        next_review_on as due_on,
        null as review_id,
        null as question,
        held_on as waited_from,
        date '9999-12-31' as not_held_until,
        held_on as planned_after,
    from review
    where
        held_on is not null
        and next_review_on is not null
        and review_id not in (select later.review_id, from later)
),

-- A context closed and opened again: what was due before it was closed is over.
ended as (
    select
        known.context_id,
        known.due_on,
        known.review_id,
        min(closure.closed_on) as closed_on,
    from known
    inner join context on known.context_id = context.context_id
    left join stage_trait on context.stage = stage_trait.stage
    inner join closure
        on
            known.context_id = closure.context_id
            and known.planned_after <= closure.closed_on
            and (stage_trait.is_closed or known.due_on <= closure.closed_on)
    group by known.context_id, known.due_on, known.review_id
),

lasted as (
    select
        known.context_id,
        known.due_on,
        known.review_id,
        known.question,
        known.waited_from,
        case
            when ended.closed_on is not null then least(known.not_held_until, ended.closed_on - 1)
            -- Closed on a day that nobody wrote down.
            when stage_trait.is_closed and known.not_held_until = date '9999-12-31' then null
            else known.not_held_until
        end as waited_until,
    from known
    inner join context on known.context_id = context.context_id
    left join stage_trait on context.stage = stage_trait.stage
    left join ended
        on
            known.context_id = ended.context_id
            and known.due_on = ended.due_on
            and known.review_id is not distinct from ended.review_id
)

select
    lasted.context_id,
    lasted.due_on,
    lasted.review_id,
    lasted.question,
    lasted.waited_from,
    lasted.waited_until,
    coalesce(data_day.as_at, lasted.waited_from)
    between lasted.waited_from and lasted.waited_until as is_waited_for,
from lasted
cross join data_day
where lasted.waited_until >= lasted.waited_from;
