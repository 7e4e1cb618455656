-- A stretch of time in which a context was openly observed.
--
-- One row for each: slot_id
--
-- slot_id: its own code; e.g. PARK-R1-S1
-- assessment_id [refers to assessment]: the assessment; e.g. PARK-R1
-- observed_on [happened]: the day; e.g. 2022-04-05
-- started_at: the time it began; e.g. 15:30
-- minutes [from 1 to 1440] [usually 5 to 480]: how long it lasted, in minutes; e.g. 60
-- day_type [words day_type]: the sort of day, for matching; e.g. weekday
-- time_band [words time_band]: the part of the day, for matching; e.g. after_school
-- daylight: whether it was light; e.g. true
-- weather: in a word; e.g. dry
-- in_term: whether schools were in term; e.g. true
-- observer_role: who observed, as a role; e.g. Co-youth worker
create table observation_slot (
    slot_id text not null,
    assessment_id text not null,
    observed_on date not null,
    started_at time not null,
    minutes integer not null,
    day_type text not null,
    time_band text not null,
    daylight boolean,
    weather text,
    in_term boolean,
    observer_role text not null
);
