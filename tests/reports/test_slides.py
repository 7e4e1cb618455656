"""The slides, opened again: their messages, charts, tables and letters."""

import io
import re
from typing import Any

from pptx import Presentation
from pptx.presentation import Presentation as Written

from dashboard.reports import Pack, as_slides
from tests.reports.packs import BARS, LINES, hostile_pack, pack, parts

SMALLEST = 2000  # hundredths of a point


def opened(made: Pack) -> Written:
    return Presentation(io.BytesIO(as_slides(made)))


def titles(show: Written) -> list[str]:
    return [slide.shapes.title.text for slide in show.slides]


def frames(show: Written, kind: str) -> list[Any]:
    return [
        getattr(shape, kind)
        for slide in show.slides
        for shape in slide.shapes
        if getattr(shape, f"has_{kind}", False)
    ]


def test_messages_come_first_then_definitions_and_tables() -> None:
    assert titles(opened(pack())) == [
        "Riverside Partnership: evidence pack, January 2024 to March 2024, share mode",
        "Shorthand",
        BARS.sentence,
        LINES.sentence,
        "How each figure is counted, and its numbers as tables",
        "Where contexts are now: how it is counted",
        "Where contexts are now: table",
        "Led by police alone: table",
    ]


def test_charts_hold_the_rows() -> None:
    bars, lines = frames(opened(pack()), "chart")
    assert list(bars.plots[0].categories) == ["Referred", "Assessing", "In review"]
    assert {one.name: one.values for one in bars.plots[0].series} == {
        "Contexts": (1200, 7, 0),
        "Longer": (3, None, 0),
    }
    assert {one.name: one.values for one in lines.plots[0].series} == {
        "Share": (0.25, None, 1),
        "Usual": (0.5, 0.5, 0.5),
    }


def test_tables_hold_the_rows_over_as_many_slides_as_they_take() -> None:
    many = BARS.__class__(
        "Months",
        "Many",
        "Base.",
        BARS.rows.loc[BARS.rows.index.repeat(20)],
        BARS.columns,
        BARS.figure,
    )
    tables = frames(opened(pack(many)), "table")
    assert len(tables) > 4
    rows = [[cell.text for cell in row.cells] for table in tables for row in list(table.rows)[1:]]
    assert rows == many.cells()
    assert all(table.first_row for table in tables)
    assert {cell.text for cell in tables[-1].rows[0].cells} == set(many.header())


def test_a_message_without_a_figure_begins_its_table_and_says_that_it_goes_on() -> None:
    rows = BARS.rows.loc[BARS.rows.index.repeat(9)]
    bare = BARS.__class__("Areas", "All areas", "Base.", rows, BARS.columns)
    show = opened(pack(bare))
    shown = [
        [cell.text for cell in row.cells]
        for table in frames(show, "table")
        for row in list(table.rows)[1:]
    ]
    assert shown == bare.cells()
    message = show.slides[titles(show).index("All areas")]
    assert "Base. The table goes on at the end." in [
        shape.text_frame.text for shape in message.shapes if shape.has_text_frame
    ]


def test_letters_are_large_in_every_text_and_chart() -> None:
    for name, part in parts(as_slides(pack())).items():
        if name.startswith(("ppt/slides/", "ppt/charts/")) and name.endswith(".xml"):
            sizes = [int(size) for size in re.findall(rb'\bsz="(\d+)"', part)]
            assert min(sizes, default=SMALLEST) >= SMALLEST, name
            assert b'lang="en-US"' not in part


def test_figures_and_tables_have_alt_texts_and_slides_are_wide() -> None:
    show = opened(pack())
    assert round(show.slide_width / show.slide_height, 2) == 1.78
    told = [
        shape._element.nvGraphicFramePr.cNvPr.get("descr")  # noqa: SLF001 - no alt text of its own
        for slide in show.slides
        for shape in slide.shapes
        if shape.has_chart or shape.has_table
    ]
    assert told[0] == f"{BARS.sentence}. {BARS.base}"
    assert len(told) == 4
    assert all(told)


def test_everything_stands_on_its_slide() -> None:
    for made in (pack(), hostile_pack()):
        show = opened(made)
        for slide in show.slides:
            for shape in slide.shapes:
                assert shape.left >= 0
                assert shape.left + shape.width <= show.slide_width
                assert shape.top + shape.height <= show.slide_height or shape.has_table


def test_it_names_no_account_and_holds_no_picture() -> None:
    file = as_slides(pack())
    said = Presentation(io.BytesIO(file)).core_properties
    assert {said.author, said.last_modified_by} == {"Context Panel"}
    assert said.title.startswith("Riverside Partnership: evidence pack")
    assert not any("printer" in name for name in parts(file))
    assert b"Canny" not in b"".join(parts(file).values())
    assert [name for name in parts(file) if name.endswith((".jpeg", ".png", ".jpg"))] == []


def test_hostile_text_stays_text_and_no_workbook_has_a_formula_or_a_link() -> None:
    file = as_slides(hostile_pack())
    chart = next(iter(frames(Presentation(io.BytesIO(file)), "chart")))
    made = hostile_pack().sections[0]
    assert list(chart.plots[0].categories) == [row[0] for row in made.cells()]
    sheets = {name: part for name, part in parts(file).items() if "xl/worksheets/" in name}
    assert len(sheets) >= 10
    for part in sheets.values():
        assert b"<f>" not in part
        assert b"<f " not in part
        assert b"hyperlink" not in part
