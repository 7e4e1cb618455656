-- The source that last brought a row, so that what it no longer brings can be told.
--
-- One row for each: table_name, row_key
--
-- table_name: the table; e.g. finding
-- row_key: the row's key, its columns joined by “, ”; e.g. PARK-F3
-- source: the name of the file and its sheet, without its ending, figures and months; e.g. finding
create table row_source (
    table_name text not null,
    row_key text not null,
    source text not null
);
