-- Every cell of the incoming sheet whose text broke a rule, or stands beside one that did.
--
-- One row for each: file_name, row_no, column_name
--
-- $file_name: the file; e.g. finding.csv
-- $table_name: the table it fills; e.g. finding
--
-- file_name: the file; e.g. finding.csv
-- table_name: the table it fills; e.g. finding
-- row_no: the line in the file, the header being line 1; e.g. 2
-- column_name: the column; e.g. valence
-- raw_value: the text as the file holds it; e.g. stregth
with sheet_cell as (
    unpivot sheet
    on columns(* exclude (row_no))
    into name column_name value raw_value
)

select
    $file_name as file_name,
    $table_name as table_name,
    sheet_cell.row_no,
    sheet_cell.column_name,
    sheet_cell.raw_value,
from sheet_cell
semi join suspect
    on
        suspect.file_name = $file_name
        and sheet_cell.column_name = suspect.column_name
        and sheet_cell.raw_value = suspect.raw_value
