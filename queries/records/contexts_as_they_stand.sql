-- Where each context stands on the last day of the data: its stage, its level, and what is late.
--
-- One row for each: context_id
--
-- context_id: the context; e.g. PARK
-- display_alias: what the screen calls it; e.g. The park
-- as_at: the last day of the data, empty while nothing has happened; e.g. 2022-09-20
-- stage_label: the stage of the work, in words; e.g. In review
-- level: its latest level of need, in words, empty without one; e.g. Context assessment
-- referrals: how many referrals name it; e.g. 1
-- has_overdue_review: whether a review that it waits for is past its day; e.g. false
-- overdue_actions: actions still to be done whose day is past; e.g. 0
with late_review as (
    select distinct review_due.context_id,
    from review_due
    cross join data_day
    where review_due.is_waited_for and review_due.due_on < data_day.as_at
),

late_action as (
    select
        action.context_id,
        count(*) as actions,
    from action
    inner join open_action on action.action_id = open_action.action_id
    cross join data_day
    where action.due_on < data_day.as_at
    group by action.context_id
),

referred as (
    select
        context_id,
        count(*) as referrals,
    from referral
    group by context_id
)

select
    context.context_id,
    context.display_alias,
    data_day.as_at,
    current_state.stage_label,
    current_state.level,
    coalesce(referred.referrals, 0) as referrals,
    late_review.context_id is not null as has_overdue_review,
    coalesce(late_action.actions, 0) as overdue_actions,
from context
inner join current_state on context.context_id = current_state.context_id
left join late_review on context.context_id = late_review.context_id
left join late_action on context.context_id = late_action.context_id
left join referred on context.context_id = referred.context_id
cross join data_day
order by context.context_id
