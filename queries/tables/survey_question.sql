-- A survey question in one version of its wording.
--
-- One row for each: question_id, question_version
--
-- question_id: the question, across all its wordings; e.g. SAFE
-- question_version [from 1]: 1, then 2 when the wording changes; e.g. 1
-- wording: as it was asked; e.g. I feel safe here after school
-- scale_id [refers to answer_scale]: the scale of its answers; e.g. agree_5
-- good_direction [words good_direction]: whether more agreement is better; e.g. up
-- question_change [words question_change]: what changed since the version before; e.g. none
-- change_reason: why it was changed or dropped; e.g. Young people found it unclear
-- judged_by_role: who judged what the change means; e.g. Panel co-ordinator
create table survey_question (
    question_id text not null,
    question_version integer not null,
    wording text not null,
    scale_id text not null,
    good_direction text not null,
    question_change text not null,
    change_reason text,
    judged_by_role text
);
