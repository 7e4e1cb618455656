-- Values that point to a row that does not exist, neither in the data nor in the files.
--
-- One row for each: file_name, row_no, column_name
--
-- file_name: the file; e.g. finding.csv
-- row_no: the line; e.g. 4
-- column_name: the column; e.g. context_id
-- value: what the file holds; e.g. PRAK
-- problem: what is wrong; e.g. There is no such row in context
-- remedy: what to do; e.g. Did you mean “PARK”?
with broken as (
    select
        reference.file_name,
        reference.row_no,
        reference.column_name,
        reference.value,
        reference.refers_to,
    from reference
    anti join known_key
        on
            reference.refers_to = known_key.table_name
            and reference.value = known_key.value
),

sought as (
    -- A hundred wrong values are looked up; a file with more has another fault.
    select distinct
        refers_to,
        value,
    from broken
    order by refers_to, value
    limit 100
),

likely as (
    select
        sought.refers_to,
        sought.value,
        known_key.value as known,
        jaro_winkler_similarity(sought.value, known_key.value) as likeness,
    from sought
    inner join known_key on sought.refers_to = known_key.table_name
),

nearest as (
    -- Of several as near, the first in the alphabet, whatever order they come in.
    select
        refers_to,
        value,
        arg_min(known, row(-likeness, known)) as suggestion,
    from likely
    where likeness > 0.85
    group by refers_to, value
)

select
    broken.file_name,
    broken.row_no,
    broken.column_name,
    broken.value,
    'There is no such row in the table ' || broken.refers_to || '.' as problem,
    case
        when nearest.suggestion is not null then 'Did you mean “' || nearest.suggestion || '”?'
        else 'Correct it, or add it to ' || broken.refers_to || '.csv in the same import.'
    end as remedy,
from broken
left join nearest
    on broken.refers_to = nearest.refers_to and broken.value = nearest.value
