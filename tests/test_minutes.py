"""The minutes of a meeting, and its days to come, against the rows that the case study holds."""

import csv
import io
import zipfile
from datetime import date
from typing import Any

import icalendar
import pandas as pd
import pytest
from docx import Document

from dashboard.minutes import days_to_come, minutes_pack
from dashboard.reports import Pack, as_csv, as_word
from dashboard.reports.calendar_file import CalendarDay, as_calendar
from dashboard.text import within
from dashboard.warehouse import Mode, Snapshot, Viewer, query

HELD_ON = date(2022, 6, 14)


def ask(snapshot: Snapshot, mode: Mode = "panel") -> Any:  # noqa: ANN401 - a function of rows
    return lambda name, **given: query(name).run(snapshot, Viewer(mode=mode), **given)


def minutes(snapshot: Snapshot, mode: Mode = "panel") -> Pack:
    return minutes_pack(ask(snapshot, mode), snapshot, "MTG-3", HELD_ON, mode)


def csv_rows(pack: Pack, number: int) -> list[list[str]]:
    with zipfile.ZipFile(io.BytesIO(as_csv(pack))) as archive:
        [name] = [name for name in archive.namelist() if name.startswith(f"{number:02}-")]
        return list(csv.reader(archive.read(name).decode("utf-8-sig").splitlines()))


def test_every_decision_and_action_of_the_meeting_is_in_the_minutes(case_study: Snapshot) -> None:
    pack = minutes(case_study)
    decisions = case_study.table("decision")
    decided = decisions[decisions["meeting_id"] == "MTG-3"]
    told = [row[1] for number in (6, 7) for row in csv_rows(pack, number)[1:]]
    assert sorted(told) == sorted(decided["wording"])
    agreed = case_study.table("action")
    agreed = agreed[agreed["agreed_on"] == pd.Timestamp(HELD_ON)]
    assert {row[2] for row in csv_rows(pack, 8)[1:]} == set(agreed["wording"])


def test_the_document_says_it_in_order_on_few_pages(case_study: Snapshot) -> None:
    document = Document(io.BytesIO(as_word(minutes(case_study))))
    headings = [
        one.text for one in document.paragraphs if one.style and one.style.name == "Heading 1"
    ]
    assert headings == [
        *("In short", "Who was there", "Welfare statement", "Agenda", "Reviews judged"),
        *("Decisions", "Put off", "New actions", "Next meeting"),
    ]
    broken = [one.text for one in document.paragraphs if one.paragraph_format.page_break_before]
    assert broken == []
    said = [one.text for one in document.paragraphs]
    assert "Minutes of the meeting, 14 June 2022" in said
    assert "Chair read it at 14:04 on 14 June 2022." in said
    assert "On 20 September 2022 at 14:00." in said
    assert "Panel mode · 14 June 2022" in document.sections[0].footer.paragraphs[-1].text


def test_in_share_mode_they_are_those_of_the_screen(case_study: Snapshot) -> None:
    pack = minutes(case_study, "share")
    assert "share mode" in pack.title()
    shown = query("decisions_of_meeting").run(
        case_study, Viewer(mode="share"), meeting_id="MTG-3", context_id=""
    )
    in_file = len(csv_rows(pack, 6)) + len(csv_rows(pack, 7)) - 2
    assert in_file == len(shown)


def test_the_calendar_holds_the_next_meeting_and_every_review_that_is_due(
    case_study: Snapshot,
) -> None:
    days = days_to_come(ask(case_study), "MTG-3", HELD_ON)
    made = icalendar.Calendar.from_ical(as_calendar(days, HELD_ON))
    assert isinstance(made, icalendar.Calendar)
    events = {str(event.summary): event.start for event in made.events}
    assert f"{events.pop('Context panel meets'):%Y-%m-%d %H:%M}" == "2022-09-20 14:00"
    due = query("reviews_due").run(case_study, Viewer(), as_at=HELD_ON)
    waiting = due[due["held_on"].isna()]
    assert len(waiting)
    assert set(events.items()) == {
        (f"Review of {within(row['display_alias'])} is due", row["due_on"].date())
        for row in waiting.to_dict("records")
    }


def test_no_code_of_a_context_leaves_with_the_calendar(case_study: Snapshot) -> None:
    codes = case_study.table("context")["context_id"]
    for mode in ("panel", "share"):
        file = as_calendar(days_to_come(ask(case_study, mode), "MTG-3", HELD_ON), HELD_ON)
        assert file.count(b"BEGIN:VEVENT") > 1
        assert [code for code in codes if code.encode() in file] == []


def test_a_review_that_is_moved_keeps_its_entry(case_study: Snapshot) -> None:
    def moved(name: str, **given: object) -> pd.DataFrame:
        rows: pd.DataFrame = ask(case_study)(name, **given)
        later = name == "reviews_due"
        return rows.assign(due_on=rows["due_on"] + pd.Timedelta(days=7)) if later else rows

    before, after = (days_to_come(a, "MTG-3", HELD_ON) for a in (ask(case_study), moved))
    assert [one.code for one in before] == [one.code for one in after]
    assert [one.on for one in before] != [one.on for one in after]


@pytest.mark.parametrize("alias", ["A\r\nBEGIN:VEVENT", "x;y,z:\\n", "“Park”\x00\x1b"])
def test_a_hostile_name_makes_no_entry_of_its_own(alias: str) -> None:
    day = CalendarDay("review-1", HELD_ON, f"Review of {alias} is due")
    made = icalendar.Calendar.from_ical(as_calendar([day, day], HELD_ON))
    assert len(list(made.walk("VEVENT"))) == 2
    assert as_calendar([day], HELD_ON) == as_calendar([day], HELD_ON)
