"""The head of an .sql file is read as documentation, and what is no description is named."""

from pathlib import Path

import pytest

from dashboard.settings import PanelError
from dashboard.warehouse import Field, Header, Snapshot, Viewer, query, tables
from dashboard.warehouse.header import read_header

WHOLE = """\
-- What people offered to do,
-- in all.
--
-- One row for each: event_id, kind
--
-- $context_id: the context; e.g. PARK
--
-- event_id [refers to event]: its code; e.g. E1
-- kind: in words: what it is
-- joined [people] [base]: people who offered; a number,
--    if known; e.g. 11
select 1
-- not_in_the_head: a comment of the query
"""


TOO_LITTLE = (
    "offered.sql: the header needs a sentence, “One row for each: …” and each column's meaning."
)


def written(folder: Path, text: str) -> Path:
    path = folder / "offered.sql"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_head_is_read_whole(tmp_path: Path) -> None:
    assert read_header(written(tmp_path, WHOLE)) == Header(
        "What people offered to do, in all.",
        ("event_id", "kind"),
        (
            Field("event_id", ("refers to event",), "its code", "E1"),
            Field("kind", (), "in words: what it is", ""),
            Field("joined", ("people", "base"), "people who offered; a number, if known", "11"),
        ),
        (Field("context_id", (), "the context", "PARK"),),
    )


def test_a_mark_tells_what_follows_its_kind() -> None:
    field = Field("event_id", ("people", "refers to event"), "its code", "E1")
    assert [field.marked(kind) for kind in ("people", "refers to", "words", "refers")] == [
        *("", "event", None, "to event"),
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "-- A sentence.\n--\n-- One row for each: key\n--\n-- key, the key\nselect 1\n",
            (
                "offered.sql, line 5: “key, the key” is no description of a column. "
                "Write “-- name [mark]: meaning; e.g. example”."
            ),
        ),
        (
            "-- One row for each: key\n-- key: the key\nselect 1\n",
            TOO_LITTLE,
        ),
        (
            "-- A sentence.\nselect 1\n",
            TOO_LITTLE,
        ),
    ],
    ids=["no description", "no sentence", "no grain"],
)
def test_a_head_that_says_too_little_is_named(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(PanelError) as refused:
        read_header(written(tmp_path, text))
    assert str(refused.value) == sentence


def test_the_dictionary_knows_a_column_by_its_type_need_and_words() -> None:
    finding = tables()["finding"]
    valence = finding.column("valence")
    assert (finding.key, valence.kind, valence.required, valence.words) == (
        *(("finding_id",), "VARCHAR", True, "finding_valence"),
    )
    assert finding.references() == [
        (("assessment_id",), "assessment"),
        (("context_id",), "context"),
    ]
    assert tables()["context"].references() == [(("area_code", "area_year"), "area")]


def test_a_question_asked_with_other_parameters_is_refused(case_study: Snapshot) -> None:
    with pytest.raises(PanelError) as refused:
        query("time_line").run(case_study, Viewer(), context="PARK")
    assert str(refused.value) == (
        "time_line wants the parameters ['context_id', 'together'], and was given ['context']."
    )
