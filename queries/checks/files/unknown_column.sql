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
with nearest as (
    select
        sheet_column.file_name,
        sheet_column.column_name,
        arg_max(
            known_column.column_name,
            jaro_winkler_similarity(sheet_column.column_name, known_column.column_name)
        ) as suggestion,
        max(
            jaro_winkler_similarity(sheet_column.column_name, known_column.column_name)
        ) as likeness,
    from sheet_column
    inner join known_column on sheet_column.table_name = known_column.table_name
    group by sheet_column.file_name, sheet_column.column_name
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
