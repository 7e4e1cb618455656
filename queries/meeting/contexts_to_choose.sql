-- The contexts a panel can open, those it works on first.
--
-- One row for each: context_id
--
-- context_id: the context; e.g. PARK
-- display_alias: what the screen calls it; e.g. The park
-- kind: what sort of context it is; e.g. Park or open space
-- stage: where the work on it stands; e.g. Responding
-- since: the day it was first brought to the panel; e.g. 2022-03-21
-- findings: findings of its assessments; e.g. 6
select
    context.context_id,
    context.display_alias,
    coalesce(kind_word.maps_to_local, kind_word.label) as kind,
    coalesce(stage_word.maps_to_local, stage_word.label) as stage,
    context.asked_to_see_since as since,
    count(finding.finding_id) as findings,
from context
inner join vocabulary as kind_word
    on context.context_kind = kind_word.code and kind_word.list = 'context_kind'
inner join vocabulary as stage_word
    on context.stage = stage_word.code and stage_word.list = 'stage'
left join finding using (context_id)
group by all
order by since, findings desc, context.context_id
