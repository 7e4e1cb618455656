-- Days and numbers that cannot be, by the mark of their column: a happening after today, a plan too
-- far ahead, a count below 0, an hour of 6,000 minutes.
--
-- One row for each: file_name, row_no, column_name
--
-- file_name: the file; e.g. referral.csv
-- row_no: the line; e.g. 3
-- column_name: the column; e.g. received_on
-- value: what the file holds; e.g. 2202-03-21
-- problem: what is wrong; e.g. This day is after today
-- remedy: what to do; e.g. Correct the day
with typed as (
    select
        cell.file_name,
        cell.row_no,
        cell.column_name,
        cell.value,
        known_column.meaning,
        known_column.example,
        known_column.is_ahead,
        known_column.earliest,
        known_column.latest,
        known_column.lowest,
        known_column.highest,
        case
            when cell.kind in ('DATE', 'TIMESTAMP') then try_cast(left(cell.plain, 10) as date)
        end as day,
        case when cell.kind in ('INTEGER', 'DOUBLE') then try_cast(cell.plain as double) end
            as number,
    from cell
    inner join known_column using (table_name, column_name)
    where cell.plain is not null
)

select
    file_name,
    row_no,
    column_name,
    value,
    case
        when day < earliest
            then 'This day is before ' || year(earliest) || ', and no panel worked then.'
        when day > latest and is_ahead
            then
                'This day is after ' || strftime(latest, '%-d %B %Y')
                || ': nobody plans so far ahead.'
        when day > latest
            then
                'This day is after today, ' || strftime(latest, '%-d %B %Y')
                || ', and it says what has happened.'
        when number < lowest then 'This number is below ' || format('{:,}', lowest) || '.'
        else 'This number is above ' || format('{:,}', highest) || '.'
    end as problem,
    case
        when
            day is null
            then 'Correct the number: ' || meaning || ', for example ' || example || '.'
        when day > latest and not is_ahead
            then 'Correct the day, or leave the row out until then.'
        else 'Correct the day: ' || meaning || ', for example ' || example || '.'
    end as remedy,
from typed
where
    day not between earliest and latest
    or number < lowest
    or number > highest
