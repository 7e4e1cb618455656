-- The days on which the panel ended its work on a context, stepped it down or sent it elsewhere.
--
-- A decision that sends what concerns single young people to their own pathway ends nothing, unless
-- it answers the referral of the context itself.
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
inner join kind_of_decision using (panel_decision)
where kind_of_decision.ends_work and not kind_of_decision.to_pathway
union
select
    threshold_decision.context_id,
    threshold_decision.decided_on as ended_on,
from threshold_decision
inner join kind_of_decision using (panel_decision)
where kind_of_decision.ends_work
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
        where
            word_trait.list = 'review_decision'
            and word_trait.trait in ('ends_work', 'closes_context')
    );
