"""The slides, opened again: their messages, charts, notes, feet and letters."""

import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_FILL
from pptx.presentation import Presentation as Written
from pptx.slide import Slide
from pptx.util import Inches

from dashboard.reports import Pack, as_slides
from dashboard.reports.pack import Series
from dashboard.settings import PanelError
from tests.reports.packs import BARS, LINES, hostile_pack, pack, parts

SMALLEST = 2000  # hundredths of a point


def opened(made: Pack) -> Written:
    return Presentation(io.BytesIO(as_slides(made)))


def titles(show: Written) -> list[str]:
    return [slide.shapes.title.text for slide in show.slides]


def words_of(slide: Slide) -> list[str]:
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


def frames(show: Written, kind: str) -> list[Any]:
    return [
        getattr(shape, kind)
        for slide in show.slides
        for shape in slide.shapes
        if getattr(shape, f"has_{kind}", False)
    ]


def test_a_cover_then_a_slide_a_message_then_what_they_cannot_say() -> None:
    assert titles(opened(pack())) == [
        "Evidence pack of Riverside Partnership",
        BARS.sentence,
        LINES.sentence,
        "What these figures cannot say",
    ]


def test_the_cover_says_of_when_for_which_choice_and_for_whom() -> None:
    cover = " ".join(words_of(opened(pack()).slides[0]))
    for said in ("January 2024 to March 2024", "All areas", "Share mode", "In share mode."):
        assert said in cover


def test_mode_filters_version_and_number_stand_in_the_foot_of_every_slide() -> None:
    feet = [
        shape.text_frame.text
        for slide in opened(pack()).slides
        for shape in slide.shapes
        if shape.name == "Foot"
    ]
    assert feet == [
        f"Share mode · January 2024 to March 2024 · All areas · snapshot 7 · {number}"
        for number in range(1, 5)
    ]


def test_a_demonstration_is_called_one_in_the_foot_of_every_slide() -> None:
    slides = opened(replace(pack(), is_demonstration=True)).slides
    feet = [shape.text_frame.text for s in slides for shape in s.shapes if shape.name == "Foot"]
    assert len(feet) == 4
    assert all(foot.startswith("Demonstration data · Share mode · ") for foot in feet)


def test_bars_stand_upright_where_their_numbers_would_lie_on_each_other() -> None:
    assert BARS.figure is not None
    groups = ("Asian", "Black", "Mixed", "White", "Other")
    made = tuple(Series(name, (1, 2, 3, 4, 5)) for name in ("Residents", "Least", "Most"))
    thin = replace(BARS, figure=replace(BARS.figure, categories=groups, series=made))
    upright, lying = frames(opened(pack(thin, BARS)), "chart")
    assert upright.chart_type == XL_CHART_TYPE.COLUMN_CLUSTERED
    assert not upright.category_axis.reverse_order  # the first at the left
    assert lying.chart_type == XL_CHART_TYPE.BAR_CLUSTERED
    assert lying.category_axis.reverse_order  # the first on top


def test_a_slide_shows_the_figure_of_its_message_and_notes_hold_the_rest() -> None:
    shown = replace(BARS, message_figure=LINES.figure, brief="In brief.")
    slide = opened(pack(shown)).slides[1]
    [chart] = [shape.chart for shape in slide.shapes if shape.has_chart]
    assert [one.name for one in chart.plots[0].series] == ["Share", "Usual"]
    assert "In brief." in words_of(slide)
    notes = slide.notes_slide.notes_text_frame.text
    assert BARS.base in notes
    assert "How it is counted: Contexts by their stage." in notes


def test_what_the_data_cannot_say_is_told_once_with_its_messages() -> None:
    known = {"What the data cannot say": "Who was not asked."}
    made = pack(replace(BARS, definition=known), replace(LINES, definition=known))
    told = " ".join(words_of(opened(made).slides[3]))
    expected = "Where contexts are now; Led by police alone: Who was not asked."
    assert told.count("Who was not asked.") == 1
    assert expected in told


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


