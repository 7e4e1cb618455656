-- The months of three centuries, so that a month in which nothing happened has its row too.
--
-- One row for each: month
--
-- month: the first day of the month; e.g. 2022-05-01
-- half_year: the first day of the half-year it lies in; e.g. 2022-01-01
create view calendar_month as
with counted as (
    select unnest(range(date '1900-01-01', date '2200-01-01', interval 1 month)) as month,
)

select
    cast(month as date) as month,
    cast(
        date_trunc('year', month) + to_months(6 * cast(quarter(month) > 2 as integer)) as date
    ) as half_year,
from counted
