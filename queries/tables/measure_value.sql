-- A value of a measure on one day, for measures that no survey question gives.
--
-- One row for each: measure_id, measured_on
--
-- measure_id [refers to measure]: the measure; e.g. SCHOOL-M1
-- measured_on [happened]: the day; e.g. 2022-04-29
-- measured_value: the value in the measure's unit; e.g. 12.5
-- people_measured [people] [from 0] [like the others]: how many young people it is taken over; e.g.
--    8
-- note: how it was taken; e.g. Mean of timetabled hours, school records
create table measure_value (
    measure_id text not null,
    measured_on date not null,
    measured_value double not null,
    people_measured integer,
    note text
);
