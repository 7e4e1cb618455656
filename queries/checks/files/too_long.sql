-- Cells longer than anything a person would write.
--
-- One row for each: file_name, row_no, column_name
--
-- file_name: the file; e.g. finding.csv
-- row_no: the line; e.g. 4
-- column_name: the column; e.g. summary
-- value: how the text begins; e.g. Lorem ipsum
-- problem: what is wrong; e.g. The text has 40,000 characters
-- remedy: what to do; e.g. Shorten it
select
    file_name,
    row_no,
    column_name,
    left(value, 60) || '…' as value,
    'The text has ' || format('{:,}', length(value)) || ' characters.' as problem,
    'Shorten it to at most 4,000.' as remedy,
from cell
where length(value) > 4000 and column_name <> 'outline'
