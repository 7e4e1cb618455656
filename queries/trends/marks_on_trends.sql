-- What is marked on the time axis of every trend: events of the whole panel, and re-basings.
--
-- With several panels only those that work in the area chosen have marks; with no area, none has:
-- what happened to one panel says nothing of the sum of all.
--
-- One row for each: mark_id
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
-- $area_code: the area chosen, “” for all; e.g. “”
-- $context_kind: the kind of context chosen, “” for all; e.g. “”
-- $harm_kind: the harm chosen, “” for all; e.g. “”
-- $agency: the agency chosen; an event of the panel concerns all of them; e.g. “”
--
-- mark_id: the code of the event, or panel, series and month; e.g. PE-2
-- happened_on: the day, or the month from which limits are made anew; e.g. 2022-03-01
-- title: what happened in few words, or the reason of a re-basing; e.g. A thresholds policy
-- trend_series: the series that is re-based, empty for an event; e.g. referrals
-- mark_label: what sort of event it is, or the series; e.g. Thresholds changed
-- description: more about it, and who decided a re-basing; e.g. Levels of need are decided by signs
-- is_in_period: whether the period chosen takes it in; e.g. true
with own_panel as (
    select any_value(panel_id) as panel_id,
    from panel
    having count(*) = 1
    union
    select meeting.panel_id,
    from context_in_choice as choice
    inner join agenda_item on choice.context_id = agenda_item.context_id
    inner join meeting on agenda_item.meeting_id = meeting.meeting_id
    where
        $area_code != ''
        and choice.chosen_area = $area_code
        and choice.chosen_kind = $context_kind
        and choice.chosen_harm = $harm_kind
        and choice.chosen_agency = ''
        and $agency is not null
),

mark as (
    select
        panel_event.panel_event_id as mark_id,
        panel_event.happened_on,
        panel_event.title,
        cast(null as text) as trend_series,
        word.label as mark_label,
        panel_event.description,
    from panel_event
    semi join own_panel on panel_event.panel_id = own_panel.panel_id
    inner join word
        on word.list = 'panel_event_kind' and panel_event.panel_event_kind = word.code
    union all
    select
        rebase.panel_id || ', ' || rebase.trend_series || ', '
        || strftime(rebase.from_month, '%Y-%m') as mark_id,
        rebase.from_month as happened_on,
        rebase.reason as title,
        rebase.trend_series,
        word.label as mark_label,
        'Re-based on ' || strftime(rebase.decided_on, '%-d %B %Y') || ' by '
        || rebase.decided_by_role as description,
    from rebase
    semi join own_panel on rebase.panel_id = own_panel.panel_id
    inner join word on word.list = 'trend_series' and rebase.trend_series = word.code
)

select
    mark.*,
    mark.happened_on >= cast($since as date) as is_in_period,
from mark
where mark.happened_on < cast($until as date) + interval 1 month
order by mark.happened_on, mark.mark_id
