-- The words on screen for every code: the partnership's own where it has one.
--
-- One row for each: list, code
--
-- list: the list the word belongs to; e.g. finding_valence
-- code: what the files hold; e.g. young_peoples_wish
-- label: what the screen says; e.g. Young people's wish
-- sort: order within its list, smallest first; e.g. 5
create view word as
select
    list,
    code,
    coalesce(maps_to_local, label) as label,
    sort,
from vocabulary;
