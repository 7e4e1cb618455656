-- What came into the data, file by file, snapshot by snapshot, newest first.
--
-- One row for each: snapshot_no, file_name
--
-- snapshot_no: the snapshot that it made, or on which it was recorded; e.g. 7
-- record_no: which of the records on that snapshot, empty of an import; e.g. 3
-- note: why; e.g. Case study
-- imported_at: when, in UTC; e.g. 2022-06-13 09:12
-- file_name: the file, or the page on which it was recorded; e.g. finding.csv
-- table_name: the table it filled; e.g. finding
-- rows_new [guarded text]: rows that were not there before; e.g. 11
-- open_rows_new: the same, empty where rows are answers of people, who could be counted by them;
--    e.g. 11
-- rows_changed [guarded text]: rows that replaced an earlier one; e.g. 0
-- open_rows_changed: likewise; e.g. 0
-- rows_same [guarded text]: rows that were there already, word for word; e.g. 0
-- open_rows_same: likewise; e.g. 0
-- rows_removed [guarded text]: rows of before that somebody removed with it, empty in a snapshot
--    made before that was counted; e.g. 0
-- open_rows_removed: likewise; e.g. 0
-- imported_by [guarded text]: the account that did it; e.g. analyst
-- open_imported_by: always empty: an account may be a person's name; e.g. -
with counted as (
    select
        *,
        table_name <> 'survey_answer' as is_open,
    from import_batch
)

select
    snapshot_no,
    record_no,
    note,
    imported_at,
    file_name,
    table_name,
    rows_new,
    case when is_open then rows_new end as open_rows_new,
    rows_changed,
    case when is_open then rows_changed end as open_rows_changed,
    rows_same,
    case when is_open then rows_same end as open_rows_same,
    rows_removed,
    case when is_open then rows_removed end as open_rows_removed,
    imported_by,
    cast(null as text) as open_imported_by,
from counted
order by snapshot_no desc, record_no desc nulls last, file_name
