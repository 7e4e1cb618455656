-- A statistical or administrative area, in the version of one year.
--
-- One row for each: area_code, area_year
--
-- area_code: the nine-character code, or the partnership's own; e.g. X05000001
-- area_year [from 1990 to 2100]: the year of the boundary, since boundaries change; e.g. 2022
-- area_name: what people call it; e.g. Millbrook
-- area_kind [words area_kind]: what sort of area it is; e.g. ward
-- people_under_18 [people] [from 0]: residents under 18, people; e.g. 2100
-- people_10_to_17 [people] [from 0] [at most people_under_18]: residents aged 10 to 17, the base of
--    rates, people; e.g. 950
-- label_longitude: where its name is written, degrees east (WGS84); e.g. -1.52
-- label_latitude: where its name is written, degrees north (WGS84); e.g. 53.41
-- outline: its boundary as a GeoJSON geometry (WGS84); e.g. {"type":"Polygon","coordinates":[]}
create table area (
    area_code text not null,
    area_year integer not null,
    area_name text not null,
    area_kind text not null,
    people_under_18 integer,
    people_10_to_17 integer,
    label_longitude double not null,
    label_latitude double not null,
    outline text not null
);
