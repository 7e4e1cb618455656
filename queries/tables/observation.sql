-- What was seen of one item in one slot.
--
-- One row for each: slot_id, item_id
--
-- slot_id [refers to observation_slot]: the slot; e.g. PARK-R1-S1
-- item_id [refers to observation_item]: the item; e.g. ADULT_HELP
-- times_seen [from 0] [like the others]: how often; for an item that is only seen, 1 for yes and 0
--    for no; e.g. 2
create table observation (
    slot_id text not null,
    item_id text not null,
    times_seen integer not null
);
