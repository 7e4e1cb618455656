-- The day on which the data is looked at: nothing has happened after it.
--
-- The program puts the day that it was told in place of this view, so that whoever looks on one day
-- sees one state; in the shell it is the day of the machine.
--
-- One row for each: seen_on
--
-- seen_on: the day; e.g. 2022-09-21
create view viewing_day as
select current_date as seen_on,;
