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
with repeated as (
    select
        table_name,
        value,
    from incoming_key
    group by table_name, value
    having count(*) > 1
),

numbered as (
    select
        incoming_key.file_name,
        incoming_key.row_no,
        incoming_key.column_name,
        incoming_key.value,
        row_number() over again as occurrence,
        first_value(incoming_key.file_name) over again as first_file,
        first_value(incoming_key.row_no) over again as first_row,
    from incoming_key
    semi join repeated using (table_name, value)
    window again as (
        partition by incoming_key.table_name, incoming_key.value
        order by incoming_key.file_name, incoming_key.row_no
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
