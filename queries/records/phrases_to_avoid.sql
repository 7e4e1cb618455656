-- Words that blame young people or label places, with the words to use instead.
--
-- One row for each: avoid
--
-- avoid: the word or phrase; e.g. hard to reach
-- use_instead: what to say; e.g. services not reaching
-- why: the reason; e.g. It puts the failing on the young person
select
    avoid,
    use_instead,
    why,
from phrase
order by avoid
