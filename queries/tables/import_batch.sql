-- A file, or a record made in a meeting, that came into a snapshot: where everything in the data
-- comes from.
--
-- One row for each: snapshot_no, file_name
--
-- snapshot_no: the snapshot that it made, or on which it was recorded; e.g. 7
-- file_name: the file, or the page on which it was recorded with the version that made; e.g.
--    finding.csv
-- table_name: the table it filled; e.g. finding
-- sha256: the file's fingerprint; e.g. 9f86d081884c7d65
-- rows_new: rows that were not there before; e.g. 11
-- rows_changed: rows that replaced an earlier one; e.g. 0
-- rows_same: rows that were there already, word for word; e.g. 0
-- rows_removed: rows of before that somebody removed with it; e.g. 0
-- imported_at: when, in UTC; e.g. 2022-06-13 09:12
-- imported_by: the account that did it; e.g. analyst
-- note: why; e.g. Case study
-- record_no: which of the records on that snapshot, empty of an import; e.g. 3
create table import_batch (
    snapshot_no integer not null,
    file_name text not null,
    table_name text not null,
    sha256 text not null,
    rows_new integer not null,
    rows_changed integer not null,
    rows_same integer not null,
    rows_removed integer,
    imported_at timestamp not null,
    imported_by text not null,
    note text not null,
    record_no integer
);
