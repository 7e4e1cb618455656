-- One anonymous answer to one question; analysed in counts and never shown by itself.
--
-- One row for each: assessment_id, response_no, question_id
--
-- assessment_id [refers to assessment]: the assessment; e.g. PARK-R1
-- response_no [from 0]: the form's running number, which stands for nobody; e.g. 17
-- question_id [refers to survey_question]: the question; e.g. SAFE
-- question_version [refers to survey_question]: the version answered; e.g. 1
-- respondent_group [words respondent_group]: the group that answered; e.g. young_people
-- scale_id [refers to answer_option]: the scale answered on; e.g. agree_5
-- option_no [refers to answer_option]: the answer chosen; e.g. 4
create table survey_answer (
    assessment_id text not null,
    response_no integer not null,
    question_id text not null,
    question_version integer not null,
    respondent_group text not null,
    scale_id text not null,
    option_no integer not null
);
