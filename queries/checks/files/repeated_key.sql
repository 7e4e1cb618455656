-- Rows whose key stands in an earlier row of the same import.
--
-- One row for each: file_name, row_no
--
-- file_name: the file; e.g. finding.csv
-- row_no: the later line; e.g. 9
-- column_name: the columns that tell rows apart; e.g. finding_id
-- value: the key; e.g. PARK-F1
-- problem: what is wrong; e.g. The same key stands in line 3
-- remedy: what to do; e.g. Remove one of the two
with numbered as (
    select
        file_name,
        row_no,
        column_name,
        value,
        row_number() over again as occurrence,
        first_value(file_name) over again as first_file,
        first_value(row_no) over again as first_row,
    from incoming_key
    window again as (
        partition by table_name, value
        order by file_name, row_no
    )
)

select
    file_name,
    row_no,
    column_name,
    value,
    'The same row is in ' || first_file || ', row ' || first_row || '.' as problem,
    'Keep one of the two, or give one another ' || column_name || '.' as remedy,
from numbered
where occurrence > 1
