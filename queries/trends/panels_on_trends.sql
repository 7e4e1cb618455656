-- The panels whose series the trends of an area show: the only one, or those that work there.
--
-- With several panels and no area chosen there is none: a series of all of them is nobody's own.
--
-- One row for each: panel_id
--
-- $area_code: the area chosen, “” for all; e.g. “”
--
-- panel_id: the panel; e.g. PANEL
-- panel_name: what it is called; e.g. Context panel
-- is_only: whether there is no other panel, so that its series is that of all areas; e.g. true
with number as (
    select count(*) as panels,
    from panel
)

select
    panel.panel_id,
    panel.panel_name,
    number.panels = 1 as is_only,
from panel
cross join number
where
    number.panels = 1
    or (
        $area_code != ''
        and panel.panel_id in (
            select meeting.panel_id,
            from contexts_chosen($area_code, '', '', '') as choice
            inner join agenda_item on choice.context_id = agenda_item.context_id
            inner join meeting on agenda_item.meeting_id = meeting.meeting_id
        )
    )
order by panel.panel_id
