-- Whom an action watches, whatever word the partnership has for it.
--
-- One row for each: surveillance_element
--
-- surveillance_element: the word; e.g. of_place
-- watches: young_people, others (a place or adults), nobody, or not_said where nothing says what
--    the word means; e.g. others
create view kind_of_watching as
select
    word.code as surveillance_element,
    case
        when bool_or(word_trait.trait = 'watches_young_people') then 'young_people'
        when bool_or(word_trait.trait = 'watches_others') then 'others'
        when bool_or(word_trait.trait = 'watches_nobody') then 'nobody'
        else 'not_said'
    end as watches,
from word
left join word_trait on word.list = word_trait.list and word.code = word_trait.code
where word.list = 'surveillance_element'
group by word.code;
