-- The days on which the panel closed a context, by a decision, at its threshold or in a review.
--
-- One row for each: context_id, closed_on
--
-- context_id: the context; e.g. PARK
-- closed_on: the day; e.g. 2022-12-13
create view closure as
select
    decision.context_id,
    held_meeting.held_on as closed_on,
from decision
inner join held_meeting using (meeting_id)
where decision.panel_decision = 'close'
union
select
    context_id,
    held_on as closed_on,
from review
where review_decision = 'close' and held_on is not null
union
select
    context_id,
    decided_on as closed_on,
from threshold_decision
where
    panel_decision in (
        'close', 'no_further_action', 'universal_response',
        'redirect_individual_pathway', 'redirect_other_forum'
    );