def test_tables_are_left_to_the_document_and_the_csv() -> None:
    bare = replace(BARS, figure=None)
    assert frames(opened(pack(BARS, bare)), "table") == []


def test_no_line_joins_dots_that_have_no_order() -> None:
    assert BARS.figure is not None
    [chart] = frames(opened(pack(replace(BARS, figure=replace(BARS.figure, kind="dots")))), "chart")
    assert list(chart.plots[0].categories) == ["Referred", "Assessing", "In review"]
    for series in chart.plots[0].series:
        assert series.format.line.fill.type == MSO_FILL.BACKGROUND


def test_letters_are_large_in_every_text_and_chart() -> None:
    for name, part in parts(as_slides(pack())).items():
        if name.startswith(("ppt/slides/", "ppt/charts/")) and name.endswith(".xml"):
            foot = rb'name="Foot".*?</p:sp>'  # the same on every slide
            sizes = re.findall(rb'\bsz="(\d+)"', re.sub(foot, b"", part, flags=re.DOTALL))
            assert min(map(int, sizes), default=SMALLEST) >= SMALLEST, name
            assert b'lang="en-US"' not in part


def test_figures_and_tables_have_alt_texts_and_slides_are_wide() -> None:
    show = opened(pack())
    assert round(show.slide_width / show.slide_height, 2) == 1.78
    told = [
        shape._element.nvGraphicFramePr.cNvPr.get("descr")  # noqa: SLF001 - no alt text of its own
        for slide in show.slides
        for shape in slide.shapes
        if shape.has_chart
    ]
    assert told[0] == f"{BARS.sentence}. {BARS.base}"
    assert len(told) == 2
    assert all(told)


def test_everything_stands_on_its_slide() -> None:
    for made in (pack(), hostile_pack()):
        show = opened(made)
        for slide in show.slides:
            for shape in slide.shapes:
                assert shape.left >= 0
                assert shape.left + shape.width <= show.slide_width
                assert shape.top + shape.height <= show.slide_height


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


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """Return slides of a partnership: 4:3, with a mark on the master, and a slide of their own."""
    show = Presentation()
    show.slides.add_slide(show.slide_layouts[0]).shapes.title.text = "Our own old slide"
    mark = show.slide_layouts[5].placeholders[0]
    mark.name = "Our mark"
    show.slide_master.name = "Riverside looks"
    show.core_properties.author = "Somebody"
    show.save(str(tmp_path / "ours.pptx"))
    return tmp_path / "ours.pptx"


def test_a_partnerships_template_gives_its_looks_and_none_of_its_slides(template: Path) -> None:
    made = replace(pack(), slides_template=template)
    file = as_slides(made)
    show = Presentation(io.BytesIO(file))
    assert (show.slide_width, show.slide_height) == (Inches(10), Inches(7.5))
    assert show.slide_master.name == "Riverside looks"
    assert titles(show) == titles(opened(pack()))
    assert b"Our own old slide" not in b"".join(parts(file).values())
    assert show.core_properties.author == "Context Panel"
    plain = {run.font.name for run in runs(opened(pack()))}
    assert plain == {"Arial"}
    assert {run.font.name for run in runs(show)} == {None}, "those of the template hold"
    for slide in show.slides:
        for shape in slide.shapes:
            assert shape.left + shape.width <= show.slide_width
            assert shape.top + shape.height <= show.slide_height


def runs(show: Written) -> list[Any]:
    return [
        run
        for slide in show.slides
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    ]


def test_a_template_that_is_missing_or_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "text.pptx").write_text("no slides", encoding="utf-8")
    for name in ("text.pptx", "missing.pptx"):
        with pytest.raises(PanelError, match=f"{name}: settings.toml names it as a template"):
            as_slides(replace(pack(), slides_template=tmp_path / name))
