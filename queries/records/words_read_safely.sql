-- Words of the partnership's own that do not say what they mean, and how they are read meanwhile.
--
-- A word says nothing too where its traits are none that the counting asks for: one is misspelt.
--
-- One row for each: list, code
--
-- list: the list the word belongs to; e.g. context_kind
-- code: the word; e.g. friendship_group
-- label: what the screen calls it; e.g. Friends
-- reading: how it is read until its traits say more; e.g. It is shown as its area only
with reading (list, reading) as (
    values
    ('action_status', 'The action counts as under way; overdue is not said, nor done.'),
    ('assessment_method', 'It is not said which side it asked about.'),
    ('context_kind', 'It is shown as its area only, never at a place of its own.'),
    ('equity_base', 'Counts of it are not compared with those of residents.'),
    ('finding_change', 'It leans no way.'),
    ('finding_valence', 'It is neither a strength nor a concern, so it is on neither side.'),
    ('goal_status', 'It leans no way.'),
    ('panel_decision', 'It neither ends the work on a context nor begins an assessment.'),
    ('respondent_group', 'It is not counted as young people''s own voice.'),
    ('review_decision', 'The context stays open.'),
    ('review_outcome', 'It leans no way.'),
    ('same_people', 'It is not said whether the same people answered.'),
    ('sign_of', 'It is neither a sign of safety nor one of harm.'),
    ('stage', 'The context counts as open, and waits for no step.'),
    ('surveillance_element', 'It is not said whom it watches.')
),

known_trait as (
    select distinct unnest(regexp_extract_all(traits, '[^ ]+')) as trait,
    from shipped_trait
),

-- Words of the partnership's own, with how many of their traits are known, and those that are not.
own_word as (
    select
        word.list,
        word.code,
        word.label,
        word.sort,
        count(known_trait.trait) as known_traits,
        string_agg('“' || word_trait.trait || '”', ', ' order by word_trait.trait)
        filter (
            where known_trait.trait is null and not starts_with(word_trait.trait, 'for_')
        ) as unknown_traits,
    from word
    left join word_trait on word.list = word_trait.list and word.code = word_trait.code
    left join known_trait on word_trait.trait = known_trait.trait
    anti join shipped_trait on word.list = shipped_trait.list and word.code = shipped_trait.code
    group by word.list, word.code, word.label, word.sort
)

select
    own_word.list,
    own_word.code,
    own_word.label,
    concat_ws(
        ' ',
        case when own_word.known_traits = 0 then reading.reading end,
        'Nothing is counted by its trait ' || own_word.unknown_traits || '.'
    ) as reading,
from own_word
left join reading on own_word.list = reading.list
where
    own_word.unknown_traits is not null
    or (own_word.known_traits = 0 and reading.reading is not null)
order by own_word.list, own_word.sort, own_word.code
