-- How the panel will know: something measured before and after, for one goal.
--
-- One row for each: measure_id
--
-- measure_id: its own code; e.g. PARK-M1
-- goal_id [refers to goal]: the goal; e.g. PARK-G1
-- wording: what is measured; e.g. Young people who feel safe here after school
-- measure_type [words measure_type]: a change for young people, or effort made; e.g. change
-- good_direction [words good_direction]: which way is better; e.g. up
-- is_primary: the one measure named before the review; e.g. true
-- unit: what a value counts; e.g. hours a week
-- question_id: the survey question it is read from, if any; e.g. SAFE
create table measure (
    measure_id text not null,
    goal_id text not null,
    wording text not null,
    measure_type text not null,
    good_direction text not null,
    is_primary boolean not null,
    unit text not null,
    question_id text
);
