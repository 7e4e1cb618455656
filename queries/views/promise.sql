-- What was promised to the panel: actions, tasks, and decisions of a role that made neither.
--
-- A decision that sets a review, or has a context assessed, is kept when the review is held or the
-- assessment reported. Of any other that made no action and no task nothing says what became of it.
--
-- One row for each: promise, code
--
-- promise: whether an action, a task or a decision; e.g. Action
-- code: its code; e.g. PARK-A6
-- context_id: the context; e.g. PARK
-- what: what was promised; e.g. Disrupt the adults exploiting
-- agency: the agency that promised it, as a code; e.g. police
-- owner_role: who there sees to it, as a role; e.g. Exploitation team sergeant
-- promised_on: the day it was agreed or given; e.g. 2022-06-14
-- due_on: the day it is due, empty if none was set; e.g. 2022-09-13
-- done_on: the day it was done, empty while it is not; e.g. 2022-06-27
-- is_open: whether it is known to be still to be done; e.g. false
-- became: what became of it, in words; e.g. Done on time
create view promise as
with of_decision as (
    select
        decision.decision_id,
        decision.context_id,
        decision.wording,
        decision.agency,
        decision.owner_role,
        meeting.held_on,
        decision.due_on,
        case
            when list_contains(list(word_trait.trait), 'sets_review') then 'look_again'
            when list_contains(list(word_trait.trait), 'has_it_assessed') then 'look'
        end as leads_to,
    from decision
    inner join meeting using (meeting_id)
    left join word_trait
        on
            decision.panel_decision = word_trait.code
            and word_trait.list = 'panel_decision'
    where
        decision.agency is not null
        and decision.owner_role is not null
        and not exists (
            select 1,
            from task
            where
                task.context_id = decision.context_id
                and task.agency = decision.agency
                and task.given_on = meeting.held_on
        )
        and not exists (
            select 1,
            from action
            where
                action.context_id = decision.context_id
                and action.agency = decision.agency
                and action.agreed_on = meeting.held_on
        )
    group by all
),

led_to as (
    select
        context_id,
        held_on as happened_on,
        'look_again' as what,
    from review
    where held_on is not null
    union all
    select
        context_id,
        reported_on as happened_on,
        'look' as what,
    from assessment
    where reported_on is not null
),

with_end as (
    select
        of_decision.*,
        min(led_to.happened_on) as ended_on,
    from of_decision
    left join led_to
        on
            of_decision.context_id = led_to.context_id
            and of_decision.leads_to = led_to.what
            and of_decision.held_on < led_to.happened_on
    group by all
)

select
    'Action' as promise,
    action.action_id as code,
    action.context_id,
    action.short_wording as what,
    action.agency,
    action.owner_role,
    action.agreed_on as promised_on,
    action.due_on,
    action.done_on,
    action.action_id in (select open_action.action_id, from open_action) as is_open,
    status_word.label as became,
from action
inner join word as status_word
    on action.action_status = status_word.code and status_word.list = 'action_status'
union all
select
    'Task' as promise,
    task_id as code,
    context_id,
    what,
    agency,
    given_to_role as owner_role,
    given_on as promised_on,
    due_on,
    done_on,
    done_on is null as is_open,
    case when done_on is null then 'Not done yet' else 'Done' end as became,
from task
union all
select
    'Decision' as promise,
    decision_id as code,
    context_id,
    wording as what,
    agency,
    owner_role,
    held_on as promised_on,
    due_on,
    ended_on as done_on,
    leads_to is not null and ended_on is null as is_open,
    case
        when leads_to is null then 'Nothing recorded since'
        when ended_on is null then 'Not done yet'
        when leads_to = 'look_again' then 'Reviewed'
        else 'Assessed'
    end as became,
from with_end;
