"""One row recorded or removed on a page, and what may not be written there."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard import intake
from dashboard.warehouse import ImportRefused, IncomingTable, Snapshot, Store
from tests.warehouse.stores import copied, files, state

pytestmark = pytest.mark.whole

ROW = {
    "panel_id": "PANEL",
    "trend_series": "referrals",
    "from_month": "2022-05-01",
    "reason": "Schools refer now",
    "decided_on": "2022-06-14",
    "decided_by_role": "Chair",
}
KEY = "PANEL, referrals, 2022-05-01"


@pytest.fixture
def own(case_study: Snapshot, tmp_path: Path) -> Store:
    return copied(case_study, tmp_path)


def test_a_note_says_why_a_row_was_recorded_and_twice_is_once(own: Store) -> None:
    first = intake.record_row(own, "rebase", ROW, "Referrals", "New limits")
    before = files(own)
    assert intake.record_row(own, "rebase", ROW, "Referrals", "New limits").changed is False
    assert files(own) == before
    latest = own.history().iloc[0]
    assert (latest["note"], latest["file_name"], latest["rows_new"]) == (
        *("New limits", "Referrals page, 1.1"),
        1,
    )
    assert first.snapshot == own.current()


def test_a_row_is_removed_and_the_history_says_so(own: Store) -> None:
    before = state(own.current(), "import_batch")
    intake.record_row(own, "rebase", ROW, "Referrals")
    outcome = intake.remove_row(own, "rebase", KEY, "A slip")
    assert outcome.changed
    assert state(own.current(), "import_batch") == before
    latest = own.history().iloc[0]
    assert (latest["note"], latest["table_name"], latest["rows_removed"]) == ("A slip", "rebase", 1)
    again = intake.remove_row(own, "rebase", KEY, "A slip")
    assert (again.changed, again.snapshot) == (False, outcome.snapshot)


def test_a_row_that_others_point_to_is_not_removed(own: Store) -> None:
    before = files(own)
    with pytest.raises(ImportRefused) as refused:
        intake.remove_row(own, "context", "PARK", "A slip")
    assert len(refused.value.problems)
    assert files(own) == before


def test_what_points_to_a_person_or_blames_is_named(own: Store) -> None:
    texts = {"Decided by": "Mr Lowe", "Role": "Chair", "Why": "The Gang moved"}
    assert intake.text_problems(own, texts) == [
        (
            "Decided by: this looks like a title with a surname (M•••••e). Only contexts are held "
            "here: write it without."
        ),
        (
            "Why: “Gang”. It hides that young people are being harmed. Say “group; exploited by”, "
            "or put it in quotation marks if somebody said so."
        ),
    ]


@pytest.mark.parametrize(
    "text",
    ["", "Schools refer now", "Staff said “a gang” until May", "Millbrook Academy joined in June"],
)
def test_other_texts_may_be_written(own: Store, text: str) -> None:
    assert intake.text_problems(own, {"Why": text}) == []


def test_before_anything_is_imported_the_reference_phrases_hold(tmp_path: Path) -> None:
    assert len(intake.text_problems(Store(tmp_path), {"Why": "a hotspot"})) == 1


def test_a_text_kept_at_an_import_does_not_keep_another_cell_from_being_changed(own: Store) -> None:
    row = own.row_held("context", "PARK") | {
        "surroundings": "Behind 12 Mill Lane, ring 07700 900123"
    }
    with pytest.raises(ImportRefused):
        intake.record_row(own, "context", row, "Context")
    kept = pd.DataFrame([row], index=pd.Index([1], name="row_no"), dtype="str")
    own.record(
        IncomingTable("Kept at an import", "context", "1" * 64, kept, is_whole=False), "Kept"
    )
    with pytest.raises(ImportRefused):  # written anew, it is asked about
        intake.change_row(
            own, "context", "PARK", {"surroundings": f"{row['surroundings']}!"}, ("Context", "")
        )
    outcome = intake.change_row(own, "context", "PARK", {"stage": "closed"}, ("Context", "Closed"))
    assert outcome.changed
    held = own.row_held("context", "PARK")
    assert (held["stage"], held["surroundings"]) == ("closed", row["surroundings"])


def test_two_who_change_one_row_at_once_both_find_their_change(
    own: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen_before = own.row_held("context", "PARK")
    intake.change_row(own, "context", "PARK", {"display_alias": "The green"}, ("Context", ""))
    monkeypatch.setattr(Store, "row_held", lambda *_: dict(seen_before))  # a moment too early
    intake.change_row(own, "context", "PARK", {"stage": "closed"}, ("Context", ""))
    monkeypatch.undo()
    held = own.row_held("context", "PARK")
    assert (held["display_alias"], held["stage"]) == ("The green", "closed")
    assert held == seen_before | {"display_alias": "The green", "stage": "closed"}


def test_a_cell_of_a_row_that_is_gone_is_refused(own: Store) -> None:
    with pytest.raises(ImportRefused):
        intake.change_row(own, "context", "NOWHERE", {"stage": "closed"}, ("Context", ""))
