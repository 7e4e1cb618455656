-- What happened near a context since its plan began that may tell that harm has moved there.
--
-- Referrals, levels of need that were decided, and what happened around and is no response.
--
-- One row for each: sort, kind
--
-- $context_id: the context; e.g. PARK
-- $within_metres: the distance within which others are near; e.g. 1000
--
-- sort: the day and the row's own code, for the order; e.g. 2022-08-19 STATION-E1
-- happened_on: the day; e.g. 2022-08-19
-- kind: what sort of thing it is; e.g. Incident
-- title: what happened, in few words; e.g. An incident on the forecourt
-- description: what happened, empty if nothing more is known; e.g. Adults approached young people
-- context_id: the context it happened in; e.g. STATION
-- display_alias: what the screen calls it; e.g. The station forecourt
-- is_by_distance [by exact place]: whether nothing but its distance makes it near; e.g. false
select
    strftime(happening.happened_on, '%Y-%m-%d ') || happening.code as sort,
    happening.happened_on,
    happening.kind,
    happening.title,
    happening.description,
    near.context_id,
    context.display_alias,
    near.is_by_distance,
from contexts_near($context_id, $within_metres) as near
inner join context on near.context_id = context.context_id
inner join happening on near.context_id = happening.context_id
inner join plan_begun
    on
        plan_begun.context_id = $context_id
        and happening.happened_on >= plan_begun.began_on
inner join data_day on happening.happened_on <= data_day.as_at
where happening.lane = 'around' or happening.kind in ('Referral', 'Threshold')
order by sort, happening.kind
