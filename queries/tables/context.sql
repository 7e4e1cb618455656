-- A place, setting, relationship or online space in which young people may be harmed or safe.
--
-- One row for each: context_id
--
-- context_id: the context's own code; e.g. PARK
-- display_alias: what the screen calls it; a neutral name for groups; e.g. The park
-- local_name: what people locally call it, kept off the screen by default; e.g. Millbrook Park
-- context_kind [words context_kind]: what sort of context it is; e.g. park_or_open_space
-- area_code [refers to area]: the area it lies in; e.g. X05000001
-- area_year [refers to area]: the year of that area's boundary; e.g. 2022
-- location_precision [words location_precision]: how exactly it may be shown; e.g. exact
-- longitude [exact place]: a point in it, degrees east (WGS84); e.g. -1.5231
-- latitude [exact place]: a point in it, degrees north (WGS84); e.g. 53.4102
-- outline [exact place]: its extent as a GeoJSON geometry; e.g. {"type":"Polygon","coordinates":[]}
-- surroundings: what belongs to it nearby; e.g. The shelter, the path to the station
-- stage [words stage]: where the panel's work on it stands; e.g. in_review
-- asked_to_see_since [not after today]: the day it was first brought to the panel; e.g. 2022-03-21
create table context (
    context_id text not null,
    display_alias text not null,
    local_name text,
    context_kind text not null,
    area_code text not null,
    area_year integer not null,
    location_precision text not null,
    longitude double,
    latitude double,
    outline text,
    surroundings text,
    stage text not null,
    asked_to_see_since date not null
);
