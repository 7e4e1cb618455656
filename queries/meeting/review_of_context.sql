-- The last review that was held of a context, with what the panel judged, and the next one due.
--
-- A review planned ahead stands beside the last judgement, never in its place. One review comes
-- without a judgement: the next one, while none was held.
--
-- One row for each: context_id
--
-- $context_id: the context; e.g. PARK
--
-- context_id: the context; e.g. PARK
-- review_id: the last review held, else the next one due; e.g. PARK-REV1
-- due_on: the day it was or is due; e.g. 2022-09-13
-- held_on: the day it was held, empty until then; e.g. 2022-09-20
-- question: what it asks; e.g. Are young people safer in the park?
-- outcome: the panel's judgement; e.g. Partly safer
-- outcome_reason: why the panel judged so; e.g. Safer after school
-- young_peoples_verdict: what young people say, empty if not recorded; e.g. Better
-- unintended_effects: displacement, over-policing, exclusion; e.g. None reported
-- decision: what follows, empty until decided; e.g. Continue
-- next_review_on: the day of the next one that is due, empty if none is set; e.g. 2022-12-13
-- next_question: what that one asks, empty while only its day is set; e.g. Is it safer still?
-- is_next_overdue: whether that day was over when something was last recorded; e.g. false
with next_due as (
    select
        review_due.review_id,
        review_due.context_id,
        review_due.due_on,
        review_due.question,
        coalesce(review_due.due_on < data_day.as_at, false) as is_overdue,
    from review_due
    cross join data_day
    where
        review_due.context_id = $context_id
        and review_due.is_waited_for
    order by review_due.due_on, review_due.review_id
    limit 1
),

last_held as (
    select review_id,
    from review
    where context_id = $context_id and held_on is not null
    order by held_on desc, due_on desc, review_id
    limit 1
),

told as (
    from review
    where
        review_id in (
            select coalesce(last_held.review_id, next_due.review_id),
            from last_held
            full join next_due on true
        )
)

select
    told.context_id,
    told.review_id,
    told.due_on,
    told.held_on,
    told.question,
    outcome_word.label as outcome,
    told.outcome_reason,
    told.young_peoples_verdict,
    told.unintended_effects,
    decision_word.label as decision,
    next_due.due_on as next_review_on,
    next_due.question as next_question,
    coalesce(next_due.is_overdue, false) as is_next_overdue,
from told
inner join word as outcome_word
    on told.review_outcome = outcome_word.code and outcome_word.list = 'review_outcome'
left join word as decision_word
    on told.review_decision = decision_word.code and decision_word.list = 'review_decision'
left join next_due on told.context_id = next_due.context_id
