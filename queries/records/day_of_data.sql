-- To which day the data reaches, on which day it is looked at, and what is left out until its day.
--
-- One row for each: seen_on
--
-- as_at: the day of the last happening recorded, empty while there is none; e.g. 2022-06-14
-- seen_on: the day on which the data is looked at; e.g. 2022-09-21
-- rows_left_out: rows that are counted nowhere, since their day cannot be or is still to come;
--    e.g. 0
-- days_left_out: days that are read as not written down, for the same reason, in rows that are
--    counted; e.g. 0
-- what: the first 20 of them: the table, the row, the column and the day;
--    e.g. referral REF-9 (received_on 21 March 2202)
with left_out as (
    select
        table_name || ' ' || row_key || ' (' || column_name || ' '
        || strftime(day, '%-d %B %Y') || ')' as what,
        table_name || ' ' || row_key as whole_row,
        is_whole_row,
    from row_left_out
)

select
    data_day.as_at,
    viewing_day.seen_on,
    count(distinct left_out.whole_row) filter (where left_out.is_whole_row) as rows_left_out,
    count(*) filter (where not left_out.is_whole_row) as days_left_out,
    array_to_string(
        list_sort(list(left_out.what) filter (where left_out.what is not null))[:20], ' · '
    ) as what,
from data_day
cross join viewing_day
left join left_out on true
group by data_day.as_at, viewing_day.seen_on
