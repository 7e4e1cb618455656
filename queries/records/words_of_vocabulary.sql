-- The words of every vocabulary list, in order.
--
-- One row for each: list, code
--
-- list: the list; e.g. finding_valence
-- code: what the files hold; e.g. concern
-- label: what the screen says; e.g. Concern
-- help: when to use it, empty if plain; e.g. Something that makes a context less safe
select
    list,
    code,
    coalesce(maps_to_local, label) as label,
    help,
from vocabulary
where active
order by list, sort, code
