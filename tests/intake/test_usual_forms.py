"""Days, times and truths in usual forms are read, in our own tables as anywhere."""

import pytest

from dashboard.intake import read_sheet
from dashboard.intake.value_forms import to_usual_forms

HEADER = "meeting_id,panel_id,held_on,started_at\n"


def cell(column: str, text: str) -> str:
    row = {"held_on": "2022-06-14", "started_at": "14:00"} | {column: text}
    sheet = read_sheet(
        "meeting.csv", f'{HEADER}M,P,"{row["held_on"]}","{row["started_at"]}"\n'.encode()
    )
    told, questions = to_usual_forms(sheet)
    assert questions == []
    return str(told.part.cells[column].iloc[0])


@pytest.mark.parametrize(
    "text",
    [
        *("14-06-2023", "14.06.2023", "14 June 2023", "2023-06-14 00:00:00", "14/06/2023 00:00"),
        *("14th June 2023", "Wed 14 Jun 2023", "2023/6/14", " 14.6.2023 ", "14-Jun-2023"),
    ],
)
def test_a_day_is_read_in_every_usual_form(text: str) -> None:
    assert cell("held_on", text) == "2023-06-14"


@pytest.mark.parametrize(
    "text", ["14/06/2023", "2023-06-14", "31/06/2023", "14/06/23", "45091", "June 2023", "soon"]
)
def test_what_the_checks_read_or_nobody_can_stays_as_it_is(text: str) -> None:
    assert cell("held_on", text) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        *(("9.30", "09:30:00"), ("2pm", "14:00:00"), ("2.15 pm", "14:15:00")),
        *(("12am", "00:00:00"), ("24:00", "24:00"), ("14", "14"), ("14:00:30", "14:00:30")),
    ],
)
def test_a_time_is_read_in_every_usual_form(text: str, told: str) -> None:
    assert cell("started_at", text) == told


def test_yes_and_no_are_read_by_their_first_letter() -> None:
    text = "meeting_id,agency,role_title,meeting_role,was_present\n" + "".join(
        f"M,police,R{at},core_member,{word}\n" for at, word in enumerate(["Y", "n", "N ", "yes"])
    )
    told, _ = to_usual_forms(read_sheet("attendance.csv", text.encode()))
    assert list(told.part.cells["was_present"]) == ["true", "false", "false", "yes"]
    assert told.notes == ("was_present: “Y” was read as true, and others likewise.",)


def test_a_header_that_stands_again_among_the_rows_is_told_as_that() -> None:
    row = "M1,PANEL,2022-06-14,14:00\n"
    sheet = read_sheet("meeting.csv", f"{HEADER}{row}{HEADER}{row.replace('M1', 'M2')}".encode())
    assert list(sheet.part.cells["meeting_id"]) == ["M1", "M2"]
    assert sheet.problems[["row_no", "problem"]].to_numpy().tolist() == [
        [3, "This row is the header again."]
    ]


def test_a_column_named_twice_is_told_as_that() -> None:
    sheet = read_sheet(
        "meeting.csv", b"meeting_id,panel_id,held_on,held_on\nM,P,2022-06-14,2022-06-14\n"
    )
    assert list(sheet.problems["problem"]) == ["Two columns have this name."]
