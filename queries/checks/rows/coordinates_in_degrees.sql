-- Coordinates that are not degrees, or come without their other half.
--
-- One row for each: key
--
-- table_name: the table; e.g. context
-- key: the context; e.g. PARK
-- column_name: the column to look at; e.g. longitude
-- value: what it holds; e.g. 533450
-- problem: what is wrong; e.g. This is no longitude
-- remedy: what to do; e.g. Give degrees (WGS84), not metres
select
    'context' as table_name,
    context_id as key,
    'longitude' as column_name,
    coalesce(cast(longitude as varchar), '') || ', '
    || coalesce(cast(latitude as varchar), '') as value,
    'Longitude and latitude do not make a point on the map.' as problem,
    'Give both in degrees (WGS84), longitude -180 to 180, latitude -90 to 90.' as remedy,
from context
where
    (longitude is null) <> (latitude is null)
    or not coalesce(longitude, 0) between -180 and 180
    or not coalesce(latitude, 0) between -90 and 90
