-- A level of need in a threshold scheme, with the response it asks for.
--
-- One row for each: level_id
--
-- level_id: the level's own code; e.g. four_levels_3
-- scheme_id [refers to threshold_scheme]: the scheme it belongs to; e.g. four_levels
-- level_no [from 1]: its order, 1 is the lowest need; e.g. 3
-- title: what the panel calls it; e.g. Context assessment
-- meaning: what such a context is like; e.g. Harm is happening and universal services cannot
--    answer it
-- expected_response: what services do at this level; e.g. A lead worker assesses the context
create table threshold_level (
    level_id text not null,
    scheme_id text not null,
    level_no integer not null,
    title text not null,
    meaning text not null,
    expected_response text not null
);
