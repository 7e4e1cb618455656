-- What is told of a finding that no review judged, in the partnership's own word where it has one.
--
-- One row for each: happened
--
-- happened: not_rechecked (nobody looked again), new_concern or new_strength; e.g. new_concern
-- finding_change: the partnership's word for it, else the same; e.g. new_concern
-- change_label: the same in words; e.g. New concern
-- sort: its order among changes; e.g. 9
create view change_unjudged as
with wanted (happened, label, sort, traits) as (
    values
    ('not_rechecked', 'Not re-checked', 1003, ['unchecked']),
    ('new_concern', 'New concern', 1001, ['newly_found', 'about_concern']),
    ('new_strength', 'New strength', 1002, ['newly_found', 'about_strength'])
),

change as (
    select
        word.code,
        word.label,
        word.sort,
        list(word_trait.trait) as traits,
    from word
    inner join word_trait on word.list = word_trait.list and word.code = word_trait.code
    where word.list = 'finding_change'
    group by word.code, word.label, word.sort
)

select
    wanted.happened,
    coalesce(change.code, wanted.happened) as finding_change,
    coalesce(change.label, wanted.label) as change_label,
    coalesce(change.sort, wanted.sort) as sort,
from wanted
left join change on list_has_all(change.traits, wanted.traits)
qualify
    row_number() over (
        partition by wanted.happened
        order by change.sort, change.code
    ) = 1;
