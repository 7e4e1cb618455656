-- Words that blame young people or label places, with the words to use instead.
--
-- One row for each: avoid
--
-- avoid: the word or phrase to avoid; e.g. hard to reach
-- use_instead: what to say; e.g. services not reaching
-- why: the reason, in one sentence; e.g. It puts the failing on the young person
create table phrase (
    avoid text not null,
    use_instead text not null,
    why text not null
);
