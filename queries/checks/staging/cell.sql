-- The cells that the rules look at, with what the dictionary says of their columns.
--
-- First each different text of a column once, at the first row that holds it; then, where one of
-- them breaks a rule, every row that holds it.
--
-- One row for each: file_name, row_no, column_name, raw_value
--
-- file_name: the file; e.g. finding.csv
-- table_name: the table it fills; e.g. finding
-- row_no: the line in the file, the header being line 1; e.g. 2
-- column_name: the column; e.g. valence
-- raw_value: the text as the file holds it; e.g. strength
-- value: the same without blanks around it; e.g. strength
-- plain: the value in one spelling for its type, empty if it cannot be read; e.g. 2022-06-14
-- kind: the type of the column; e.g. DATE
-- is_required: whether the column may be empty; e.g. true
-- words: the vocabulary list of the column; e.g. finding_valence
with cell as (
    select
        standing.*,
        known_column.kind,
        known_column.is_required,
        known_column.words,
        regexp_replace(standing.raw_value, '^[\s\p{Z}]+|[\s\p{Z}]+$', '', 'g') as value,
    from standing
    inner join known_column using (table_name, column_name)
)

select
    file_name,
    table_name,
    row_no,
    column_name,
    raw_value,
    value,
    -- Stricter than DuckDB, which would take 12.5 for 13, 0x10 for 16, and “nan” for a number.
    case
        when value = '' then null
        when kind = 'INTEGER'
            then case
                when regexp_full_match(value, '[+-]?\d+(\.0*)?')
                    then try_cast(try_cast(value as integer) as varchar)
            end
        when kind = 'DOUBLE'
            then case
                when
                    regexp_full_match(value, '[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?')
                    and isfinite(try_cast(value as double))
                    then try_cast(try_cast(value as double) as varchar)
            end
        when kind = 'BOOLEAN'
            then case
                when lower(value) in ('true', 'yes', '1') then 'true'
                when lower(value) in ('false', 'no', '0') then 'false'
            end
        when kind = 'DATE'
            then case
                when regexp_full_match(value, '[12]\d{3}-\d\d?-\d\d?|\d\d?/\d\d?/[12]\d{3}')
                    then strftime(try_strptime(value, ['%Y-%m-%d', '%d/%m/%Y']), '%Y-%m-%d')
            end
        when kind = 'TIME'
            then case
                when regexp_full_match(value, '([01]?\d|2[0-3]):\d\d(:\d\d(\.\d+)?)?')
                    then try_cast(try_cast(value as time) as varchar)
            end
        when kind = 'TIMESTAMP'
            then case
                when
                    regexp_full_match(
                        value,
                        '[12]\d{3}-\d\d?-\d\d?([T ]([01]?\d|2[0-3]):\d\d(:\d\d(\.\d+)?)?)?'
                    )
                    then try_cast(try_cast(value as timestamp) as varchar)
            end
        else value
    end as plain,
    kind,
    is_required,
    words,
from cell
