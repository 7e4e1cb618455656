-- Columns that a table must have and a file does not.
--
-- One row for each: file_name, column_name
--
-- file_name: the file; e.g. finding.csv
-- row_no: the header's line; e.g. 1
-- column_name: the column that is missing; e.g. valence
-- value: empty; e.g. -
-- problem: what is wrong; e.g. The file lacks the column
-- remedy: what to do; e.g. Add the column valence
select
    incoming_file.file_name,
    1 as row_no,
    known_column.column_name,
    '' as value,
    'The file has no such column, and the table needs it.' as problem,
    'Add it: ' || known_column.meaning || ', for example ' || known_column.example || '.' as remedy,
from incoming_file
inner join known_column on incoming_file.table_name = known_column.table_name
anti join sheet_column
    on
        incoming_file.file_name = sheet_column.file_name
        and known_column.column_name = sheet_column.column_name
where known_column.is_required
