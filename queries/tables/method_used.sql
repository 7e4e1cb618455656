-- A method of gathering used in one round of assessment, and how it was done.
--
-- One row for each: assessment_id, assessment_method
--
-- assessment_id [refers to assessment]: the assessment; e.g. PARK-R1
-- assessment_method [words assessment_method]: the method; e.g. survey
-- started_on [happened]: first day; e.g. 2022-04-04
-- ended_on [planned] [not before started_on]: last day; e.g. 2022-04-22
-- mode: how it was done; e.g. Spoken, on a tablet
-- where_and_when: places, days and hours; e.g. Shelter and gates, weekdays after school
-- conditions: season, weather, school term; e.g. Spring term, mild
-- by_role: who did it, as roles; e.g. Lead social worker and co-youth worker
create table method_used (
    assessment_id text not null,
    assessment_method text not null,
    started_on date not null,
    ended_on date not null,
    mode text not null,
    where_and_when text,
    conditions text,
    by_role text not null
);
