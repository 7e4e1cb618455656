-- Something everybody knows that helps to read the map: water, roads, stations, and places of
-- strength.
--
-- One row for each: landmark_id
--
-- landmark_id: its own code; e.g. LM-BUS
-- landmark_name: what people call it; e.g. Bus station
-- landmark_kind [words landmark_kind]: what sort of thing it is; e.g. station
-- is_strength: whether young people can find safety or welcome there; e.g. true
-- offers: what it offers young people, and when; e.g. Open every weekday until 9pm
-- outline: its shape as a GeoJSON geometry (WGS84); e.g.
--    {"type":"Point","coordinates":[-1.52,53.41]}
create table landmark (
    landmark_id text not null,
    landmark_name text not null,
    landmark_kind text not null,
    is_strength boolean not null,
    offers text,
    outline text not null
);
