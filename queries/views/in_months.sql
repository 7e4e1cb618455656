-- Whether a day lies in a stretch of whole months.
--
-- One value for each: happened_on, since, until
--
-- $happened_on: the day, or the first day of a month; e.g. 2022-03-21
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
--
-- in_months: whether it does, empty for no day; e.g. true
create macro in_months(happened_on, since, until) as
happened_on >= cast(since as date)
and happened_on < cast(until as date) + interval 1 month;
