-- The words that come with the product, with their traits as they come.
--
-- The program puts the rows in place of this view; in the shell it is empty, and only what stands
-- in the vocabulary itself is known there.
--
-- One row for each: list, code
--
-- list: the list the word belongs to; e.g. action_status
-- code: the word; e.g. blocked
-- traits: what holds of it, words with spaces between, empty for nothing; e.g. is_open
create view shipped_trait as
select
    cast(null as text) as list,
    cast(null as text) as code,
    cast(null as text) as traits,
where false;
