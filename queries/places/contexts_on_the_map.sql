-- The contexts the panel works on: where they are, how they stand, and what comes next.
--
-- One row for each: context_id
--
-- $as_at: the day from which due and overdue are judged; e.g. 2022-06-14
--
-- context_id: the context; e.g. PARK
-- display_alias: what the screen calls it; e.g. The park
-- kind: what sort of context it is, as a code; e.g. park_or_open_space
-- kind_label: the same in words; e.g. Park or open space
-- context_class: place, relationship or online; e.g. place
-- letter: the first letter of its kind; e.g. P
-- shape: the shape its kind is drawn in: circle, square, diamond, hexagon or cloud; e.g. circle
-- pictogram: the picture its kind is drawn with, empty where nothing says; e.g. park
-- level_no: the order of its level of need, empty without one of its own; e.g. 3
-- level: its level of need, likewise; e.g. Context assessment
-- judged_places: the places decided on in its stead, empty if none; e.g. the park, the school
-- stage_code: where the work on it stands, as a code; e.g. in_review
-- stage: the same in words; e.g. In review
-- asked_to_see_since: the day from which the panel was asked to look at it; e.g. 2022-03-21
-- area_code: the area it lies in; e.g. X05000002
-- area_name: what people call that area; e.g. Millbrook
-- is_exact [exact place]: whether it stands at a place of its own; e.g. true
-- area_is_exact: always false: its area is no place of its own; e.g. false
-- longitude [exact place]: degrees east, of the area where no exact place may be shown; e.g. -1.52
-- latitude [exact place]: degrees north, likewise; e.g. 53.41
-- outline [exact place]: its extent as a GeoJSON geometry, empty if none;
--    e.g. {"type":"Polygon","coordinates":[]}
-- area_longitude: where its area's name is written, degrees east; e.g. -1.52
-- area_latitude: where its area's name is written, degrees north; e.g. 53.41
-- area_outline: always empty: an area stands for no one context; e.g. -
-- strengths: findings that are strengths or wishes, empty while none is recorded; e.g. 3
-- wishes: those of them that are what young people want, likewise; e.g. 1
-- concerns: findings that are concerns, empty while none is recorded; e.g. 3
-- wish: what young people want, empty if not asked or if it could point to a small group;
--    e.g. To keep meeting here
-- due_on: when that is due, empty without a day; e.g. 2022-09-13
-- next_step: what comes next; e.g. Review due 13 September 2022
with found as (
    select
        finding.context_id,
        count(*) filter (where side_of_finding.is_strength) as strengths,
        count(*) filter (where side_of_finding.is_wish) as wishes,
        count(*) filter (where side_of_finding.is_concern) as concerns,
        string_agg(finding.short_summary, '; ' order by finding.finding_id) filter (
            where side_of_finding.is_wish and not finding.is_restricted
        ) as wish,
    from finding
    inner join side_of_finding on finding.valence = side_of_finding.valence
    group by finding.context_id
)

select
    context.context_id,
    context.display_alias,
    context.context_kind as kind,
    kind_word.label as kind_label,
    kind_of_context.context_class,
    upper(left(kind_word.label, 1)) as letter,
    kind_of_context.shape,
    kind_of_context.pictogram,
    current_state.level_no,
    current_state.level,
    current_state.judged_places,
    current_state.stage as stage_code,
    current_state.stage_label as stage,
    context.asked_to_see_since,
    context.area_code,
    area.area_name,
    place_of_context.longitude is not null as is_exact,
    false as area_is_exact,
    coalesce(place_of_context.longitude, area.label_longitude) as longitude,
    coalesce(place_of_context.latitude, area.label_latitude) as latitude,
    place_of_context.outline,
    area.label_longitude as area_longitude,
    area.label_latitude as area_latitude,
    cast(null as text) as area_outline,
    found.strengths,
    found.wishes,
    found.concerns,
    found.wish,
    next_to_do.due_on,
    coalesce(
        case
            when next_to_do.is_review then 'Review'
            else next_to_do.next_step || ','
        end
        || case when next_to_do.due_on < $as_at then ' overdue since ' else ' due ' end
        || strftime(next_to_do.due_on, '%-d %B %Y'),
        next_to_do.next_step,
        standing.waits_for
    ) as next_step,
from context
inner join area using (area_code, area_year)
inner join word as kind_word
    on context.context_kind = kind_word.code and kind_word.list = 'context_kind'
inner join kind_of_context on context.context_kind = kind_of_context.context_kind
inner join place_of_context on context.context_id = place_of_context.context_id
inner join current_state on context.context_id = current_state.context_id
inner join standing on context.context_id = standing.context_id
left join found on context.context_id = found.context_id
left join next_to_do
    on
        context.context_id = next_to_do.context_id
        and $as_at between next_to_do.next_from and next_to_do.next_until
where current_state.is_open
order by context.asked_to_see_since, context.context_id
