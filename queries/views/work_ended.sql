-- The days on which the panel ended its work on a context, stepped it down or sent it elsewhere.
--
-- One row for each: context_id, ended_on
--
-- context_id: the context; e.g. PARK
-- ended_on: the day; e.g. 2022-09-20
create view work_ended as
select
    decision.context_id,
    held_meeting.held_on as ended_on,
from decision
inner join held_meeting using (meeting_id)
where
    decision.panel_decision in (
        'close', 'step_down', 'no_further_action', 'universal_response',
        'redirect_individual_pathway', 'redirect_other_forum'
    )
union
select
    context_id,
    decided_on as ended_on,
from threshold_decision
where
    panel_decision in (
        'close', 'step_down', 'no_further_action', 'universal_response',
        'redirect_individual_pathway', 'redirect_other_forum'
    )
union
select
    context_id,
    held_on as ended_on,
from review
where review_decision in ('close', 'step_down') and held_on is not null;
