-- A column of a survey's export and the question a person said it asks, with how its answers were
-- read. Nothing is matched by likeness of text alone.
--
-- One row for each: sha256, column_in_file, assessment_id
--
-- file_name: the file it stood in, and its sheet where it has several; e.g. park-survey.xlsx
-- sha256: the file's fingerprint, since exports change; e.g. 9f86d081884c7d65
-- column_in_file: the column, as the form tool named it; e.g. I feel safe here after school
-- assessment_id [refers to assessment]: the assessment it was brought in for; e.g. PARK-R1
-- question_id [refers to survey_question]: the question; e.g. SAFE
-- question_version [refers to survey_question]: the version of its wording; e.g. 1
-- scale_id [refers to answer_scale]: the scale its answers were read on; e.g. agree_5
-- answers_as: which answer became which option; e.g. Strongly agree = 5; Agree = 4
-- reason: why it is that question; e.g. The same words as in spring
-- confirmed_on [not after today]: when; e.g. 2022-09-15
-- confirmed_by_role: who said so, as a role; e.g. Analyst
create table question_match (
    file_name text not null,
    sha256 text not null,
    column_in_file text not null,
    assessment_id text not null,
    question_id text not null,
    question_version integer not null,
    scale_id text not null,
    answers_as text not null,
    reason text not null,
    confirmed_on date not null,
    confirmed_by_role text not null
);
