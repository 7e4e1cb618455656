-- The words a partnership uses: every coded column takes its values from one list here.
--
-- One row for each: list, code
--
-- list: the list the word belongs to; e.g. finding_valence
-- code: what the files hold, in snake_case; e.g. young_peoples_wish
-- label: what the screen says, in British English; e.g. Young people's wish
-- help: when to use the word, in one sentence; e.g. What young people say they want
-- active: false keeps old data readable while the word is no longer offered; e.g. true
-- sort [from 0]: order within its list, smallest first; e.g. 5
-- maps_to_local: the partnership's own word, shown instead of the label; e.g. Their wish
-- traits: what the word means to the counting, words with spaces between; without any, a word that
--    comes with the product keeps its own, and another is read in the safest way;
--    e.g. side_strength is_wish
create table vocabulary (
    list text not null,
    code text not null,
    label text not null,
    help text,
    active boolean not null,
    sort integer not null,
    maps_to_local text,
    traits text
);
