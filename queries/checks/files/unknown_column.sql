-- Columns of a file that its table does not have.
--
-- One row for each: file_name, column_name
--
-- file_name: the file; e.g. finding.csv
-- row_no: the header's line; e.g. 1
-- column_name: the column as the file names it; e.g. valance
-- value: the same name; e.g. valance
-- problem: what is wrong; e.g. finding has no column “valance”
-- remedy: what to do; e.g. Did you mean “valence”?
with likeness as (
    select
        sheet_column.file_name,
        sheet_column.column_name,
        known_column.column_name as suggestion,
        jaro_winkler_similarity(
            replace(lower(sheet_column.column_name), ' ', '_'), known_column.column_name
        ) as likeness,
    from sheet_column
    inner join known_column using (table_name)
),

nearest as (
    select
        file_name,
        column_name,
        arg_max(suggestion, likeness) as suggestion,
        max(likeness) as likeness,
    from likeness
    group by file_name, column_name
)

select
    sheet_column.file_name,
    1 as row_no,
    sheet_column.column_name,
    sheet_column.column_name as value,
    'The table ' || sheet_column.table_name || ' has no such column.' as problem,
    case
        when nearest.likeness > 0.85
            then 'Did you mean “' || nearest.suggestion || '”? Rename the column, or remove it.'
        else 'Remove the column, or rename it to one the dictionary lists.'
    end as remedy,
from sheet_column
inner join nearest using (file_name, column_name)
anti join known_column using (table_name, column_name)
