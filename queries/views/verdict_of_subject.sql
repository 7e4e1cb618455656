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
-- subject_no: the order of the subjects; e.g. 1
-- leaning_no: the order of the leanings; e.g. 2
-- sort: the order of verdicts that lean alike; e.g. 2
create view verdict_of_subject as
with possible as (
    select
        1 as subject_no,
        'contexts' as subject,
        code as verdict,
        label as verdict_label,
        sort,
    from word
    where list = 'review_outcome'
    union all
    select
        2 as subject_no,
        'goals' as subject,
        code as verdict,
        label as verdict_label,
        sort,
    from word
    where list = 'goal_status'
    union all
    select
        2 as subject_no,
        'goals' as subject,
        'not_measured' as verdict,
        'Not measured twice' as verdict_label,
        1001 as sort,
    union all
    select
        2 as subject_no,
        'goals' as subject,
        'not_judged' as verdict,
        'Not judged' as verdict_label,
        1002 as sort,
    union all
    select
        case when code like '%concern%' then 4 else 3 end as subject_no,
        case when code like '%concern%' then 'concerns' else 'strengths' end as subject,
        code as verdict,
        label as verdict_label,
        sort,
    from word
    where list = 'finding_change'
    union all
    select
        4 as subject_no,
        'concerns' as subject,
        code as verdict,
        label as verdict_label,
        sort,
    from word
    where list = 'finding_change' and code = 'not_rechecked'
)

select
    possible.subject,
    possible.verdict,
    possible.verdict_label,
    case
        when possible.verdict in ('safer', 'met', 'concern_resolved', 'strength_grown')
            then 'better'
        when
            possible.verdict
            in ('partly_safer', 'working_towards', 'concern_reduced', 'new_strength')
            then 'partly'
        when possible.verdict in ('no_clear_change', 'mixed', 'concern_same', 'strength_same')
            then 'as_before'
        when
            possible.verdict in (
                'less_safe', 'not_met', 'concern_increased', 'new_concern', 'strength_weakened'
            )
            then 'worse'
        else 'not_known'
    end as leaning,
    possible.subject_no,
    list_position(['better', 'partly', 'as_before', 'worse', 'not_known'], leaning) as leaning_no,
    possible.sort,
from possible;
