"""What can be and seldom is, is asked: once, with a reason, on the page and the command line."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dashboard import intake
from dashboard.__main__ import app
from dashboard.intake import Decision, Sheet, read_sheet
from dashboard.settings import PanelError
from dashboard.warehouse import ImportRefused, Snapshot, Store
from tests.warehouse.stores import copied

pytestmark = pytest.mark.whole

SLOTS = "slot_id,assessment_id,observed_on,started_at,minutes,day_type,time_band,observer_role\n"
LONG = f"{SLOTS}S-1,PARK-R1,2022-04-12,10:00,600,weekday,school_hours,Youth worker\n"
MONTH_FIRST = (
    "meeting_id,panel_id,held_on,started_at,minutes_sent_on\n"
    "MTG-61,PANEL,03/04/2024,14:00,03/05/2024\nMTG-62,PANEL,04/17/2024,14:00,\n"
)


@pytest.fixture
def own(case_study: Snapshot, tmp_path: Path) -> Store:
    return copied(case_study, tmp_path)


def slots(text: str = LONG) -> Sheet:
    return read_sheet("observation_slot.csv", text.encode())


def kept(kind: str, column: str, row: int, reason: str, file: str) -> Decision:
    return Decision(file, row, column, kind, "keep", reason, "Analyst")


def problems(sheet: Sheet, store: Store, decisions: Iterable[Decision] = ()) -> list[object]:
    with pytest.raises(ImportRefused) as refused:
        intake.check_batch(intake.prepare_batch([sheet], store, decisions), store)
    rows = refused.value.problems[["row_no", "column_name", "value", "problem"]]
    return list(rows.itertuples(index=False, name=None))


def test_a_slot_of_ten_hours_is_asked_and_kept_for_a_reason(own: Store) -> None:
    asked = (2, "minutes", "600", "This number is unlikely. It is usually from 5 to 480.")
    assert problems(slots(), own) == [asked]
    for reason in ("", "Ask Mr Lowe"):
        no = kept("unlikely_number", "minutes", 2, reason, "observation_slot.csv")
        assert problems(slots(), own, [no]) == [asked]
    yes = kept("unlikely_number", "minutes", 2, "A festival day", "observation_slot.csv")
    intake.publish_batch(intake.prepare_batch([slots()], own, [yes]), own, "kept")
    (row,) = own.current().table("kept_text").to_dict("records")
    assert (row["free_text_kind"], row["reason"]) == ("unlikely_number", "A festival day")
    assert intake.prepare_batch([slots()], own).found == []
    assert intake.check_batch([slots()], own).changed is False


def test_the_words_of_a_decision_come_along_where_the_store_does_not_know_them(own: Store) -> None:
    gone = intake.remove_row(own, "vocabulary", "free_text_kind, unlikely_number", "as before")
    assert gone.changed
    yes = kept("unlikely_number", "minutes", 2, "A festival day", "observation_slot.csv")
    intake.publish_batch(intake.prepare_batch([slots()], own, [yes]), own, "kept")
    words = own.current().table("vocabulary")
    assert "unlikely_number" in set(words.loc[words["list"] == "free_text_kind", "code"])


@pytest.mark.parametrize(
    ("minutes", "asked"),
    [("5", []), ("480", []), ("481", ["481"]), ("4", ["4"]), ("1440", ["1440"])],
)
def test_what_is_usual_is_not_asked(own: Store, minutes: str, asked: list[str]) -> None:
    found = intake.prepare_batch([slots(LONG.replace("600", minutes))], own).found
    assert [where.found.masked for where in found] == asked


@pytest.mark.parametrize(
    ("largest", "asked"), [(119, []), (1190, []), (1200, ["1200"]), (5000, ["5000"])]
)
def test_a_count_ten_times_all_others_is_asked(own: Store, largest: int, asked: list[str]) -> None:
    """The largest number of people invited in the case study is 120."""
    text = f"assessment_id,respondent_group,interest,invited\nPARK-R2,councillors,I,{largest}\n"
    batch = intake.prepare_batch([read_sheet("stakeholder.csv", text.encode())], own)
    assert [where.found.masked for where in batch.found] == asked
    assert [p.split(". ")[1] for p in batch.problems["problem"]] == [
        "The next largest number here is 120."
    ] * len(asked)


def test_a_column_with_a_day_that_fits_only_month_first_is_asked_as_a_whole(own: Store) -> None:
    sheet = read_sheet("meeting.csv", MONTH_FIRST.encode())
    assert problems(sheet, own) == [
        (
            *(3, "held_on", "04/17/2024"),
            "“04/17/2024” fits only with the month first, so “03/04/2024” may be meant so too.",
        ),
        (
            *(2, "minutes_sent_on", "03/05/2024"),
            "“03/05/2024” may have its month first, as “04/17/2024” of another column has.",
        ),
    ]
    said = [
        kept("month_first", column, row, "The export is American", "meeting.csv")
        for column, row in (("held_on", 3), ("minutes_sent_on", 2))
    ]
    intake.publish_batch(intake.prepare_batch([sheet], own, said), own, "kept")
    rows = own.current().table("meeting").set_index("meeting_id")
    days = rows.loc[["MTG-61", "MTG-62"], ["held_on", "minutes_sent_on"]].astype(str).fillna("nan")
    assert days.to_numpy().tolist() == [["2024-03-04", "2024-03-05"], ["2024-04-17", "nan"]]


def test_days_of_two_orders_in_one_column_are_refused(own: Store) -> None:
    text = MONTH_FIRST.replace("03/04/2024", "17.04.2024").replace("03/05/2024", "")
    found = problems(read_sheet("meeting.csv", text.encode()), own)
    assert (
        *(3, "held_on", "04/17/2024"),
        "“04/17/2024” fits only with the month first, and “17.04.2024” only with the day.",
    ) in found


def test_the_command_line_keeps_what_is_asked_for_a_reason(own: Store, tmp_path: Path) -> None:
    file = tmp_path / "observation_slot.csv"
    file.write_text(LONG, encoding="utf-8")
    command = ["check", str(file), "--store", str(own.path)]
    asked = CliRunner().invoke(app, command)
    assert isinstance(asked.exception, ImportRefused)
    keep = "observation_slot.csv:2:minutes=A festival day"
    done = CliRunner().invoke(app, [*command, "--keep", keep, "--role", "Youth worker"])
    assert done.exit_code == 0
    assert "The files can be imported." in done.output


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("observation_slot.csv:2:minutes", "write it as FILE:ROW:COLUMN=REASON"),
        ("observation_slot.csv:2:minutes= ", "write it as FILE:ROW:COLUMN=REASON"),
        ("observation_slot.csv:3:minutes=So it was", "nothing is asked about that cell"),
    ],
)
def test_what_is_kept_must_be_asked_about(own: Store, text: str, told: str) -> None:
    found = intake.prepare_batch([slots()], own).found
    with pytest.raises(PanelError, match=told):
        intake.parse_kept_cells(found, [text], "Analyst")
