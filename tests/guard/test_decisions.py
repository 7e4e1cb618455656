"""What a person decides about found text: mended, removed, or kept for a reason."""

import csv
from typing import Literal

import pandas as pd
import pytest

from dashboard.intake.guard import KINDS, Decision, apply_decisions, find_in_cells
from dashboard.settings import home
from dashboard.warehouse import tables

TEXT = "Ring Mr Lowe on 07700 900123 or 07700 900456"


def cells(*texts: str) -> pd.DataFrame:
    index = pd.Index(range(2, 2 + len(texts)), name="row_no")
    return pd.DataFrame({"worry": texts, "note": "fine"}, index=index, dtype="str")


def decision(
    kind: str, choice: Literal["mend", "redact", "keep"], reason: str = "", row_no: int = 2
) -> Decision:
    return Decision("referral.csv", row_no, "worry", kind, choice, reason, "Analyst")


def after(*decisions: Decision, texts: tuple[str, ...] = (TEXT,)) -> tuple[list[str], list[str]]:
    """Return the texts after the decisions, and what to do about those still open."""
    given = cells(*texts)
    outcome = apply_decisions(given, find_in_cells("referral.csv", given), decisions)
    assert list(given["worry"]) == list(texts)
    assert outcome.refused is bool(outcome.open)
    return list(outcome.cells["worry"]), [one.remedy for one in outcome.open]


def test_each_part_found_is_listed_with_its_cell_and_masked() -> None:
    found = find_in_cells("referral.csv", cells("fine", TEXT))
    assert [(w.row_no, w.column_name, w.found.kind, w.found.masked) for w in found] == [
        (3, "worry", "title_and_surname", "M•••••e"),
        (3, "worry", "phone_number", "0••••••••••3"),
        (3, "worry", "phone_number", "0••••••••••6"),
    ]


def test_what_is_undecided_keeps_the_import_refused() -> None:
    texts, remedies = after(decision("phone_number", "redact"))
    assert texts == ["Ring Mr Lowe on [removed] or [removed]"]
    assert remedies == ["Mend it in the source, remove it here, or keep it and say why."]


def test_removing_and_keeping_for_a_reason_let_it_in() -> None:
    texts, remedies = after(
        decision("phone_number", "redact"),
        decision("title_and_surname", "keep", "A shop is named so"),
    )
    assert (texts, remedies) == (["Ring Mr Lowe on [removed] or [removed]"], [])


@pytest.mark.parametrize(
    ("made", "remedy"),
    [
        (
            decision("title_and_surname", "mend"),
            "Mend it in the source, as decided, and import the file again.",
        ),
        (decision("title_and_surname", "keep", "  "), "It can be kept for a reason only: say why."),
        (
            decision("title_and_surname", "keep", "Mr Lowe agreed"),
            "Say why without what points to the person: the reason is kept.",
        ),
    ],
)
def test_mending_and_keeping_without_a_good_reason_keep_it_refused(
    made: Decision, remedy: str
) -> None:
    assert after(made, texts=("Ring Mr Lowe",)) == (["Ring Mr Lowe"], [remedy])


def test_a_decision_holds_for_its_own_cell_and_kind_only() -> None:
    made = decision("phone_number", "redact", row_no=3)
    texts, remedies = after(made, texts=("07700 900123", "07700 900456", "a@example.org"))
    assert texts == ["07700 900123", "[removed]", "a@example.org"]
    assert len(remedies) == 2


def test_the_later_of_two_decisions_holds() -> None:
    first, second = decision("email", "keep", "It is the office’s"), decision("email", "redact")
    assert after(first, second, texts=("a@example.org",)) == (["[removed]"], [])


def test_nothing_found_is_nothing_to_decide() -> None:
    assert after(texts=("The park is busy after school",)) == (
        ["The park is busy after school"],
        [],
    )


def test_kinds_and_choices_are_those_of_the_vocabulary_and_the_table_has_no_room_for_the_text() -> (
    None
):
    with (home() / "data" / "reference" / "vocabulary.csv").open(encoding="utf-8") as file:
        words = [(row["list"], row["code"]) for row in csv.DictReader(file)]
    assert [code for name, code in words if name == "free_text_kind"] == list(KINDS)
    assert [code for name, code in words if name == "free_text_choice"] == [
        "mend",
        "redact",
        "keep",
    ]
    table = tables()["kept_text"]
    assert {c.words for c in table.columns if c.words} == {"free_text_kind", "free_text_choice"}
    assert not {"value", "text", "masked", "found"} & {column.name for column in table.columns}
