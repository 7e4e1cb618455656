-- A group with an interest in a context: how many were invited and how many were reached.
--
-- One row for each: assessment_id, respondent_group
--
-- assessment_id [refers to assessment]: the assessment; e.g. PARK-R1
-- respondent_group [words respondent_group]: the group; e.g. residents
-- interest: what ties the group to the context; e.g. They live around the park
-- invited [people] [from 0] [like the others]: people asked to take part; e.g. 60
-- reached [people] [from 0] [at most invited] [like the others]: people who took part; e.g. 38
create table stakeholder (
    assessment_id text not null,
    respondent_group text not null,
    interest text not null,
    invited integer,
    reached integer
);
