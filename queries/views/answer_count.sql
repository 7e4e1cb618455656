-- How many of a group answered a question in a round, by the side of the scale they chose.
--
-- One row for each: assessment_id, question_id, respondent_group
--
-- assessment_id: the assessment; e.g. PARK-R1
-- question_id: the question; e.g. SAFE
-- respondent_group: the group; e.g. young_people
-- positive: people who chose an answer that agrees; e.g. 14
-- neutral: people who chose one in the middle; e.g. 12
-- negative: people who chose one that disagrees; e.g. 12
-- answered: people who answered at all; e.g. 38
create view answer_count as
select
    survey_answer.assessment_id,
    survey_answer.question_id,
    survey_answer.respondent_group,
    count(*) filter (where answer_option.leaning = 'positive') as positive,
    count(*) filter (where answer_option.leaning = 'neutral') as neutral,
    count(*) filter (where answer_option.leaning = 'negative') as negative,
    count(*) filter (where answer_option.leaning <> 'no_answer') as answered,
from survey_answer
inner join answer_option using (scale_id, option_no)
group by
    survey_answer.assessment_id,
    survey_answer.question_id,
    survey_answer.respondent_group;
