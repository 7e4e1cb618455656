-- What the meetings before had promised for a day since, or for no day, and what became of it.
--
-- Decisions with an owner and actions count as promises. One of an earlier meeting is told while it
-- is open, and once more at the first meeting after it was done or ended.
--
-- One row for each: promise, code
--
-- $meeting_id: the meeting at which it is told; e.g. MTG-4
--
-- promise: whether an action or a task; e.g. Action
-- code: its code; e.g. PARK-A6
-- context_id: the context; e.g. PARK
-- display_alias: what the screen calls it; e.g. The park
-- what: what was promised; e.g. Disrupt the adults exploiting
-- agency: the agency that promised it; e.g. Police
-- owner_role: who there sees to it, as a role; e.g. Exploitation team sergeant
-- due_on: the day it was due, empty if none was set; e.g. 2022-09-13
-- done_on: the day it was done, empty while it is not; e.g. 2022-06-27
-- became: what became of it, in words; e.g. overdue
-- is_kept: whether it was done; e.g. false
-- is_overdue: whether it is still open and its day is over; e.g. true
with now as (
    select
        meeting.meeting_id,
        meeting.panel_id,
        meeting.held_on,
        coalesce(
            (
                select max(earlier.held_on),
                from meeting as earlier
                where earlier.panel_id = meeting.panel_id and earlier.held_on < meeting.held_on
            ),
            meeting.held_on
        ) as last_on,
    from meeting
    where meeting.meeting_id = $meeting_id
),

promised as (
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
        status_word.label as status,
    from action
    inner join word as status_word
        on action.action_status = status_word.code and status_word.list = 'action_status'
    union all
    select
        'Task' as promise,
        task.task_id as code,
        task.context_id,
        task.what,
        task.agency,
        task.given_to_role as owner_role,
        task.given_on as promised_on,
        task.due_on,
        task.done_on,
        task.done_on is null as is_open,
        case when task.done_on is null then 'Not done yet' else 'Done' end as status,
    from task
)

select
    promised.promise,
    promised.code,
    promised.context_id,
    context.display_alias,
    promised.what,
    agency_word.label as agency,
    promised.owner_role,
    promised.due_on,
    promised.done_on,
    case
        when promised.is_open and promised.due_on < now.held_on then 'Overdue'
        else promised.status
    end as became,
    promised.done_on is not null as is_kept,
    promised.is_open and coalesce(promised.due_on < now.held_on, false) as is_overdue,
from promised
inner join now on promised.promised_on < now.held_on
inner join context using (context_id)
inner join word as agency_word
    on promised.agency = agency_word.code and agency_word.list = 'agency'
where
    promised.is_open
    or promised.done_on > now.last_on
    or (promised.done_on is null and promised.promised_on >= now.last_on)
order by is_overdue desc, is_kept, promised.due_on, promised.promise, promised.code
