-- What the panel wants to know of goals, measures, actions and reviews, recorded or not.
--
-- One row for each: gap, context_id, item_id
--
-- gap: what is wanted, a code of kind_of_gap; e.g. goal_measure
-- context_id: the context; e.g. PARK
-- item_id: what it is wanted of, by its own code; e.g. PARK-G1
-- wording: the same in a few words; e.g. Young people can spend time safely in the park
-- is_recorded: whether it is known; e.g. true
-- wanted_on: the day from which it is wanted, empty for always; e.g. 2022-09-13
create view wanted_of_plan as
with measured as (
    select measure_id,
    from measure_value
    union
    select measure.measure_id,
    from measure
    inner join goal using (goal_id)
    inner join assessment using (context_id)
    inner join survey_answer using (assessment_id, question_id)
),

looked_again as (
    select review.review_id,
    from review
    inner join survey_answer on review.review_assessment_id = survey_answer.assessment_id
    union
    select review.review_id,
    from review
    inner join discussion on review.review_assessment_id = discussion.assessment_id
    union
    select review.review_id,
    from review
    inner join observation_slot
        on review.review_assessment_id = observation_slot.assessment_id
)

select
    'goal_measure' as gap,
    context_id,
    goal_id as item_id,
    statement as wording,
    goal_id in (
        select measure.goal_id,
        from measure
        where measure.measure_type = 'change'
    ) as is_recorded,
    set_on as wanted_on,
from goal
union all
select
    'measure_baseline' as gap,
    goal.context_id,
    measure.measure_id as item_id,
    measure.wording,
    measured.measure_id is not null as is_recorded,
    goal.set_on as wanted_on,
from measure
inner join goal using (goal_id)
left join measured using (measure_id)
where measure.measure_type = 'change'
union all
select
    'direction' as gap,
    goal.context_id,
    measure.measure_id as item_id,
    measure.wording,
    measure.good_direction <> 'neutral' as is_recorded,
    goal.set_on as wanted_on,
from measure
inner join goal using (goal_id)
union all
select
    'action_goal' as gap,
    context_id,
    action_id as item_id,
    short_wording as wording,
    goal_id is not null as is_recorded,
    agreed_on as wanted_on,
from action
union all
select
    'action_part' as gap,
    context_id,
    action_id as item_id,
    short_wording as wording,
    young_peoples_part is not null as is_recorded,
    agreed_on as wanted_on,
from action
union all
select
    'action_due' as gap,
    context_id,
    action_id as item_id,
    short_wording as wording,
    due_on is not null as is_recorded,
    agreed_on as wanted_on,
from action
where action_id in (select open_action.action_id, from open_action)
union all
select
    'action_evidence' as gap,
    context_id,
    action_id as item_id,
    short_wording as wording,
    evidence is not null as is_recorded,
    done_on as wanted_on,
from action
where action_id in (select done_action.action_id, from done_action)
union all
select
    'review_planned' as gap,
    context_id,
    context_id as item_id,
    'No review has a day' as wording,
    context_id in (
        select review_due.context_id,
        from review_due
        where review_due.is_waited_for
    ) as is_recorded,
    min(action.agreed_on) as wanted_on,
from action
inner join current_state using (context_id)
where not current_state.is_stepped_down
group by context_id
union all
select
    'review_round' as gap,
    review.context_id,
    review.review_id as item_id,
    'Review due ' || strftime(review.due_on, '%-d %B %Y') as wording,
    looked_again.review_id is not null as is_recorded,
    review.due_on as wanted_on,
from review
left join looked_again using (review_id)
union all
select
    'review_verdict' as gap,
    context_id,
    review_id as item_id,
    'Review of ' || strftime(held_on, '%-d %B %Y') as wording,
    young_peoples_verdict is not null as is_recorded,
    held_on as wanted_on,
from review
where held_on is not null;
