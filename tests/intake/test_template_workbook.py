"""The workbook to fill in: what it offers, and that what is typed into it comes in."""

import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import pytest

from dashboard import intake
from dashboard.intake import read_sheets
from dashboard.intake.templates.choices import offered_lists
from dashboard.intake.templates.workbook import START, sheet_order
from dashboard.settings import home
from dashboard.warehouse import ImportRefused, Snapshot, Store, fillable, tables
from tests.intake.filling import PARK, fill, saved, workbook

pytestmark = pytest.mark.whole

LONGEST_LIST = 255  # characters in a rule; a longer one opens in no program


def came_in(content: bytes, name: str, store: Path) -> Snapshot:
    intake.publish_batch(read_sheets(name, content), Store(store), "Filled in")
    return Store(store).current()


def the_park_came_in(snapshot: Snapshot) -> None:
    context = snapshot.table("context").iloc[0]
    assert (context["context_id"], context["display_alias"]) == ("007", "The park")
    assert f"{context['asked_to_see_since']:%Y-%m-%d}" == "2026-06-01"
    assessment = snapshot.table("assessment").iloc[0]
    assert [f"{assessment[day]:%d %B}" for day in ("started_on", "ended_on")] == [
        "02 June",
        "03 June",
    ]
    findings = snapshot.table("finding")
    assert list(findings["finding_id"]) == ["PARK-F1", "PARK-F2", "PARK-F3"]
    assert list(findings["is_restricted"]) == [True, False, True]
    assert {name: len(snapshot.table(name)) for name in ("area", "goal", "action")} == {
        "area": 1,
        "goal": 0,
        "action": 0,
    }


def test_there_is_a_sheet_for_each_table_those_to_start_with_first(tmp_path: Path) -> None:
    names = workbook(tmp_path).sheetnames
    assert names == ["Read me", *sheet_order(), "Lists"]
    assert names[1:6] == list(START) == ["area", "context", "assessment", "finding", "goal"]
    assert sorted(names[1:-1]) == sorted(fillable())
    assert names[-2] == "welfare_statement"


def test_a_sheet_begins_with_its_columns_then_notes_and_an_example(tmp_path: Path) -> None:
    sheet = workbook(tmp_path)["finding_method"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(max_row=3)] == [
        ["finding_id", "assessment_method"],
        [
            "Note: the finding (found on the sheet finding; required)",
            "the method (a word of the list; required)",
        ],
        ["Example: PARK-F2", "survey"],
    ]
    assert sheet.freeze_panes == "B4"


def test_required_columns_are_dark_and_days_are_days(tmp_path: Path) -> None:
    sheet = workbook(tmp_path)["assessment"]
    looks = {cell.value: cell.fill.fgColor.rgb for cell in sheet[1]}
    assert (looks["scope"], looks["limitations"]) == ("FF12436D", "FFDCE6EF")
    assert (sheet["D3"].value, sheet["D3"].number_format) == (datetime(2022, 4, 4), "yyyy-mm-dd")  # noqa: DTZ001 - a day
    formats = {name: one.number_format for name, one in sheet.column_dimensions.items()}
    assert [formats[letter] for letter in "ACD"] == ["@", "General", "yyyy-mm-dd"]


def test_every_column_with_words_yes_or_no_or_a_reference_offers_a_list(tmp_path: Path) -> None:
    book = workbook(tmp_path)
    for name in sheet_order():
        sheet = book[name]
        offered = {
            str(rule.sqref).split(":")[0]: rule.formula1
            for rule in sheet.data_validations.dataValidation
            if rule.type == "list"
        }
        wanted = {
            f"{cell.column_letter}4"
            for cell, column in zip(sheet[1], tables()[name].columns, strict=True)
            if column.words or column.refers_to or column.kind == "BOOLEAN"
        }
        assert set(offered) == wanted, name
        assert [rule for rule in offered.values() if len(rule) > LONGEST_LIST] == []


def test_a_list_offers_the_words_of_its_column_as_files_hold_them(tmp_path: Path) -> None:
    book = workbook(tmp_path)
    rules = {str(r.sqref): r.formula1 for r in book["context"].data_validations.dataValidation}
    place = rules["L4:L2000"].removeprefix("Lists!").replace("$", "")
    assert [row[0].value for row in book["Lists"][place]] == [
        *("referred", "screened", "assessing", "planning", "responding", "in_review"),
        *("stepped_down", "closed"),
    ]
    assert rules["E4:E2000"] == "OFFSET('area'!$A$4,0,0,MAX(1,COUNTA('area'!$A$4:$A$2000)),1)"


def test_a_list_holds_no_word_out_of_use_and_says_what_each_stands_for() -> None:
    offered = offered_lists()
    assert [(one.code, one.label, one.help) for one in offered["location_precision"]] == [
        ("exact", "Exact place", "A public place that may be shown where it is"),
        (
            "area_only",
            "Area only",
            "Shown as its area: a group, an online space, or a place near people's homes",
        ),
    ]
    assert "four_levels_3" in [one.code for one in offered["threshold_level"]]


def test_what_is_typed_into_it_comes_in_and_nothing_else(tmp_path: Path) -> None:
    book = workbook(tmp_path)
    fill(book, PARK)
    sheets = read_sheets("june.xlsx", saved(book))
    assert {sheet.part.table_name: list(sheet.part.cells.index) for sheet in sheets} == {
        "area": [4],
        "context": [4],
        "assessment": [4],
        "finding": [4, 5, 6],
    }
    the_park_came_in(came_in(saved(book), "june.xlsx", tmp_path / "store"))


def test_a_workbook_as_it_was_written_holds_nothing_to_import(tmp_path: Path) -> None:
    assert read_sheets("context-panel.xlsx", saved(workbook(tmp_path))) == []


def test_a_label_in_place_of_its_word_is_named_with_the_word(tmp_path: Path) -> None:
    book = workbook(tmp_path)
    fill(book, PARK | {"context": [PARK["context"][0] | {"context_kind": "Park or open space"}]})
    with pytest.raises(ImportRefused) as refused:
        came_in(saved(book), "june.xlsx", tmp_path / "store")
    assert refused.value.problems[
        ["file_name", "row_no", "column_name", "remedy"]
    ].to_numpy().tolist() == [
        ["june.xlsx, sheet context", 4, "context_kind", "Did you mean “park_or_open_space”?"]
    ]


@pytest.mark.stress
@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_libreoffice_saves_it_and_it_comes_in(tmp_path: Path, ending: str) -> None:
    office = shutil.which("localc")  # soffice is there without a part that opens workbooks, too
    if office is None:
        pytest.skip("LibreOffice Calc is not installed: apt-get install libreoffice-calc")
    book = workbook(tmp_path)
    fill(book, PARK)
    (tmp_path / "filled.xlsx").write_bytes(saved(book))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    out = tmp_path / "out"
    subprocess.run(
        [
            *(office, "--headless", profile, "--convert-to", ending),
            *("--outdir", out, tmp_path / "filled.xlsx"),
        ],
        cwd=home(),
        check=True,
        capture_output=True,
    )
    path = out / f"filled.{ending}"
    the_park_came_in(came_in(path.read_bytes(), path.name, tmp_path / "store"))
