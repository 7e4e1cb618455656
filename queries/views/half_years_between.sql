-- The half-years of a stretch of months, with the first and the last month counted in each.
--
-- One row for each: half_year
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
--
-- half_year: the first day of the half-year; e.g. 2022-01-01
-- first_month: the first month counted in it; e.g. 2022-03-01
-- last_month: the last month counted in it; e.g. 2022-06-01
create macro half_years_between(since, until) as table
    select
        half_year,
        min(month) as first_month,
        max(month) as last_month,
    from calendar_month
    where in_months(month, since, until)
    group by half_year;
