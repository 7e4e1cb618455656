-- Working days after one day up to another: Monday to Friday without bank holidays.
--
-- Days from Monday to Friday are counted since the first Monday of 1900.
--
-- One value for each: began_on, ended_on
--
-- $began_on: the day from which, itself not counted; e.g. 2022-12-23
-- $ended_on: the day up to which, itself counted, not before the other; e.g. 2022-12-29
--
-- working_days: working days between them; e.g. 2
create macro working_days(began_on, ended_on) as
5 * ((ended_on - date '1900-01-01') // 7)
+ least((ended_on - date '1900-01-01') % 7, 4)
- 5 * ((began_on - date '1900-01-01') // 7)
- least((began_on - date '1900-01-01') % 7, 4)
- (
    select count(*),
    from bank_holiday
    where holiday_on > began_on and holiday_on <= ended_on and isodow(holiday_on) < 6
);
