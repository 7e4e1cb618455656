-- A question put to a group in one round of assessment, in the order it was asked.
--
-- One row for each: assessment_id, question_id, respondent_group
--
-- assessment_id [refers to assessment]: the assessment; e.g. PARK-R1
-- question_id [refers to survey_question]: the question; e.g. SAFE
-- question_version [refers to survey_question]: the version asked; e.g. 1
-- respondent_group [words respondent_group]: the group asked; e.g. young_people
-- position [from 1]: its place in the questionnaire; e.g. 1
-- same_people [words same_people]: whether the same people answered as the time before; e.g. others
create table question_asked (
    assessment_id text not null,
    question_id text not null,
    question_version integer not null,
    respondent_group text not null,
    position integer not null,
    same_people text
);
