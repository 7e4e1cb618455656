-- Something observers look for: a strength or a concern, counted or seen, never a description of
-- a person.
--
-- One row for each: item_id
--
-- item_id: its own code; e.g. ADULT_HELP
-- wording: what is looked for; e.g. An adult greets or helps young people
-- valence [words finding_valence]: whether it is a strength or a concern; e.g. strength
-- item_type [words item_type]: whether it is counted or only seen; e.g. count
-- good_direction [words good_direction]: whether more of it is better; e.g. up
create table observation_item (
    item_id text not null,
    wording text not null,
    valence text not null,
    item_type text not null,
    good_direction text not null
);
