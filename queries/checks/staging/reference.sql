-- Every place where an incoming row points to another row.
--
-- One row for each: file_name, row_no, reference_id
--
-- file_name: the file; e.g. finding.csv
-- row_no: the line in the file; e.g. 2
-- reference_id: the reference, by its columns; e.g. context_id
-- column_name: the last of its columns; e.g. context_id
-- refers_to: the table pointed to; e.g. context
-- value: the key pointed to, joined by “, ”; e.g. PARK
select
    cell.file_name,
    cell.row_no,
    reference_column.reference_id,
    arg_max(cell.column_name, reference_column.position) as column_name,
    any_value(reference_column.refers_to) as refers_to,
    string_agg(cell.plain, ', ' order by reference_column.position) as value,
from cell
inner join reference_column using (table_name, column_name)
group by cell.file_name, cell.row_no, reference_column.reference_id
having count(cell.plain) = any_value(reference_column.width)
