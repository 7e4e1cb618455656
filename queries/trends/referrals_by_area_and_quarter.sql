-- Referrals of each area in every three months, counted back from the end of the period.
--
-- With more than 24 areas only the one chosen, and without a choice none: they would be too small
-- to read. Months that make no whole three at the beginning are left out.
--
-- One row for each: area_code, first_month
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
-- $area_code: the area chosen, “” for all; e.g. “”
-- $context_kind: the kind of context chosen, “” for all; e.g. “”
-- $harm_kind: the harm chosen, “” for all; e.g. “”
-- $agency: the agency it came from, “” for all; e.g. “”
--
-- area_code: the area; e.g. X05000001
-- first_month: the first of the three months; e.g. 2022-04-01
-- last_month: the last of them; e.g. 2022-06-01
-- area_name: what people call the area; e.g. Riverside
-- referrals: referrals of its contexts in the three months; e.g. 1
with whole as (
    select
        least(
            cast($until as date),
            cast(date_trunc('month', as_at + 1) - interval 1 month as date)
        ) as last_month,
    from data_day
),

quarter as (
    select
        cast(three.first_month as date) as first_month,
        cast(three.first_month + interval 2 month as date) as last_month,
    from
        whole,
        generate_series(
            last_month - interval 2 month,
            cast($since as date),
            -interval 3 month
        ) as three (first_month)
),

own_area as (
    select
        area_code,
        arg_max(area_name, area_year) as area_name,
    from area
    where
        area_kind in (
            select other.area_kind,
            from area as other
            semi join context on other.area_code = context.area_code
        )
    group by area_code
    qualify
        case when $area_code = '' then count(*) over () <= 24 else area_code = $area_code end
),

own as (
    select
        context.area_code,
        date_trunc('month', referral.received_on) as received_month,
        count(*) as referrals,
    from referral
    inner join contexts_chosen($area_code, $context_kind, $harm_kind, '') as choice
        on referral.context_id = choice.context_id
    inner join context on referral.context_id = context.context_id
    where is_chosen(referral.source_agency, $agency)
    group by context.area_code, received_month
)

select
    own_area.area_code,
    quarter.first_month,
    quarter.last_month,
    own_area.area_name,
    cast(coalesce(sum(own.referrals), 0) as integer) as referrals,
from own_area
cross join quarter
left join own
    on
        own_area.area_code = own.area_code
        and own.received_month between quarter.first_month and quarter.last_month
group by own_area.area_code, own_area.area_name, quarter.first_month, quarter.last_month
order by own_area.area_name, own_area.area_code, quarter.first_month
