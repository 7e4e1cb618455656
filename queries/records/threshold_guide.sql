-- The levels of the thresholds policy in use, lowest need first.
--
-- One row for each: level_id
--
-- level_id: the level; e.g. four_levels_3
-- scheme: the policy's title; e.g. Levels of need in a context
-- origin: where its wording comes from; e.g. Neutral default
-- level_no: its order; e.g. 3
-- title: what the panel calls it; e.g. Context assessment
-- meaning: what such a context is like; e.g. Harm is happening
-- expected_response: what services do; e.g. A lead worker assesses
select
    threshold_level.level_id,
    threshold_scheme.title as scheme,
    threshold_scheme.origin,
    threshold_level.level_no,
    threshold_level.title,
    threshold_level.meaning,
    threshold_level.expected_response,
from threshold_level
inner join threshold_scheme using (scheme_id)
where threshold_scheme.in_use
order by threshold_scheme.scheme_id, threshold_level.level_no
