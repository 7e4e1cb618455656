-- The key of every incoming row that has a whole one, as one text.
--
-- One row for each: file_name, row_no
--
-- file_name: the file; e.g. finding.csv
-- table_name: the table it fills; e.g. finding
-- row_no: the line in the file; e.g. 2
-- column_name: the columns of the key; e.g. finding_id
-- value: their values, joined by “, ”; e.g. PARK-F1
select
    cell.file_name,
    cell.table_name,
    cell.row_no,
    any_value(key_column.key_columns) as column_name,
    string_agg(cell.plain, ', ' order by key_column.position) as value,
from cell
inner join key_column using (table_name, column_name)
group by cell.file_name, cell.table_name, cell.row_no
having count(cell.plain) = any_value(key_column.width)
