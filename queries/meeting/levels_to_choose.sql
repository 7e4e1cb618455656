-- The levels of need that a panel may agree for a context, by the scheme in use.
--
-- One row for each: level_id
--
-- level_id: the level; e.g. four_levels_3
-- level_no: its order, 1 is the lowest need; e.g. 3
-- level: what the panel calls it; e.g. Context assessment
-- meaning: what such a context is like; e.g. Harm is happening
select
    threshold_level.level_id,
    threshold_level.level_no,
    threshold_level.title as level,
    threshold_level.meaning,
from threshold_level
inner join threshold_scheme using (scheme_id)
where threshold_scheme.in_use
order by threshold_level.scheme_id, threshold_level.level_no
