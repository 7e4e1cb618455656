-- The reviews judged on the day of a meeting for the contexts of its agenda, in its order.
--
-- One row for each: review_id
--
-- $meeting_id: the meeting; e.g. MTG-4
--
-- review_id: the review; e.g. PARK-REV1
-- context_id: the context; e.g. PARK
-- display_alias: what the screen calls it; e.g. The park
-- question: what the review asked; e.g. Are young people safer in the park?
-- outcome: the panel's judgement; e.g. Partly safer
-- decision: what follows, empty if not decided; e.g. Continue
-- next_review_on: the day of the next one, empty if none is set; e.g. 2022-12-13
select
    review.review_id,
    review.context_id,
    context.display_alias,
    review.question,
    outcome_word.label as outcome,
    decision_word.label as decision,
    review.next_review_on,
from review
inner join meeting using (held_on)
inner join context_on_agenda
    on
        meeting.meeting_id = context_on_agenda.meeting_id
        and review.context_id = context_on_agenda.context_id
inner join context on review.context_id = context.context_id
inner join word as outcome_word
    on review.review_outcome = outcome_word.code and outcome_word.list = 'review_outcome'
left join word as decision_word
    on review.review_decision = decision_word.code and decision_word.list = 'review_decision'
where meeting.meeting_id = $meeting_id
order by context_on_agenda.item_no, review.review_id
