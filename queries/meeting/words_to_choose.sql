-- The words of a list that a form offers, in their order: those in use.
--
-- One row for each: code
--
-- $list: the list; e.g. panel_decision
--
-- code: what is recorded; e.g. task_partner
-- label: what the screen says; e.g. Task a partner
-- is_taken_first: whether a form has it chosen, as what is usual; e.g. false
-- traits: what it means to the counting, with spaces between, empty for nothing; e.g. goes_on
with traits_of_word as (
    select
        list,
        code,
        bool_or(trait = 'taken_first') as is_taken_first,
        string_agg(trait, ' ' order by trait) as traits,
    from word_trait
    group by list, code
)

select
    word.code,
    word.label,
    coalesce(traits_of_word.is_taken_first, false) as is_taken_first,
    coalesce(traits_of_word.traits, '') as traits,
from word
inner join vocabulary using (list, code)
left join traits_of_word using (list, code)
where word.list = $list and vocabulary.active
order by word.sort, word.code
