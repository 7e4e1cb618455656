-- What the trends can be narrowed to: areas, kinds of context, harms and agencies that occur.
--
-- One row for each: choice, code
--
-- choice: what is chosen: area, kind, harm or agency; e.g. kind
-- code: what the files hold; e.g. school
-- label: what the screen says; e.g. School
select
    'area' as choice,
    context.area_code as code,
    any_value(area.area_name) as label,
from context
inner join area on context.area_code = area.area_code and context.area_year = area.area_year
group by context.area_code
union all
select
    'kind' as choice,
    word.code,
    word.label,
from word
where
    word.list = 'context_kind'
    and word.code in (select context.context_kind, from context)
union all
select
    'harm' as choice,
    word.code,
    word.label,
from word
where
    word.list = 'harm_kind'
    and word.code in (select referral_harm.harm_kind, from referral_harm)
union all
select
    'agency' as choice,
    word.code,
    word.label,
from word
where
    word.list = 'agency'
    and (
        word.code in (select action.agency, from action)
        or word.code in (select referral.source_agency, from referral)
    )
order by choice, label, code
