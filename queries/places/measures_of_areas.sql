-- What the map can shade its areas by, counted over their contexts that are not closed.
--
-- One row for each: area_code
--
-- $as_at: the day from which overdue is judged; e.g. 2022-06-14
--
-- area_code: the area, of the boundaries under the map; e.g. X05000002
-- area_name: what people call it; e.g. Millbrook
-- is_chosen: always false: no area is one to be named; e.g. false
-- people_10_to_17 [people]: residents aged 10 to 17, empty if not known; e.g. 950
-- live_contexts: its contexts that are not closed; e.g. 2
-- reviews_overdue: reviews of them that were due before the day and not held; e.g. 0
-- open_actions: actions there that are still to be done; e.g. 3
-- strengths: findings there that are strengths or wishes; e.g. 3
-- findings: those and the concerns found there; e.g. 6
with live as (
    select
        context.context_id,
        context.area_code,
    from context
    inner join current_state on context.context_id = current_state.context_id
    where current_state.is_open
),

overdue as (
    select
        context_id,
        count(*) as reviews_overdue,
    from review_due
    where $as_at between waited_from and waited_until and due_on < $as_at
    group by context_id
),

to_be_done as (
    select
        action.context_id,
        count(*) as open_actions,
    from action
    inner join open_action on action.action_id = open_action.action_id
    group by action.context_id
),

found as (
    select
        finding.context_id,
        count(*) filter (where side_of_finding.is_strength) as strengths,
        count(*) filter (
            where side_of_finding.is_strength or side_of_finding.is_concern
        ) as findings,
    from finding
    inner join side_of_finding on finding.valence = side_of_finding.valence
    group by finding.context_id
)

select
    area.area_code,
    any_value(area.area_name) as area_name,
    false as is_chosen,
    any_value(area.people_10_to_17) as people_10_to_17,
    count(live.context_id) as live_contexts,
    cast(coalesce(sum(overdue.reviews_overdue), 0) as integer) as reviews_overdue,
    cast(coalesce(sum(to_be_done.open_actions), 0) as integer) as open_actions,
    cast(coalesce(sum(found.strengths), 0) as integer) as strengths,
    cast(coalesce(sum(found.findings), 0) as integer) as findings,
from area
left join live on area.area_code = live.area_code
left join overdue on live.context_id = overdue.context_id
left join to_be_done on live.context_id = to_be_done.context_id
left join found on live.context_id = found.context_id
where area.area_year = (select max(newest.area_year), from area as newest)
group by area.area_code
order by area_name, area.area_code
