-- The keys that a file points to in vain, to be looked for in every row.
--
-- One row for each: file_name, column_name, value
--
-- file_name: the file; e.g. finding.csv
-- column_name: the last of the columns that point; e.g. context_id
-- value: the key pointed to, joined by “, ”; e.g. PRAK
select distinct
    reference.file_name,
    reference.column_name,
    reference.value,
from reference
semi join broken using (file_name, column_name, row_no)
