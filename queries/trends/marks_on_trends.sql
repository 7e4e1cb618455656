-- What is marked on the time axis of every trend: events of the whole panel, and re-basings.
--
-- A re-basing is of a panel's whole series: it holds for whatever kind, harm or agency is chosen of
-- it. With several panels those that work in the area chosen have marks; with no area, no event is
-- told and no re-basing holds: what happened to one panel says nothing of the sum of all.
--
-- One row for each: mark_id
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
-- $area_code: the area chosen, “” for all; e.g. “”
-- $context_kind: not used, since a re-basing holds for every kind; e.g. “”
-- $harm_kind: not used, likewise for every harm; e.g. “”
-- $agency: not used, likewise for every agency; e.g. “”
--
-- mark_id: the code of the event, or panel, series and month; e.g. PE-2
-- happened_on: the day, or the month from which limits are made anew; e.g. 2022-03-01
-- title: what happened in few words, or the reason of a re-basing; e.g. A thresholds policy
-- trend_series: the series that is re-based, empty for an event; e.g. referrals
-- mark_label: what sort of event it is, or the series; e.g. Thresholds changed
-- description: more about it, and who decided a re-basing; e.g. Levels of need are decided by signs
-- panel_name: the panel that it happened to, or that decided; e.g. Context panel
-- is_in_period: whether the period chosen takes it in; e.g. true
-- is_re_formed: whether the panel was re-formed then; e.g. false
-- holds_here: whether it is an event told here, or a re-basing that limits here keep; e.g. true
with own_panel as (
    select any_value(panel_id) as panel_id,
    from panel
    having count(*) = 1
    union
    select meeting.panel_id,
    from context
    inner join agenda_item on context.context_id = agenda_item.context_id
    inner join meeting on agenda_item.meeting_id = meeting.meeting_id
    where
        $area_code != ''
        and context.area_code = $area_code
        and $context_kind is not null
        and $harm_kind is not null
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
        panel_event.panel_event_kind in (
            select word_trait.code,
            from word_trait
            where word_trait.list = 'panel_event_kind' and word_trait.trait = 'new_start'
        ) as is_re_formed,
        panel_event.panel_id,
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
        false as is_re_formed,
        rebase.panel_id,
    from rebase
    inner join word on word.list = 'trend_series' and rebase.trend_series = word.code
    where $area_code = '' or rebase.panel_id in (select own_panel.panel_id, from own_panel)
)

select
    mark.mark_id,
    mark.happened_on,
    mark.title,
    mark.trend_series,
    mark.mark_label,
    mark.description,
    panel.panel_name,
    in_months(mark.happened_on, $since, $until) as is_in_period,
    mark.is_re_formed,
    mark.panel_id in (select own_panel.panel_id, from own_panel) as holds_here,
from mark
inner join panel on mark.panel_id = panel.panel_id
order by mark.happened_on, mark.mark_id
