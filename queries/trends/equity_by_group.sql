-- Who is affected in contexts under plan and who was asked, by group, beside who lives here.
-- Counted for the whole area and a year only: a narrower choice has no answer, since what it leaves
-- out could be worked back.
--
-- One row for each: counted_from, equity_base, equity_group
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
-- $area_code: the area chosen, “” for all; e.g. “”
-- $context_kind: the kind of context chosen, “” for all; e.g. “”
-- $harm_kind: the harm chosen, “” for all; e.g. “”
-- $agency: the agency chosen, “” for all; e.g. “”
--
-- counted_from: the first day of the year counted; e.g. 2022-04-01
-- equity_base: affected or asked, whatever words the partnership has for it; e.g. affected
-- base_label: the same in words; e.g. Young people affected
-- equity_characteristic: by what it is a group; e.g. ethnicity
-- characteristic_label: the same in words; e.g. Ethnicity
-- is_in_lower_case: whether names of its groups stand in small letters inside a sentence, which
--    names of peoples do not; e.g. false
-- equity_group: the group; e.g. asian
-- group_label: the same in words; e.g. Asian
-- people_counted [people] [secondary within counted_from, equity_base, equity_characteristic]:
--    young people of the group; e.g. 46
-- people_known [people] [base] [part of all]: young people of every group; e.g. 51
-- people_not_recorded [people] [part of all]: those whose group was not recorded, empty if nobody
--    counted them; e.g. 9
-- residents [people] [secondary within counted_from, equity_base, equity_characteristic]:
--    young people of the group who live here, empty if not counted; e.g. 940
-- residents_known [people]: young people of every group who live here; e.g. 4980
with role as (
    select
        code,
        substr(trait, 6) as equity_base,
    from word_trait
    where list = 'equity_base' and trait in ('base_residents', 'base_affected', 'base_asked')
),

counted as (
    select
        equity_count.counted_from,
        role.equity_base,
        equity_count.equity_base as base_code,
        equity_count.equity_characteristic,
        equity_count.equity_group,
        equity_count.equity_group not in (
            select word_trait.code,
            from word_trait
            where word_trait.list = 'equity_group' and word_trait.trait = 'not_recorded'
        ) as is_known,
        sum(equity_count.people_counted) as people,
    from equity_count
    inner join role on equity_count.equity_base = role.code
    where
        equity_count.counted_from + interval 1 year > cast($since as date)
        and equity_count.counted_from < cast($until as date) + interval 1 month
        and $area_code = ''
        and $context_kind = ''
        and $harm_kind = ''
        and $agency = ''
    group by all
),

living as (
    select
        counted_from,
        equity_characteristic,
        equity_group,
        people,
        sum(people) over (partition by counted_from, equity_characteristic) as every_group,
    from counted
    where equity_base = 'residents' and is_known
)

select
    counted.counted_from,
    counted.equity_base,
    base_word.label as base_label,
    counted.equity_characteristic,
    characteristic_word.label as characteristic_label,
    counted.equity_characteristic in (
        select word_trait.code,
        from word_trait
        where
            word_trait.list = 'equity_characteristic'
            and word_trait.trait = 'in_lower_case'
    ) as is_in_lower_case,
    counted.equity_group,
    group_word.label as group_label,
    counted.people as people_counted,
    sum(counted.people) over (
        partition by counted.counted_from, counted.equity_base, counted.equity_characteristic
    ) as people_known,
    unknown.people as people_not_recorded,
    living.people as residents,
    living.every_group as residents_known,
from counted
left join counted as unknown
    on
        counted.counted_from = unknown.counted_from
        and counted.equity_base = unknown.equity_base
        and counted.equity_characteristic = unknown.equity_characteristic
        and not unknown.is_known
left join living
    on
        counted.counted_from = living.counted_from
        and counted.equity_characteristic = living.equity_characteristic
        and counted.equity_group = living.equity_group
inner join word as base_word
    on counted.base_code = base_word.code and base_word.list = 'equity_base'
inner join word as characteristic_word
    on
        counted.equity_characteristic = characteristic_word.code
        and characteristic_word.list = 'equity_characteristic'
inner join word as group_word
    on counted.equity_group = group_word.code and group_word.list = 'equity_group'
where counted.equity_base <> 'residents' and counted.is_known
order by
    counted.counted_from desc,
    base_word.sort,
    characteristic_word.sort,
    group_word.sort
