-- Groups and online spaces that are given a place on the map, which could point to people's homes.
--
-- One row for each: key
--
-- table_name: the table; e.g. context
-- key: the context; e.g. GROUP
-- column_name: the column to look at; e.g. location_precision
-- value: what it holds; e.g. exact
-- problem: what is wrong; e.g. A group has no exact place
-- remedy: what to do; e.g. Use area_only and leave the coordinates empty
select
    'context' as table_name,
    context_id as key,
    'location_precision' as column_name,
    location_precision as value,
    'A group or an online space is never shown at an exact place.' as problem,
    'Use area_only, and leave longitude, latitude and outline empty.' as remedy,
from context
where
    context_kind in ('peer_group', 'group_in_a_place', 'online_space')
    and (
        location_precision = 'exact'
        or longitude is not null
        or latitude is not null
        or outline is not null
    )
