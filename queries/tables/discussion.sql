-- A conversation held for an assessment, with one group.
--
-- One row for each: discussion_id
--
-- discussion_id: its own code; e.g. PARK-R1-D1
-- assessment_id [refers to assessment]: the assessment; e.g. PARK-R1
-- assessment_method [words assessment_method]: the sort of conversation; e.g. discussion_group
-- respondent_group [words respondent_group]: the group; e.g. young_people
-- held_on [happened]: the day; e.g. 2022-04-12
-- setting: where, in a few words; e.g. In the shelter
-- people_taking_part [people] [from 0] [like the others]: how many took part; e.g. 7
create table discussion (
    discussion_id text not null,
    assessment_id text not null,
    assessment_method text not null,
    respondent_group text not null,
    held_on date not null,
    setting text,
    people_taking_part integer
);
