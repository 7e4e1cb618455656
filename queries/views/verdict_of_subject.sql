-- The verdicts that reviews may reach, and which way each leans.
--
-- A word that a partnership added leans no way that could be known, and stands with those.
--
-- One row for each: subject, verdict
--
-- subject: what is judged: contexts, goals, strengths or concerns; e.g. contexts
-- verdict: the verdict's code; e.g. partly_safer
-- verdict_label: the same in words; e.g. Partly safer
-- leaning: better, partly, as_before, worse or not_known; e.g. partly
-- is_always_told: whether it is told though no case has it, as “cannot tell” is; e.g. false
-- subject_no: the order of the subjects; e.g. 1
-- leaning_no: the order of the leanings; e.g. 2
-- sort: the order of verdicts that lean alike; e.g. 2
create view verdict_of_subject as
with change as (
    select
        word.code as verdict,
        any_value(word.label) as verdict_label,
        any_value(word.sort) as sort,
        coalesce(
            list(word_trait.trait) filter (where word_trait.trait is not null), []
        ) as traits,
    from word
    left join word_trait on word.list = word_trait.list and word.code = word_trait.code
    where word.list = 'finding_change'
    group by word.code
    union all
    -- What nobody looked at again is told so, with whatever words a partnership has.
    select
        finding_change as verdict,
        change_label as verdict_label,
        sort,
        [] as traits,
    from change_unjudged
    where
        happened = 'not_rechecked'
        and finding_change not in (
            select word.code,
            from word
            where word.list = 'finding_change'
        )
),

possible as (
    select
        1 as subject_no,
        'contexts' as subject,
        code as verdict,
        label as verdict_label,
        sort,
        list,
    from word
    where list = 'review_outcome'
    union all
    select
        2 as subject_no,
        'goals' as subject,
        code as verdict,
        label as verdict_label,
        sort,
        list,
    from word
    where list = 'goal_status'
    union all
    select
        2 as subject_no,
        'goals' as subject,
        'not_measured' as verdict,
        'Not measured twice' as verdict_label,
        1001 as sort,
        null as list,
    union all
    select
        2 as subject_no,
        'goals' as subject,
        'not_judged' as verdict,
        'Not judged' as verdict_label,
        1002 as sort,
        null as list,
    union all
    select
        side.subject_no,
        side.subject,
        change.verdict,
        change.verdict_label,
        change.sort,
        'finding_change' as list,
    from change
    inner join (
        values
        (3, 'strengths', 'about_strength', 'about_concern'),
        (4, 'concerns', 'about_concern', 'about_strength')
    ) as side (subject_no, subject, own_trait, other_trait)
        -- A word that says of neither side what it is about can be said of both.
        on
            list_contains(change.traits, side.own_trait)
            or not list_contains(change.traits, side.other_trait)
)

select
    possible.subject,
    possible.verdict,
    possible.verdict_label,
    coalesce(
        any_value(substr(word_trait.trait, 7)) filter (where word_trait.trait like 'leans_%'),
        'not_known'
    ) as leaning,
    -- Without a word of the partnership's: what could not be judged.
    bool_or(
        possible.verdict in ('not_measured', 'not_rechecked')
        or coalesce(word_trait.trait = 'always_told', false)
    ) as is_always_told,
    possible.subject_no,
    list_position(['better', 'partly', 'as_before', 'worse', 'not_known'], leaning) as leaning_no,
    possible.sort,
from possible
left join word_trait
    on
        possible.list = word_trait.list
        and possible.verdict = word_trait.code
        and (word_trait.trait like 'leans_%' or word_trait.trait = 'always_told')
group by all;
