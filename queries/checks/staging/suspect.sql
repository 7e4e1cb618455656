-- The texts of cells that broke a rule where they first stand, to be looked at wherever they stand.
--
-- One row for each: file_name, column_name, raw_value
--
-- file_name: the file; e.g. finding.csv
-- column_name: the column; e.g. valence
-- raw_value: the text as the file holds it; e.g. stregth
select
    cell.file_name,
    cell.column_name,
    cell.raw_value,
from cell
semi join broken using (file_name, column_name, row_no)
