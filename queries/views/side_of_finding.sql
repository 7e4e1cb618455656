-- On which side a word for findings stands: a strength, a concern, or neither.
--
-- One row for each: valence
--
-- valence: the word; e.g. young_peoples_wish
-- is_strength: whether it is a strength or a wish; e.g. true
-- is_wish: whether it is what young people want; e.g. true
-- is_concern: whether it is a concern; e.g. false
-- is_partly_concern: whether it is one in part; e.g. false
-- side: strength (wishes too), concern, or neither; e.g. strength
create view side_of_finding as
select
    word.code as valence,
    coalesce(bool_or(word_trait.trait in ('side_strength', 'is_wish')), false) as is_strength,
    coalesce(bool_or(word_trait.trait = 'is_wish'), false) as is_wish,
    coalesce(bool_or(word_trait.trait = 'side_concern'), false) as is_concern,
    coalesce(bool_or(word_trait.trait = 'side_both'), false) as is_partly_concern,
    case
        when is_concern then 'concern'
        when is_strength then 'strength'
        else 'neither'
    end as side,
from word
left join word_trait on word.list = word_trait.list and word.code = word_trait.code
where word.list = 'finding_valence'
group by word.code;
