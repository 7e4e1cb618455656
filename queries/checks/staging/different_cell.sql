-- Every different cell of each column of the incoming sheet, with the first row that holds it.
--
-- One row for each: file_name, column_name, raw_value
--
-- $file_name: the file; e.g. finding.csv
-- $table_name: the table it fills; e.g. finding
--
-- file_name: the file; e.g. finding.csv
-- table_name: the table it fills; e.g. finding
-- row_no: the first line that holds it, the header being line 1; e.g. 2
-- column_name: the column; e.g. valence
-- raw_value: the text as the file holds it; e.g. strength
with sheet_cell as (
    unpivot sheet
    on columns(* exclude (row_no))
    into name column_name value raw_value
)

select
    $file_name as file_name,
    $table_name as table_name,
    min(row_no) as row_no,
    column_name,
    raw_value,
from sheet_cell
group by column_name, raw_value
