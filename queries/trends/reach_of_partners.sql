-- Which agencies take part: at meetings, and with actions.
--
-- One row for each: agency
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
-- $area_code: the area chosen, “” for all; e.g. “”
-- $context_kind: the kind of context chosen, “” for all; e.g. “”
-- $harm_kind: the harm chosen, “” for all; e.g. “”
-- $agency: the agency chosen, “” for all; e.g. “”
--
-- agency: the agency's code; e.g. housing
-- agency_label: what the screen calls it; e.g. Housing
-- sits_on_panel: whether a role of it sits on the panel; e.g. true
-- meetings: meetings held in the period, whatever else is chosen; e.g. 4
-- present: those at which it was there; e.g. 3
-- contexts: contexts in which it leads or shares an action agreed in the period; e.g. 1
-- actions: those actions; e.g. 2
with held as (
    select meeting_id,
    from held_meeting
    where
        in_months(held_on, $since, $until)
),

base as (
    select count(*) as meetings,
    from held
),

there as (
    select
        attendance.agency,
        count(distinct attendance.meeting_id) filter (where attendance.was_present) as present,
    from attendance
    inner join held on attendance.meeting_id = held.meeting_id
    group by attendance.agency
),

own as (
    select
        action.action_id,
        action.context_id,
        action.agency,
        action.with_agency,
    from action
    inner join contexts_chosen($area_code, $context_kind, $harm_kind, '') as choice
        on action.context_id = choice.context_id
    where
        in_months(action.agreed_on, $since, $until)
),

part as (
    select
        action_id,
        context_id,
        agency,
    from own
    union
    select
        action_id,
        context_id,
        with_agency as agency,
    from own
    where with_agency is not null
),

active as (
    select
        agency,
        count(distinct context_id) as contexts,
        count(*) as actions,
    from part
    group by agency
),

seat as (
    select distinct agency,
    from panel_agency
)

select
    word.code as agency,
    word.label as agency_label,
    seat.agency is not null as sits_on_panel,
    base.meetings,
    coalesce(there.present, 0) as present,
    coalesce(active.contexts, 0) as contexts,
    coalesce(active.actions, 0) as actions,
from word
cross join base
left join seat on word.code = seat.agency
left join there on word.code = there.agency
left join active on word.code = active.agency
where
    word.list = 'agency'
    and is_chosen(word.code, $agency)
    and (seat.agency is not null or there.present > 0 or active.actions > 0)
order by word.label, word.code
