-- Where a context may be shown: at its own place, or only as its area.
--
-- One row for each: context_id
--
-- context_id: the context; e.g. PARK
-- is_placed: whether its kind may have a place and it is to be shown there; e.g. true
-- longitude: degrees east of a point in it, empty where it is shown as its area; e.g. -1.52
-- latitude: degrees north, likewise; e.g. 53.41
-- outline: its extent as a GeoJSON geometry, likewise; e.g. {"type":"Polygon","coordinates":[]}
create view place_of_context as
select
    context.context_id,
    context.location_precision = 'exact'
    and coalesce(kind_of_context.may_have_point, false) as is_placed,
    case when is_placed then context.longitude end as longitude,
    case when is_placed then context.latitude end as latitude,
    case when is_placed then context.outline end as outline,
from context
left join kind_of_context on context.context_kind = kind_of_context.context_kind;
