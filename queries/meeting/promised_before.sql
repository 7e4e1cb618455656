-- What the meetings before had promised for a day since, or for no day, and what became of it.
--
-- One of an earlier meeting is told while it is open, and once more at the first meeting after it
-- was done or ended; a decision of which nothing says what became of it, at the next meeting alone.
--
-- One row for each: promise, code
--
-- $meeting_id: the meeting at which it is told; e.g. MTG-4
--
-- promise: whether an action, a task or a decision; e.g. Action
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
        else promised.became
    end as became,
    promised.done_on is not null as is_kept,
    promised.is_open and coalesce(promised.due_on < now.held_on, false) as is_overdue,
from promise as promised
inner join now on promised.promised_on < now.held_on
inner join context using (context_id)
inner join word as agency_word
    on promised.agency = agency_word.code and agency_word.list = 'agency'
where
    promised.is_open
    or promised.done_on > now.last_on
    or (promised.done_on is null and promised.promised_on >= now.last_on)
order by is_overdue desc, is_kept, promised.due_on, promised.promise, promised.code
