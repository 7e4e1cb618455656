-- Empty cells in columns that may not be empty.
--
-- One row for each: file_name, row_no, column_name
--
-- file_name: the file; e.g. finding.csv
-- row_no: the line; e.g. 4
-- column_name: the column; e.g. valence
-- value: empty; e.g. -
-- problem: what is wrong; e.g. This must be filled in
-- remedy: what to do; e.g. Fill in whether it is a strength or a concern
select
    cell.file_name,
    cell.row_no,
    cell.column_name,
    '' as value,
    'This cell is empty, and it must be filled in.' as problem,
    'Write ' || known_column.meaning || ', for example ' || known_column.example || '.' as remedy,
from cell
inner join known_column using (table_name, column_name)
where cell.is_required and cell.value = ''
