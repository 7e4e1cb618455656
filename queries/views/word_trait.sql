-- What the words of a partnership mean to the counting: one row for each trait of a word.
--
-- A word's own traits stand in the vocabulary; where it has none there, a word that comes with the
-- product keeps those it comes with. A word without any is read in the safest way.
--
-- One row for each: list, code, trait
--
-- list: the list the word belongs to; e.g. action_status
-- code: the word; e.g. blocked
-- trait: what holds of it; e.g. is_open
create view word_trait as
with told as (
    select
        vocabulary.list,
        vocabulary.code,
        coalesce(vocabulary.traits, shipped_trait.traits) as traits,
    from vocabulary
    left join shipped_trait
        on vocabulary.list = shipped_trait.list and vocabulary.code = shipped_trait.code
)

select distinct
    list,
    code,
    unnest(regexp_extract_all(traits, '[^ ]+')) as trait,
from told;
