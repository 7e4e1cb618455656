"""Cells of theirs as cells of ours, row by row."""

import pandas as pd
import pytest

from dashboard.intake.profiles import apply_profile, preview_rows, vocabulary_words
from dashboard.intake.read import RawSheet, read_raw_sheets
from dashboard.warehouse import ImportRefused
from tests.intake import books
from tests.profiles.little import HARMS, PLAIN, TOP, problems, profile, rows, table

VALUED = PLAIN.replace('"Harm"', '{ column = "Harm", values = { missing = ["Away", "MISPER"] } }')
HEADER = ["Ref", "Harm"]
UNKNOWN = "Nobody has said what this means."
EMPTY = "This cell is empty, and it must be filled in."
DECISION = (
    f'{TOP}[[table]]\nname = "decision"\n[table.columns]\ndecision_id = "Ref"\nmeeting_id = "M"\n'
    'context_id = "C"\npanel_decision = { always = "close" }\n'
)


def harms(found: RawSheet, text: str) -> list[str]:
    (read,) = rows(found, text)
    return [row["harm_kind"] for row in read]


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("Away", "missing"),
        (" aWAY  ", "missing"),
        ("Ａｗａｙ", "missing"),
        ("MISPER\u00a0", "missing"),
        ("bullying", "bullying"),
        ("Missing, as a sign of harm", "missing"),
        ("COUNTY  LINES", "county_lines"),
        ("Child\u2011on\u2013child abuse", "child_on_child_abuse"),
    ],
)
def test_words_codes_and_labels_are_known_whatever_their_letters(cell: str, code: str) -> None:
    assert harms(table(HEADER, ["R1", cell]), VALUED) == [code]


def test_an_empty_cell_means_what_stands_above_it_where_a_profile_says_so() -> None:
    found = table(HEADER, ["R1", "Away"], ["R2", ""], ["R3", "Bullying"], ["R4", " "])
    as_above = VALUED.replace("values =", "as_above = true, values =")
    assert harms(found, as_above) == ["missing", "missing", "bullying", "bullying"]
    first = table(HEADER, ["R1", ""], ["R2", "Away"])
    assert problems(first, as_above) == [(2, "Harm", "", EMPTY)]


def test_a_word_without_a_value_is_a_problem_with_its_row_column_and_word() -> None:
    found = table(HEADER, ["R1", "Away"], ["R2", "Vapes"], ["R3", ""], ["R4", "Bullyingg"])
    assert problems(found, VALUED) == [
        (3, "Harm", "Vapes", UNKNOWN),
        (4, "Harm", "", EMPTY),
        (5, "Harm", "Bullyingg", UNKNOWN),
    ]
    (sheet,) = apply_profile(found, profile(VALUED), "f")
    assert list(sheet.part.cells["referral_id"]) == ["R1"]
    assert sheet.problems["remedy"][2] == (
        "Say in the profile which word of the list harm_kind it means, perhaps bullying; or mend "
        "it in the source."
    )


def test_fifty_words_without_a_value_are_fifty_problems() -> None:
    found = table(HEADER, *[[f"R{at}", f"Harm {at}"] for at in range(50)])
    told = [(row, value) for row, _, value, _ in problems(found, VALUED)]
    assert told == [(at + 2, f"Harm {at}") for at in range(50)]


def test_an_empty_cell_means_what_the_profile_says() -> None:
    text = PLAIN.replace('"Harm"', '{ column = "Harm", if_empty = "not_known", nothing = ["-"] }')
    found = table(HEADER, ["R1", ""], ["R2", " - "], ["R3", "Bullying"])
    assert harms(found, text) == ["not_known", "not_known", "bullying"]


def test_a_column_they_lack_always_holds_the_same() -> None:
    text = f'{PLAIN}note = {{ always = "=1+1" }}'
    assert rows(table(HEADER, ["R1", "Bullying"]), text) == [
        [{"referral_id": "R1", "harm_kind": "bullying", "note": "=1+1"}]
    ]


def test_several_columns_are_joined_without_the_empty_ones() -> None:
    text = f'{PLAIN}note = {{ columns = ["When", "Where"], joined_by = ", " }}'
    found = table(
        [*HEADER, "When", "Where"],
        *(["R1", "Bullying", "Mondays", "By the gate"], ["R2", "Bullying", "", "By the gate"]),
        ["R3", "Bullying", "", ""],
    )
    (read,) = rows(found, text)
    assert [row["note"] for row in read] == ["Mondays, By the gate", "By the gate", ""]


@pytest.mark.parametrize("cell", ["=HYPERLINK(1)", "@SUM", "+44", "x" * 100_000, "😀", "ن"])
def test_texts_come_in_as_they_stand(cell: str) -> None:
    (read,) = rows(table([*HEADER, "N"], ["R1", "Bullying", cell]), f'{PLAIN}note = "N"')
    assert read[0]["note"] == cell


