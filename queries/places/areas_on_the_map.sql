-- The areas under the map, with where their names are written.
--
-- One row for each: area_code, area_year
--
-- area_code: the area; e.g. X05000001
-- area_year: the year of its boundary; e.g. 2022
-- area_name: what people call it; e.g. Millbrook
-- outline: its boundary as a GeoJSON geometry; e.g. {"type":"Polygon","coordinates":[]}
-- label_longitude: where its name is written, degrees east; e.g. -1.52
-- label_latitude: where its name is written, degrees north; e.g. 53.41
select
    area_code,
    area_year,
    area_name,
    outline,
    label_longitude,
    label_latitude,
from area
where area_year = (select max(newest.area_year), from area as newest)
order by area_code
