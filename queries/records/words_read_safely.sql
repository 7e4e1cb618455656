-- Words of the partnership's own that do not say what they mean, and how they are read meanwhile.
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
)

select
    word.list,
    word.code,
    word.label,
    reading.reading,
from word
inner join reading on word.list = reading.list
anti join shipped_trait on word.list = shipped_trait.list and word.code = shipped_trait.code
anti join word_trait on word.list = word_trait.list and word.code = word_trait.code
order by word.list, word.sort, word.code
