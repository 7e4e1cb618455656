-- Whether young people were heard in the assessments of a context, as far as that is recorded.
--
-- One row for each: context_id
--
-- $context_id: the context; e.g. PARK
--
-- context_id: the context; e.g. PARK
-- heard: heard; not_heard, where others are recorded and young people are not; not_recorded, where
--    nobody is; or not_assessed; e.g. heard
with own as (
    select assessment_id,
    from assessment
    where context_id = $context_id
),

asked as (
    select
        heard_in_assessment.assessment_id,
        heard_in_assessment.respondent_group,
        true as is_heard,
    from heard_in_assessment
    union all
    select
        survey_answer.assessment_id,
        survey_answer.respondent_group,
        true as is_heard,
    from survey_answer
    union all
    select
        stakeholder.assessment_id,
        stakeholder.respondent_group,
        false as is_heard,
    from stakeholder
)

select
    context.context_id,
    case
        when count(own.assessment_id) = 0 then 'not_assessed'
        when
            bool_or(
                asked.is_heard
                and asked.respondent_group in (
                    select young_group.respondent_group, from young_group
                )
            ) then 'heard'
        when count(asked.respondent_group) = 0 then 'not_recorded'
        else 'not_heard'
    end as heard,
from context
left join own on true
left join asked on own.assessment_id = asked.assessment_id
where context.context_id = $context_id
group by context.context_id
