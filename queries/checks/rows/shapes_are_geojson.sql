-- Outlines that are not GeoJSON geometries, and so cannot be drawn.
--
-- One row for each: table_name, key
--
-- table_name: the table; e.g. area
-- key: the row; e.g. X05000001, 2022
-- column_name: the column to look at; e.g. outline
-- value: how it begins; e.g. POLYGON((
-- problem: what is wrong; e.g. This is no GeoJSON geometry
-- remedy: what to do; e.g. Export the layer as GeoJSON in WGS84
with shape as (
    select
        'area' as table_name,
        area_code || ', ' || area_year as key,
        outline,
    from area
    union all
    select
        'landmark' as table_name,
        landmark_id as key,
        outline,
    from landmark
    union all
    select
        'context' as table_name,
        context_id as key,
        outline,
    from context
)

select
    table_name,
    key,
    'outline' as column_name,
    left(outline, 60) as value,
    'This is not a GeoJSON geometry that can be drawn.' as problem,
    'Export it as GeoJSON in degrees (WGS84): Point, LineString, Polygon or a Multi… of these.'
        as remedy,
from shape
where
    outline is not null
    -- try_cast, since DuckDB may look into the text before it knows that it is JSON.
    and not coalesce(
        json_extract_string(try_cast(outline as json), '$.type') in (
            'Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'
        )
        and json_type(try_cast(outline as json), '$.coordinates') = 'ARRAY',
        false
    )
