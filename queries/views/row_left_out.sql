-- Days that no work of a panel can have, in rows that are held all the same: ahead of the day of
-- viewing where something is said to have happened, or outside any plan.
--
-- The program fills it as it opens a snapshot; in the shell, where every row is seen, it is empty.
--
-- One row for each: table_name, row_key, column_name
--
-- table_name: the table; e.g. referral
-- row_key: the row's key; e.g. REF-9
-- column_name: the column; e.g. received_on
-- day: the day it holds; e.g. 2202-03-21
-- is_whole_row: whether the row is left out until its day, or only the day in it; e.g. true
create view row_left_out as
select
    cast(null as text) as table_name,
    cast(null as text) as row_key,
    cast(null as text) as column_name,
    cast(null as date) as day,
    cast(null as boolean) as is_whole_row,
where false;
