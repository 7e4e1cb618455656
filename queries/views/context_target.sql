-- The local targets that hold for a context: those of the panel that works where it lies.
--
-- One row for each: context_id, panel_step, set_on
--
-- context_id: the context; e.g. PARK
-- panel_step: the step, counted from the one before; e.g. decision
-- set_on: the day from which the target holds; e.g. 2022-01-18
-- held_until: the day before the next is set, far ahead while none is; e.g. 2023-03-31
-- days_wanted: within how many days; e.g. 20
-- day_kind: which days are counted: calendar, or working; e.g. working
create view context_target as
with brought as (
    select
        context_id,
        meeting_id,
    from agenda_item
    union all
    select
        context_id,
        meeting_id,
    from threshold_decision
),

-- A context that no meeting has seen yet belongs to the panel that sees its neighbours.
of_area as (
    select
        context.area_code,
        mode(meeting.panel_id) as panel_id,
    from brought
    inner join context using (context_id)
    inner join meeting using (meeting_id)
    group by context.area_code
),

held as (
    select
        panel_id,
        panel_step,
        set_on,
        lead(set_on, 1, date '9999-12-31') over (
            partition by panel_id, panel_step
            order by set_on
        ) - 1 as held_until,
        days_wanted,
        day_kind,
    from local_target
),

only_panel as (
    select any_value(panel_id) as panel_id,
    from panel
    having count(*) = 1
)

select
    context.context_id,
    held.panel_step,
    held.set_on,
    held.held_until,
    held.days_wanted,
    held.day_kind,
from context
left join of_area on context.area_code = of_area.area_code
left join only_panel on true
inner join held
    on coalesce(of_area.panel_id, only_panel.panel_id) = held.panel_id;
