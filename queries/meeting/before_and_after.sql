-- Answers to each survey question in the first and the latest round, or in every round, in counts.
--
-- One row for each: question_id, respondent_group, assessment_id
--
-- $context_id: the context; e.g. PARK
-- $every_round: whether every round is wanted, not only the first and the latest; e.g. false
--
-- question_id: the question; e.g. SAFE
-- respondent_group: the code of the group asked; e.g. young_people
-- group_label: the group; e.g. Young people
-- assessment_id: the assessment; e.g. PARK-R1
-- round: the round of assessment; e.g. 1
-- is_after: whether this is later than the first round; e.g. false
-- was_asked: whether the question was asked in this round; e.g. true
-- wording: the words asked, or last asked before; e.g. I feel safe here after school
-- question_change: what changed since the round before, over every version between; e.g. none
-- change_reason: why it was changed or dropped, empty if unchanged; e.g. It was unclear
-- judged_by_role: who judged what the change means, empty if nobody; e.g. Lead social worker
-- lowest_label: the first answer of the scale; e.g. Strongly disagree
-- highest_label: the last answer of the scale; e.g. Strongly agree
-- good_direction: whether more agreement is better; e.g. up
-- is_named: whether a goal's one named measure is read from it; e.g. true
-- same_people: same (all or most of them) or others, as against the round before; empty where
--    nobody said or a round between the two is left out; e.g. same
-- position: its place in the questionnaire; e.g. 1
-- positive [people] [part of answered]: people who chose an answer that agrees; e.g. 14
-- neutral [people] [part of answered]: people who chose one in the middle; e.g. 12
-- negative [people] [part of answered]: people who chose one that disagrees; e.g. 12
-- answered [people] [base]: people who answered; e.g. 38
with compared as (
    select
        assessment_id,
        round,
        round > min(round) over () as is_after,
        $every_round or count(*) over () = 2 as has_round_before,
        context_id,
    from assessment
    where context_id = $context_id
    qualify $every_round or is_first_or_latest(round)
),

again as (
    select
        code,
        min(replace(trait, '_again', '')) as same_people,
    from word_trait
    where list = 'same_people' and trait in ('same_again', 'others_again')
    group by code
),

asked as (
    select
        question_asked.assessment_id,
        question_asked.question_id,
        question_asked.respondent_group,
        question_asked.question_version,
        question_asked.position,
        case when compared.has_round_before then again.same_people end as same_people,
        lag(question_asked.question_version) over (
            partition by question_asked.question_id, question_asked.respondent_group
            order by compared.round
        ) as version_before,
    from question_asked
    inner join compared using (assessment_id)
    left join again on question_asked.same_people = again.code
),

item as (
    select
        question_id,
        respondent_group,
        min(position) as position,
    from asked
    group by question_id, respondent_group
),

named as (
    select distinct measure.question_id,
    from measure
    inner join goal using (goal_id)
    where goal.context_id = $context_id and measure.is_primary and measure.question_id is not null
),

last_version as (
    select
        question_id,
        max(question_version) as question_version,
    from survey_question
    group by question_id
)

select
    item.question_id,
    item.respondent_group,
    group_word.label as group_label,
    compared.assessment_id,
    compared.round,
    compared.is_after,
    asked.question_id is not null as was_asked,
    survey_question.wording,
    case
        when asked.version_before is null then survey_question.question_change
        else coalesce(altered.question_change, 'none')
    end as question_change,
    case
        when asked.version_before is null then survey_question.change_reason
        else altered.change_reason
    end as change_reason,
    case
        when asked.version_before is null then survey_question.judged_by_role
        else altered.judged_by_role
    end as judged_by_role,
    scale_end.lowest_label,
    scale_end.highest_label,
    survey_question.good_direction,
    named.question_id is not null as is_named,
    asked.same_people,
    item.position,
    coalesce(answer.positive, 0) as positive,
    coalesce(answer.neutral, 0) as neutral,
    coalesce(answer.negative, 0) as negative,
    coalesce(answer.answered, 0) as answered,
from item
cross join compared
inner join last_version using (question_id)
left join named on item.question_id = named.question_id
left join asked
    on
        item.question_id = asked.question_id
        and item.respondent_group = asked.respondent_group
        and compared.assessment_id = asked.assessment_id
inner join survey_question
    on
        item.question_id = survey_question.question_id
        and survey_question.question_version
        = coalesce(asked.question_version, last_version.question_version)
left join scale_end using (scale_id)
left join gravest_change as altered
    on
        item.question_id = altered.question_id
        and least(asked.version_before, asked.question_version) = altered.from_version
        and greatest(asked.version_before, asked.question_version) = altered.to_version
left join answer_count as answer
    on
        item.question_id = answer.question_id
        and item.respondent_group = answer.respondent_group
        and compared.assessment_id = answer.assessment_id
inner join word as group_word
    on
        item.respondent_group = group_word.code
        and group_word.list = 'respondent_group'
order by group_word.sort, item.position, item.question_id, compared.round
