"""Free text that may point to a person is decided on by somebody before it is held."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard import intake
from dashboard.intake import Decision, Sheet, read_sheet
from dashboard.intake.free_text import free_text_columns, suggest_sheet_wording
from dashboard.intake.guard import Choice
from dashboard.settings import PanelError
from dashboard.warehouse import ImportRefused, Snapshot, Store, tables
from tests.warehouse.stores import copied

pytestmark = pytest.mark.whole

CALL = "Ring Mr Lowe on 07700 900123"


def finding(text: str, name: str = "finding.csv") -> Sheet:
    row = (
        "finding_id,assessment_id,context_id,valence,indicator_domain,indicator_category,summary,"
        "short_summary,confidence,is_restricted\n"
        f'F-1,PARK-R1,PARK,strength,guardianship,adults_with_caring_intent,"{text}",Short,'
        "more_than_one_method,false\n"
    )
    return read_sheet(name, row.encode())


def decision(kind: str, choice: Choice, reason: str = "") -> Decision:
    return Decision("finding.csv", 2, "summary", kind, choice, reason, "Analyst")


@pytest.fixture
def own(case_study: Snapshot, tmp_path: Path) -> Store:
    return copied(case_study, tmp_path)


def refusal(sheets: list[Sheet], store: Store, *decisions: Decision) -> list[tuple[str, str]]:
    with pytest.raises(ImportRefused) as refused:
        intake.check_batch(intake.prepare_batch(sheets, store, decisions), store)
    rows = refused.value.problems
    assert set(rows["file_name"]) == {"finding.csv"}
    assert set(rows["row_no"]) == {2}
    return list(rows[["value", "problem"]].itertuples(index=False, name=None))


def test_what_may_point_to_a_person_is_refused_and_shown_masked(own: Store) -> None:
    assert refusal([finding(CALL)], own) == [
        ("M•••••e", "This looks like a title with a surname: M•••••e."),
        ("0••••••••••3", "This looks like a phone number: 0••••••••••3."),
    ]


def test_decisions_are_followed_and_kept_with_their_reason(own: Store) -> None:
    decisions = [
        decision("title_and_surname", "redact"),
        decision("phone_number", "keep", "The number of the council's office"),
    ]
    intake.publish_batch(intake.prepare_batch([finding(CALL)], own, decisions), own, "decided")
    after = own.current()
    text = after.table("finding").set_index("finding_id")["summary"]["F-1"]
    assert text == "Ring [removed] on 07700 900123"
    rows = after.table("kept_text")
    assert list(rows["free_text_kind"]) == ["title_and_surname", "phone_number"]
    assert list(rows["free_text_choice"]) == ["redact", "keep"]
    assert rows["reason"][1] == "The number of the council's office"
    assert set(rows["sha256"]) == {finding(CALL).part.sha256}


def test_the_same_file_is_not_asked_about_again_and_a_changed_one_is(own: Store) -> None:
    decisions = [decision("title_and_surname", "redact"), decision("phone_number", "redact")]
    intake.publish_batch(intake.prepare_batch([finding(CALL)], own, decisions), own, "decided")
    assert intake.check_batch([finding(CALL)], own).changed is False
    assert intake.prepare_batch([finding(CALL)], own).found == []
    assert len(refusal([finding(f"{CALL} today")], own)) == 2


def test_a_store_begun_before_a_kind_was_known_takes_in_what_is_decided_about_it(
    own: Store,
) -> None:
    intake.remove_row(own, "vocabulary", "free_text_kind, vehicle_plate", "As it was before")
    van = finding("The van with LK19 ZXT is the youth club’s")
    made = decision("vehicle_plate", "keep", "The youth club’s own van")
    assert refusal([van], own) == [
        ("L••••••T", "This looks like a vehicle’s number plate: L••••••T.")
    ]
    intake.publish_batch(intake.prepare_batch([van], own, [made]), own, "decided")
    assert list(own.current().table("kept_text")["free_text_kind"]) == ["vehicle_plate"]
    words = own.current().table("vocabulary")
    assert (words["code"] == "vehicle_plate").sum() == 1


@pytest.mark.parametrize(
    ("choice", "reason", "remedy"),
    [
        ("mend", "", "Mend it in the source, as decided, and import the file again."),
        ("keep", " ", "It can be kept for a reason only: say why."),
    ],
)
def test_a_decision_that_leaves_it_open_keeps_the_refusal(
    own: Store, choice: Choice, reason: str, remedy: str
) -> None:
    decisions = [decision("title_and_surname", choice, reason)]
    with pytest.raises(ImportRefused) as refused:
        intake.check_batch(intake.prepare_batch([finding("Ring Mr Lowe")], own, decisions), own)
    assert list(refused.value.problems["remedy"]) == [remedy]


def test_a_record_made_on_a_page_is_guarded_as_a_file_is(own: Store) -> None:
    row = {
        "task_id": "T-9",
        "context_id": "PARK",
        "given_by_role": "The panel",
        "what": CALL,
        "given_to_role": "Youth worker",
        "agency": "youth_service",
        "given_on": "2022-06-14",
        "due_on": "2022-06-30",
    }
    with pytest.raises(ImportRefused) as refused:
        intake.record_row(own, "task", row, "Close")
    told = refused.value.problems
    assert list(told["column_name"]) == ["what", "what"]
    assert set(told["file_name"]) == {"Close page"}


def test_a_file_about_persons_is_refused_before_anything_of_it_is_read_on() -> None:
    text = b"Child name,Date of birth,NHS number,Summary\nA B,01/02/2009,9434765919,x\n"
    with pytest.raises(ImportRefused) as refused:
        intake.read_sheets("finding.csv", text)
    told = refused.value.problems
    assert list(told["column_name"]) == ["Child name", "Date of birth", "NHS number"]
    assert set(told["row_no"]) == {1}
    assert "A B" not in told.to_string()
    assert "9434765919" not in told.to_string()


def test_every_file_about_persons_is_named_at_once(tmp_path: Path) -> None:
    for name in ("one.csv", "two.csv"):
        (tmp_path / name).write_text("Child name,Date of birth\nA B,01/02/2009\n", encoding="utf-8")
    with pytest.raises(ImportRefused) as refused:
        intake.gather_sheets([tmp_path])
    assert set(refused.value.problems["file_name"]) == {"one.csv", "two.csv"}


def test_the_columns_of_free_text_are_those_in_which_people_write_sentences() -> None:
    assert {"summary", "short_summary"} <= set(free_text_columns(tables()["finding"]))
    assert free_text_columns(tables()["survey_answer"]) == []
    assert free_text_columns(tables()["area"]) == []
    assert "outline" not in free_text_columns(tables()["context"])


def test_kinder_words_are_proposed_outside_quotation_marks_only() -> None:
    phrases = pd.DataFrame([("hotspot", "place of concern", "It labels places")],
                           columns=["avoid", "use_instead", "why"])  # fmt: skip
    found = suggest_sheet_wording(
        finding("The Hotspot by the gate. “It is a hotspot” they said"), phrases
    )
    assert found.to_dict("records") == [
        {
            "file_name": "finding.csv",
            "row_no": 2,
            "column_name": "summary",
            "words": "Hotspot",
            "kinder": "place of concern",
            "why": "It labels places",
        }
    ]


def test_the_case_study_holds_nothing_to_decide(tmp_path: Path) -> None:
    batch = intake.prepare_batch(intake.demonstration_sheets(), Store(tmp_path))
    assert (batch.found, len(batch.problems)) == ([], 0)


def test_a_file_given_twice_is_named() -> None:
    with pytest.raises(PanelError, match="given twice"):
        intake.prepare_batch([finding("one"), finding("two")], Store(Path("nowhere")))


def test_two_of_one_kind_in_a_cell_are_decided_together(own: Store) -> None:
    """A decision holds for its cell and kind: the same said twice is recorded once."""
    text = "Ring 07700 900123 or 07700 900456"
    asked = intake.prepare_batch([finding(text)], own).found
    kinds = {one.found.kind for one in asked}
    twice = [decision(kind, "keep", "Numbers of a help line") for kind in kinds for _ in range(2)]
    intake.publish_batch(intake.prepare_batch([finding(text)], own, twice), own, "Kept")
    held = own.current().table("kept_text")
    assert len(asked) >= len(held) == len(kinds) > 0
