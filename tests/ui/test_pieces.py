"""The pieces of a page say what they leave out."""

import re

import pandas as pd
import pytest

from dashboard.ui.pieces import MOST_ROWS, cell, table_html


def rows(number: int) -> pd.DataFrame:
    return pd.DataFrame({"what": [f"Number {at}" for at in range(1, number + 1)]})


@pytest.mark.parametrize(
    ("number", "shown", "said"),
    [
        (1, 1, []),
        (MOST_ROWS, MOST_ROWS, []),
        (MOST_ROWS + 1, MOST_ROWS, ["The first 500 of 501 rows are shown."]),
        (18_000, MOST_ROWS, ["The first 500 of 18,000 rows are shown."]),
    ],
)
def test_a_table_shows_the_first_rows_and_says_of_how_many(
    number: int, shown: int, said: list[str]
) -> None:
    html = table_html(rows(number), {"what": "What"})
    assert re.findall(r">Number (\d+)</td>", html) == [str(at + 1) for at in range(shown)]
    assert re.findall(r"<p class='quiet'>(.*?)</p>", html) == said


BREAKS = " class='breaks'"


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Screened", ""),
        ("Relationships", ""),
        ("x" * 14, BREAKS),
        ("responsibilities_held", BREAKS),
        ("action_social_condition.csv", ""),
    ],
)
def test_a_word_of_a_table_stays_whole_unless_it_is_too_long(text: str, mark: str) -> None:
    html = table_html(pd.DataFrame({"what": [f"It is {text}", ""]}), {"what": "What"})
    assert re.findall(r"<td data-label='What'(.*?)>", html) == [mark, ""]


def test_the_name_of_a_file_breaks_between_its_parts() -> None:
    assert cell("action_finding.csv, 3.5") == "action_<wbr>finding.<wbr>csv, 3.5"
