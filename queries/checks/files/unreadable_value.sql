-- Dates, numbers, times and yes-or-no values that cannot be read.
--
-- One row for each: file_name, row_no, column_name
--
-- file_name: the file; e.g. action.csv
-- row_no: the line; e.g. 3
-- column_name: the column; e.g. due_on
-- value: what the file holds; e.g. 31/02/2022
-- problem: what is wrong; e.g. This is no date
-- remedy: what to do; e.g. Write it as 2022-06-14 or 14/06/2022
select
    file_name,
    row_no,
    column_name,
    value,
    case kind
        when 'DATE' then 'This is not a date that can be read.'
        when 'INTEGER' then 'This is not a whole number.'
        when 'DOUBLE' then 'This is not a number.'
        when 'BOOLEAN' then 'This is neither true nor false.'
        when 'TIME' then 'This is not a time of day.'
        else 'This is not a date with a time.'
    end as problem,
    case kind
        when 'DATE' then 'Write the date as 2022-06-14 or 14/06/2022.'
        when 'INTEGER' then 'Write digits only, for example 12.'
        when 'DOUBLE' then 'Write digits and a point, for example 12.5.'
        when 'BOOLEAN' then 'Write true or false.'
        when 'TIME' then 'Write it as 15:30.'
        else 'Write it as 2022-06-14 15:30.'
    end as remedy,
from cell
where value <> '' and plain is null
