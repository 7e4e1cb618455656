-- The contexts near one, and how much happened there before and since its plan began.
--
-- Counted are referrals, and what happened around a context and is no response to it. The stretch
-- before the plan is as long as the one since; where records begin later it is not counted. Closed
-- contexts come too where something happened since.
--
-- One row for each: context_id
--
-- $context_id: the context; e.g. PARK
-- $within_metres: the distance within which others are near; e.g. 1000
--
-- context_id: one near it; e.g. STATION
-- display_alias: what the screen calls it; e.g. The station forecourt
-- kind: what sort of context it is; e.g. Transport hub
-- area_name: the area it lies in; e.g. Southbank
-- is_same_area: whether that is the area of the context asked for; e.g. false
-- is_linked: whether the panel linked the two; e.g. true
-- metres [exact place]: how far it lies, rounded to ten, empty where one of them has no place of
--    its own; e.g. 1620
-- area_metres: always empty: areas have no distance that tells of a context; e.g. -
-- is_by_distance [by exact place]: whether nothing but its distance makes it near; e.g. false
-- stage: where the work on it stands; e.g. Screened
-- plan_began_on: the day on which the plan of the context asked for began, empty without one;
--    e.g. 2022-05-10
-- counted_to: the last day that is counted, that of the data; e.g. 2022-09-21
-- counted_from: the first day before the plan that is counted, empty where records begin later;
--    e.g. 2021-12-28
-- came_since: whether it was brought to the panel since the plan began; e.g. true
-- level_before: the order of its level of need when the plan began, empty without one; e.g. 2
-- level_now: the same now; e.g. 2
-- referrals_before: referrals of it before the plan, empty where not counted; e.g. 0
-- referrals_since: referrals of it since, empty without a plan; e.g. 1
-- others_before: what else happened around it before, as for referrals; e.g. 0
-- others_since: what else happened around it since, likewise; e.g. 1
with noted as (
    select
        context_id,
        happened_on,
        lane = 'panel' as is_referral,
    from happening
    where lane = 'around' or kind = 'Referral'
),

stretch as (
    select
        plan_begun.began_on,
        data_day.as_at,
        plan_begun.began_on
        - cast(data_day.as_at - plan_begun.began_on + 1 as integer) as as_long_before,
        case
            when as_long_before >= (select min(noted.happened_on), from noted)
                then as_long_before
        end as counted_from,
    from data_day
    left join plan_begun on plan_begun.context_id = $context_id
),

counted as (
    select
        noted.context_id,
        count(*) filter (
            where noted.is_referral and noted.happened_on < stretch.began_on
        ) as referrals_before,
        count(*) filter (
            where noted.is_referral and noted.happened_on >= stretch.began_on
        ) as referrals_since,
        count(*) filter (
            where not noted.is_referral and noted.happened_on < stretch.began_on
        ) as others_before,
        count(*) filter (
            where not noted.is_referral and noted.happened_on >= stretch.began_on
        ) as others_since,
    from noted
    inner join stretch
        on
            noted.happened_on between
            coalesce(stretch.counted_from, stretch.began_on) and stretch.as_at
    group by noted.context_id
),

level_then as (
    select
        threshold_decision.context_id,
        arg_max(threshold_level.level_no, threshold_decision.decided_on) as level_no,
    from threshold_decision
    inner join threshold_level using (level_id)
    inner join stretch on threshold_decision.decided_on <= stretch.began_on
    group by threshold_decision.context_id
)

select
    near.context_id,
    context.display_alias,
    kind_word.label as kind,
    area.area_name,
    near.is_same_area,
    near.is_linked,
    cast(round(near.metres, -1) as integer) as metres,
    cast(null as integer) as area_metres,
    near.is_by_distance,
    current_state.stage_label as stage,
    stretch.began_on as plan_began_on,
    stretch.as_at as counted_to,
    stretch.counted_from,
    coalesce(context.asked_to_see_since > stretch.began_on, false) as came_since,
    level_then.level_no as level_before,
    current_state.level_no as level_now,
    case
        when stretch.counted_from is not null then coalesce(counted.referrals_before, 0)
    end as referrals_before,
    case
        when stretch.began_on is not null then coalesce(counted.referrals_since, 0)
    end as referrals_since,
    case
        when stretch.counted_from is not null then coalesce(counted.others_before, 0)
    end as others_before,
    case
        when stretch.began_on is not null then coalesce(counted.others_since, 0)
    end as others_since,
from contexts_near($context_id, $within_metres) as near
cross join stretch
inner join context on near.context_id = context.context_id
inner join area using (area_code, area_year)
inner join word as kind_word
    on context.context_kind = kind_word.code and kind_word.list = 'context_kind'
inner join current_state on context.context_id = current_state.context_id
left join counted on context.context_id = counted.context_id
left join level_then on context.context_id = level_then.context_id
where
    current_state.is_open
    or counted.referrals_since > 0
    or counted.others_since > 0
-- By name, since an order by distance would tell what share mode hides.
order by context.display_alias, near.context_id