@pytest.mark.parametrize(
    ("cell", "truth"),
    [
        *(("Yes", "true"), ("y", "true"), ("TRUE", "true"), ("x", "true"), ("✓", "true")),
        *(("No", "false"), ("N", "false"), ("0", "false"), ("", "false"), ("Off", "false")),
    ],
)
def test_yes_and_no_are_read_in_their_usual_spellings(cell: str, truth: str) -> None:
    text = (
        f'{TOP}[[table]]\nname = "attendance"\n[table.columns]\nmeeting_id = "M"\nagency = "A"\n'
        'role_title = "R"\nmeeting_role = { always = "core_member" }\n'
        'was_present = { column = "There", if_empty = "false", values = { false = ["Off"] } }'
    )
    header = ["M", "A", "R", "There"]
    (read,) = rows(table(header, ["M1", "Police", "Sergeant", cell]), text)
    assert read[0]["was_present"] == truth
    assert problems(table(header, ["M1", "Police", "Sergeant", "maybe"]), text) == [
        (2, "There", "maybe", "This is neither yes nor no.")
    ]


def test_days_are_read_in_the_order_told() -> None:
    text = f'{DECISION}wording = "W"\ndue_on = {{ column = "By", order = "month first" }}'
    header = ["Ref", "M", "C", "W", "By"]
    days = ["05/01/2026", "2026-05-02 00:00:00", "3 May 2026", "05/04/26", ""]
    found = table(header, *[[f"D{at}", "M1", "C1", "Close it", day] for at, day in enumerate(days)])
    (read,) = rows(found, text)
    told = [row["due_on"] for row in read]
    assert told == ["2026-05-01", "2026-05-02", "2026-05-03", "2026-05-04", ""]
    wrong = table(header, *[[day, "M1", "C1", "W", day] for day in ("23/05/2026", "46143", "soon")])
    assert problems(wrong, text) == [
        (2, "By", "23/05/2026", "This is not a date that can be read month first."),
        (3, "By", "46143", "This is a day as a workbook counts days, not as people write it."),
        (4, "By", "soon", "This is not a date that can be read month first."),
    ]


def test_numbers_and_times_are_read_or_named() -> None:
    text = (
        f'{TOP}[[table]]\nname = "meeting"\n[table.columns]\nmeeting_id = "Ref"\n'
        'panel_id = { always = "PANEL" }\nheld_on = "Day"\nstarted_at = "At"\n'
        '[[table]]\nname = "agenda_item"\n[table.columns]\nmeeting_id = "Ref"\nitem_no = "Item"\n'
        'context_id = "C"\nagenda_purpose = { always = "review" }\nquestion = { always = "?" }\n'
    )
    header = ["Ref", "Day", "At", "Item", "C"]
    first = ["M1", "1/5/26", "2.30 pm", "1,200", "P"]
    good = table(header, first, ["M1", "01-05-2026", "14:30", "2", "P"])
    meetings, items = rows(good, text)
    assert meetings == [
        {"meeting_id": "M1", "panel_id": "PANEL", "held_on": "2026-05-01", "started_at": "14:30:00"}
    ]
    assert [row["item_no"] for row in items] == ["1200", "2"]
    bad = table(header, ["M1", "1/5/26", "noon", "first", "P"])
    assert problems(bad, text) == [
        (2, "At", "noon", "This is not a time that can be read."),
        (2, "Item", "first", "This is not a number that can be read."),
    ]


def test_a_number_in_a_workbook_and_its_days_come_through() -> None:
    text = f'{TOP}{HARMS}referral_id = "Ref"\nharm_kind = "Harm"'
    (found,) = read_raw_sheets("log.xlsx", books.rows(["Ref", "Harm"], [7, "Bullying"]))
    (read,) = rows(found, text)
    assert read == [{"referral_id": "7", "harm_kind": "bullying"}]


def test_codes_are_those_of_the_vocabulary_given() -> None:
    own = pd.DataFrame([("harm_kind", "vapes", "Vapes")], columns=["list", "code", "label"])
    found = table(HEADER, ["R1", "Vapes"], ["R2", "Bullying"])
    (sheet,) = apply_profile(found, profile(PLAIN), "f", words=vocabulary_words(own))
    assert sheet.part.cells["harm_kind"].to_list() == ["vapes"]
    assert sheet.problems["value"].to_list() == ["Bullying"]


def test_the_first_rows_can_be_looked_at() -> None:
    found = table(HEADER, *[[f"R{at}", "Bullying"] for at in range(9)])
    shown = preview_rows(apply_profile(found, profile(PLAIN), "f"), 2)
    assert {name: list(cells["referral_id"]) for name, cells in shown.items()} == {
        "referral_harm": ["R0", "R1"]
    }


def test_a_column_about_persons_is_refused_though_a_profile_takes_it() -> None:
    found = table(["Ref", "Harm", "Lead name"], ["R1", "Bullying", "Sam Lee"])
    with pytest.raises(ImportRefused) as refused:
        apply_profile(found, profile(f'{PLAIN}note = "Lead name"'), "f")
    (told,) = refused.value.problems.to_dict("records")
    assert (told["file_name"], told["column_name"]) == ("log.csv", "Lead name")
    (sheet,) = apply_profile(found, profile(f'left_out = ["Lead name"]\n{PLAIN}'), "f")
    assert sheet.notes == ("Left out, as the profile says: Lead name.",)
    assert "Sam Lee" not in sheet.part.cells.to_string()
