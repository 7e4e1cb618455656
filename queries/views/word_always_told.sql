-- Words that stand in a count even where nothing was found, so that their absence is seen.
--
-- One row for each: list, code
--
-- list: the list the word belongs to; e.g. social_condition
-- code: the word; e.g. racism
create view word_always_told as
select
    list,
    code,
from word_trait
where trait = 'always_told';
