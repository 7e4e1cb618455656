-- Rows that a source brought before, and that are in none of the files coming in from it now.
--
-- One row for each: table_name, row_key
--
-- file_name: the file of that source that comes in now; e.g. finding-july.csv
-- table_name: the table; e.g. finding
-- row_key: the row's key; e.g. PARK-F3
with file as (
    select
        source,
        table_name,
        min(file_name) as file_name,
    from brought_file
    group by source, table_name
)

select
    file.file_name,
    earlier_source.table_name,
    earlier_source.row_key,
from earlier_source
inner join file
    on earlier_source.source = file.source and earlier_source.table_name = file.table_name
anti join brought
    on
        earlier_source.table_name = brought.table_name
        and earlier_source.row_key = brought.row_key
order by file.file_name, earlier_source.table_name, earlier_source.row_key
