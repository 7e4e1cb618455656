-- Numbers that can be and seldom are, by the mark of their column: a slot of ten hours, a count ten
-- times all others. Somebody says whether they are right; each different one is asked once.
--
-- One row for each: file_name, row_no, column_name
--
-- file_name: the file; e.g. observation_slot.csv
-- row_no: the first line that holds it; e.g. 3
-- column_name: the column; e.g. minutes
-- value: what the file holds; e.g. 600
-- why: why it is asked; e.g. Usually from 5 to 480
with number as (
    select
        cell.file_name,
        cell.table_name,
        cell.row_no,
        cell.column_name,
        cell.value,
        try_cast(cell.plain as double) as number,
        known_column.lowest,
        known_column.highest,
        known_column.usually_lowest,
        known_column.usually_highest,
        known_column.is_like_others,
    from cell
    inner join known_column using (table_name, column_name)
    where cell.plain is not null and cell.kind in ('INTEGER', 'DOUBLE')
),

-- Of the largest number in a column, the others are every other one, coming in or held.
ranked as (
    select
        table_name,
        column_name,
        number,
        lead(number) over (partition by table_name, column_name order by number desc) as next,
        row_number() over (partition by table_name, column_name order by number desc) as place,
        sum(rows) over (partition by table_name, column_name) as rows,
    from (select
        table_name,
        column_name,
        number,
        sum(rows) as rows,
    from counted_number
    group by table_name, column_name, number) as counted
),

-- Of five rows or more; what is ten times one or two is still a small number.
outlying as (
    select
        table_name,
        column_name,
        number,
        next,
    from ranked
    where place = 1 and rows >= 5 and number >= 20 and number >= 10 * next
)

select
    number.file_name,
    number.row_no,
    number.column_name,
    number.value,
    case
        when outlying.number is not null
            then
                'The next largest number here is '
                || format('{:,}', cast(outlying.next as bigint))
                || '.'
        when number.usually_highest is null
            then 'It is usually ' || format('{:,}', number.usually_lowest) || ' or more.'
        else
            'It is usually from ' || format('{:,}', number.usually_lowest) || ' to '
            || format('{:,}', number.usually_highest) || '.'
    end as why,
from number
left join outlying
    on
        number.is_like_others
        and number.table_name = outlying.table_name
        and number.column_name = outlying.column_name
        and number.number = outlying.number
where
    (
        outlying.number is not null
        or number.number < number.usually_lowest
        or number.number > number.usually_highest
    )
    -- What cannot be is refused, and nobody is asked.
    and number.number >= coalesce(number.lowest, number.number)
    and number.number <= coalesce(number.highest, number.number)
order by number.file_name, number.row_no, number.column_name
