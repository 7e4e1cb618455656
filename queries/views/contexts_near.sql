-- The contexts near one: in the same area, linked to it, or within a distance.
--
-- Only places of their own have a distance: groups, online spaces and contexts shown as their area
-- are near by their area and their links alone.
--
-- One row for each: context_id
--
-- $asked_for: the context; e.g. PARK
-- $within_metres: the distance; e.g. 1000
--
-- context_id: one near it, never itself; e.g. STATION
-- is_same_area: whether it lies in the same area; e.g. false
-- is_linked: whether the panel linked the two; e.g. true
-- metres: how far their points lie from each other, empty where one of them has none; e.g. 1620
-- is_by_distance: whether nothing but its distance makes it near; e.g. false
create macro contexts_near(asked_for, within_metres) as table
    with here as (
        select
            context_id,
            area_code,
        from context
        where context_id = asked_for
    ),

    other as (
        select
            context.context_id,
            context.area_code = here.area_code as is_same_area,
            linked.seen_id is not null as is_linked,
            metres_between(
                place_here.longitude, place_here.latitude, place.longitude, place.latitude
            ) as metres,
        from here
        inner join place_of_context as place_here on here.context_id = place_here.context_id
        inner join context on here.context_id <> context.context_id
        inner join place_of_context as place on context.context_id = place.context_id
        left join seen_together as linked
            on here.context_id = linked.context_id and context.context_id = linked.seen_id
    )

    select
        context_id,
        is_same_area,
        is_linked,
        metres,
        not is_same_area and not is_linked as is_by_distance,
    from other
    where is_same_area or is_linked or metres <= within_metres;
