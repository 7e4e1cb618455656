-- Values that cannot be beside another of the same row: an end before the beginning, more people
-- reached than invited, a round that comes before the one it is compared with, or is the same.
--
-- One row for each: file_name, row_no, column_name, problem
--
-- file_name: the file; e.g. assessment.csv
-- row_no: the line; e.g. 3
-- column_name: the column that has the mark; e.g. ended_on
-- value: what the file holds; e.g. 2022-04-01
-- problem: what is wrong; e.g. This is before started_on
-- remedy: what to do; e.g. Correct one of the two
select
    file_name,
    row_no,
    column_name,
    value,
    case how
        when 'not before' then 'This is before ' || other_name || ', ' || compared_with || '.'
        when 'after' then 'This is not after ' || other_name || ', ' || compared_with || '.'
        when 'at most'
            then
                'This is more than ' || other_name || ', '
                || format('{:,}', cast(compared_with as bigint)) || '.'
        else case
            when value = other_value then 'This is ' || other_name || ' too: it must be another.'
            else
                'This is round ' || compared || ', and ' || other_name || ' is round '
                || compared_with || ': it must come after it.'
        end
    end as problem,
    'Correct one of the two.' as remedy,
from pair
where
    case how
        when 'not before' then compared < compared_with
        when 'after' then compared <= compared_with
        when 'at most' then cast(compared as double) > cast(compared_with as double)
        else value = other_value or cast(compared as double) < cast(compared_with as double)
    end
