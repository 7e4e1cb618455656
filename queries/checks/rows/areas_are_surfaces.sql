-- Areas whose outline is made of lines or points, in which nothing can lie.
--
-- One row for each: table_name, key
--
-- table_name: always area; e.g. area
-- key: the area; e.g. X05000001, 2022
-- column_name: the column to look at; e.g. outline
-- value: how it begins; e.g. {"type":"MultiLineString"
-- problem: what is wrong; e.g. The outline is a line
-- remedy: what to do; e.g. Take the layer of the areas themselves
select
    'area' as table_name,
    area_code || ', ' || area_year as key,
    'outline' as column_name,
    left(outline, 60) as value,
    'This outline is made of lines or points, and no place can lie in it.' as problem,
    'Take the layer of the areas themselves, as polygons, and not that of their edges. '
    || 'QGIS makes one of the other: Vector, Geometry Tools, Lines to Polygons.' as remedy,
from area
where
    json_extract_string(try_cast(outline as json), '$.type') in (
        'Point', 'LineString', 'MultiPoint', 'MultiLineString'
    )
