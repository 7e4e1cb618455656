"""Totals, sub-headings and repeated headers are proposed to be left out, and nothing else."""

import pytest

from dashboard.intake.profiles import suggest_skip_rules
from tests.profiles.little import table

HEADER = ["Ref", "Place", "Harm"]
DATA = [["1", "The park", "Bullying"], ["2", "The school", "Theft"], ["3", "Shops", "Theft"]]


@pytest.mark.parametrize(
    ("rows", "rules"),
    [
        (DATA, []),
        ([*DATA, ["TOTAL", "", "3"]], [("Ref", "TOTAL", "totals", (5,))]),
        ([*DATA, ["", "Grand total", "3"]], [("Place", "Grand total", "totals", (5,))]),
        ([*DATA, ["Total for May", "", ""]], [("Ref", "Total for May", "totals", (5,))]),
        (
            [["May", "", ""], *DATA, ["Note: checked", "", ""]],
            [("Place", "", "sub-headings or notes", (2, 6))],
        ),
        ([*DATA, HEADER, *DATA], [("Ref", "Ref", "the header again", (5,))]),
        # Where the place is not always known, its lack tells no sub-heading; the harm does.
        (
            [["May", "", ""], *DATA, ["4", "", "Theft"]],
            [("Harm", "", "sub-headings or notes", (2,))],
        ),
        # Most rows say but one thing: they are rows all the same.
        ([["1", "", ""], ["2", "", ""], ["3", "The park", "Theft"]], []),
        ([*DATA, ["4", "Total Fitness", "Theft"]], []),  # a name, and not first in its row
        ([*DATA, ["", "The park", "Bullying"]], []),
    ],
)
def test_rules_leave_out_what_is_no_row_and_nothing_else(
    rows: list[list[str]], rules: list[tuple[str, str, str, tuple[int, ...]]]
) -> None:
    assert [tuple(rule) for rule in suggest_skip_rules(table(HEADER, *rows))] == rules


def test_a_table_of_two_columns_has_no_sub_headings() -> None:
    assert suggest_skip_rules(table(["Ref", "Place"], ["1", ""], ["2", "x"], ["3", "y"])) == []
