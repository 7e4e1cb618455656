"""People's text is shown as text, wherever it stands, and words read as a person would say them."""

import html
import json
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.reports.cells import cell_text
from dashboard.text import (
    day,
    every_one,
    figure,
    for_html,
    for_map,
    for_markdown,
    for_script,
    for_spreadsheet,
    for_terminal,
    in_words,
    join_words,
    month_span,
    number_of,
    out_of_all,
    within,
    wrap_lines,
)
from dashboard.ui.pieces import cell
from tests.files_of_others.shared_data import shared
from tests.hostile_strings import hostile_strings

CONTROLS = "".join(map(chr, [*range(9), 11, 12, *range(14, 32), *range(127, 160)]))
# Text of any kind, often with the characters that mean something in HTML, folium or Markdown.
TEXT = st.text(st.characters(codec="utf-8") | st.sampled_from("<>&\"'`$\\{}[]()!*_#|~:.-\x1b\x00"))


def without_controls(text: str) -> str:
    return "".join("�" if c in CONTROLS else c for c in text)


@given(TEXT)
def test_html_shows_the_text_and_holds_no_tag(text: str) -> None:
    safe = for_html(text)
    assert html.unescape(safe) == without_controls(text)
    assert not set(safe) & set("<>\"'" + CONTROLS)


@given(TEXT)
def test_a_map_shows_the_text_and_its_script_runs_none_of_it(text: str) -> None:
    """Popups stand in HTML inside a JavaScript template literal: no mark of either is left."""
    safe = for_map(text)
    assert html.unescape(safe) == without_controls(text)
    assert not set(safe) & set("<>\"'`$\\{}")


@given(TEXT)
def test_a_script_holds_the_text_and_no_sign_of_html_or_of_a_template(text: str) -> None:
    script = for_script({"marks": [{"name": text}, (1, None)]})
    assert not set(script) & set("<>&'{}$`%#" + CONTROLS)
    told = re.fullmatch(r"JSON\.parse\((.*)\)", script, re.DOTALL)
    assert told
    whole = {"marks": [{"name": without_controls(text)}, [1, None]]}
    assert json.loads(json.loads(told[1])) == whole


@given(TEXT)
def test_markdown_shows_the_text_on_one_line_and_styles_none_of_it(text: str) -> None:
    safe = for_markdown(text)
    assert re.sub(r"\\(.)", r"\1", safe) == " ".join(without_controls(text).split())
    assert not re.search(r"(?<!\\)(\\\\)*[`*_{}\[\]()#+!|<>$~:&]", safe)


@given(TEXT)
def test_a_terminal_shows_the_text_on_one_line_and_obeys_none_of_it(text: str) -> None:
    safe = for_terminal(text)
    assert safe.isprintable() or not set(safe) & set(CONTROLS + "\t\r\n")
    assert safe.split() == without_controls(" ".join(text.split())).split()


def test_no_hostile_string_gets_through_anywhere() -> None:
    big_list = shared("hostile", "blns.json")
    others = json.loads(big_list.read_text(encoding="utf-8")) if big_list.exists() else []
    for text in [*hostile_strings(), *others]:
        assert not re.search(r"<\w", for_html(text) + for_map(text))
        assert "${" not in for_map(text)
        assert not re.search(r"(?<!\\)!\[", for_markdown(text))
        assert "\x1b" not in for_terminal(text)


@given(TEXT, st.integers(1, 12), st.integers(1, 5))
def test_a_text_is_broken_into_no_more_and_no_longer_lines(
    text: str, width: int, lines: int
) -> None:
    rows = wrap_lines(text, width, lines)
    assert 1 <= len(rows) <= lines
    assert max(len(row) for row in rows) <= width
    whole = wrap_lines(text, width, 10_000)
    assert "".join(whole).replace(" ", "") == "".join(without_controls(text).split())
    assert rows == whole or rows[-1].endswith("…")


@pytest.mark.parametrize(
    ("text", "width", "lines", "rows"),
    [
        ("Adults groom young people here", 12, 3, ["Adults groom", "young people", "here"]),
        ("Adults groom young people here", 12, 2, ["Adults groom", "young peopl…"]),
        ("Llanfairpwllgwyngyll", 8, 3, ["Llanfair", "pwllgwyn", "gyll"]),
        ("", 8, 3, [""]),
    ],
)
def test_lines_are_broken_between_words(text: str, width: int, lines: int, rows: list[str]) -> None:
    assert wrap_lines(text, width, lines) == rows


def test_words_are_joined_and_counted_as_a_person_would() -> None:
    assert [join_words(list("abc"[:n])) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert join_words(["a", "b"], "or") == "a or b"
    assert [in_words(n) for n in (0, 1, 12, 13, 1_234, -1)] == [
        *("no", "one", "twelve", "13", "1,234", "-1"),
    ]
    assert [number_of(n, "concern") for n in (0, 1, 2)] == [
        "no concerns",
        "one concern",
        "two concerns",
    ]
    assert number_of(3, "strategy", "strategies") == "three strategies"
    assert [within(name) for name in ("The park", "Group A", "Theatre")] == [
        *("the park", "Group A", "Theatre"),
    ]
    assert day(date(2022, 6, 4)) == "4 June 2022"


@given(st.text())
def test_no_text_is_a_formula_in_a_spreadsheet(text: str) -> None:
    written = for_spreadsheet(text)
    number = re.fullmatch(r"[-+]?\d+(\.\d+)?", written)
    assert number or not re.match(r"[\s]*[=+\-@]", written)


def test_months_keep_both_years_where_there_are_two() -> None:
    assert month_span(date(2024, 12, 5), date(2025, 3, 2)) == "December 2024 to March 2025"
    assert month_span(date(2025, 1, 5), date(2025, 3, 2)) == "January to March 2025"
    assert month_span(date(2025, 3, 1), date(2025, 3, 31)) == "March 2025"
    assert month_span(date(2024, 7, 1), date(2025, 2, 1), is_short=True) == "Jul 2024 to Feb 2025"


def test_numbers_have_no_more_digits_than_a_reader_wants() -> None:
    assert [figure(value) for value in (0.8333333, 4.20, 3.0, 1_234_567.0, 0)] == [
        "0.83",
        "4.2",
        "3",
        "1,234,567",
        "0",
    ]
    assert (every_one(2, "actions"), every_one(3, "actions")) == (
        "both actions",
        "all three actions",
    )


@pytest.mark.parametrize(
    ("number", "whole", "told"),
    [
        (0, 1, "no visit, of one"),
        (1, 1, "the one visit"),
        (0, 2, "neither of two visits"),
        (1, 2, "one of two visits"),
        (2, 2, "each of two visits"),
        (13, 1_234, "13 of 1,234 visits"),
    ],
)
def test_how_many_of_all_is_said_as_a_person_would(number: int, whole: int, told: str) -> None:
    assert out_of_all(number, whole, "visit") == told


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e9, max_value=1e9))
def test_no_table_shows_more_digits_than_a_reader_wants(value: float) -> None:
    for said in (cell(value), cell_text(value)):
        assert re.fullmatch(r"-?[\d,]+(\.\d{1,2})?", said)
        assert float(said.replace(",", "")) == pytest.approx(value, abs=0.0051)


def test_a_measured_value_stands_in_a_table_as_in_a_sentence() -> None:
    assert cell(5 / 6) == cell_text(5 / 6) == figure(5 / 6) == "0.83"
    assert cell(1_234_567.0) == cell_text(1_234_567.0) == "1,234,567"
