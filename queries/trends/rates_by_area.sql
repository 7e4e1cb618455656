-- Referrals and live contexts of every area, with the young people who live there.
--
-- Areas of the sorts in which contexts lie, those without any context too; of several years of a
-- boundary the latest. The area chosen narrows nothing: it is the one to be named.
--
-- One row for each: area_code
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
-- $area_code: the area chosen, “” for all; e.g. “”
-- $context_kind: the kind of context chosen, “” for all; e.g. “”
-- $harm_kind: the harm chosen, “” for all; e.g. “”
-- $agency: the agency it came from, “” for all; e.g. “”
--
-- area_code: the area; e.g. X05000001
-- area_name: what people call it; e.g. Riverside
-- is_chosen: whether it is the area chosen; e.g. false
-- people_10_to_17 [people]: residents aged 10 to 17, empty if not known; e.g. 830
-- referrals: referrals of its contexts in the period; e.g. 1
-- live_contexts: its contexts that are not closed now; e.g. 2
with own_context as (
    select
        context.context_id,
        context.area_code,
        context.stage,
    from context
    inner join contexts_chosen('', $context_kind, $harm_kind, '') as choice
        on context.context_id = choice.context_id
),

own_referral as (
    select
        context_id,
        count(*) filter (where in_months(received_on, $since, $until)) as referrals,
    from referral
    where is_chosen(source_agency, $agency)
    group by context_id
),

counted as (
    select
        own_context.area_code,
        sum(coalesce(own_referral.referrals, 0)) as referrals,
        count(*) filter (
            where
            own_context.context_id in (
                select current_state.context_id,
                from current_state
                where current_state.is_open
            )
            and ($agency = '' or own_referral.context_id is not null)
        ) as live_contexts,
    from own_context
    left join own_referral on own_context.context_id = own_referral.context_id
    group by own_context.area_code
),

latest as (
    select
        area_code,
        arg_max(area_name, area_year) as area_name,
        arg_max(area_kind, area_year) as area_kind,
        arg_max(people_10_to_17, area_year) as people_10_to_17,
    from area
    group by area_code
)

select
    latest.area_code,
    latest.area_name,
    latest.area_code = $area_code as is_chosen,
    latest.people_10_to_17,
    cast(coalesce(counted.referrals, 0) as integer) as referrals,
    coalesce(counted.live_contexts, 0) as live_contexts,
from latest
left join counted on latest.area_code = counted.area_code
where
    latest.area_kind in (
        select area.area_kind,
        from area
        semi join context on area.area_code = context.area_code
    )
order by latest.area_name, latest.area_code
