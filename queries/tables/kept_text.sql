-- A decision about something that an import asked: a part of a text that may point to a person, an
-- unlikely number, a column with its months first; what kind of thing it was, and whether it was
-- removed or why it was kept. The part itself is never held here.
--
-- One row for each: file_name, sha256, row_in_file, column_in_file, free_text_kind
--
-- file_name: the file it stood in, and its sheet where it has several; e.g. finding.csv
-- sha256: the file's fingerprint, since rows move between exports; e.g. 9f86d081884c7d65
-- row_in_file [from 0]: the row; e.g. 14
-- column_in_file: the column; e.g. summary
-- free_text_kind [words free_text_kind]: what it looked like; e.g. phone_number
-- free_text_choice [words free_text_choice]: what was decided; e.g. keep
-- reason: why it was kept; e.g. It is the number of the council's office
-- decided_on [not after today]: when; e.g. 2022-06-13
-- decided_by_role: who decided, as a role; e.g. Analyst
create table kept_text (
    file_name text not null,
    sha256 text not null,
    row_in_file integer not null,
    column_in_file text not null,
    free_text_kind text not null,
    free_text_choice text not null,
    reason text,
    decided_on date not null,
    decided_by_role text not null
);
