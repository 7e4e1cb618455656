-- Survey answers to a question that was not asked in that version, or on another scale.
--
-- One row for each: key
--
-- table_name: the table; e.g. survey_answer
-- key: the answer; e.g. PARK-R1, 17, SAFE
-- column_name: the column to look at; e.g. question_version
-- value: what it holds; e.g. 2
-- problem: what is wrong; e.g. The question was not asked in this version
-- remedy: what to do; e.g. Correct the version, or add it to question_asked
with asked as (
    select
        question_asked.assessment_id,
        question_asked.question_id,
        question_asked.question_version,
        question_asked.respondent_group,
        survey_question.scale_id,
    from question_asked
    inner join survey_question using (question_id, question_version)
)

select
    'survey_answer' as table_name,
    survey_answer.assessment_id || ', ' || survey_answer.response_no || ', '
    || survey_answer.question_id as key,
    'question_version' as column_name,
    cast(survey_answer.question_version as varchar) as value,
    'The assessment did not ask this group the question in this version and scale.' as problem,
    'Correct the answer, or add the question to question_asked.csv.' as remedy,
from survey_answer
anti join asked
    using (assessment_id, question_id, question_version, respondent_group, scale_id)
