-- The bank holidays of the nation set, written by each import; no working day falls on one.
--
-- One row for each: holiday_on
--
-- holiday_on: the day, of a substitute the day taken instead; e.g. 2022-06-03
create table bank_holiday (
    holiday_on date not null
);
