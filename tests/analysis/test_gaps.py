"""What is recorded and what is not yet, in a sentence."""

import pandas as pd
import pytest

from dashboard.analysis.gaps import gaps_headline, gaps_line, rows_not_counted_line

Counts = dict[str, tuple[int, int]]


def kinds(counts: Counts) -> pd.DataFrame:
    """Return rows of gaps_by_kind, from (recorded, missing) by kind."""
    rows = [
        {"gap": gap, "recorded": recorded, "missing": missing, "expected": recorded + missing}
        for gap, (recorded, missing) in counts.items()
    ]
    return pd.DataFrame(rows)


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ({}, "No context is recorded yet"),
        (
            {"location": (4, 1), "goal_measure": (0, 7)},
            (
                "Four of five contexts with a place have a location; "
                "seven goals have no measure of change"
            ),
        ),
        (
            {"location": (4, 0), "goal_measure": (3, 0)},
            "All four contexts with a place have a location; every goal has a measure of change",
        ),
        (
            {"location": (1, 2), "goal_measure": (3, 1)},
            "One of three contexts with a place has a location; one goal has no measure of change",
        ),
        (
            {"location": (0, 2)},
            "Neither of two contexts with a place has a location; no goal is set yet",
        ),
        ({"location": (0, 1)}, "The one context with a place has no location; no goal is set yet"),
        ({"location": (1, 0)}, "The one context with a place has a location; no goal is set yet"),
        ({"referral_views": (1, 0)}, "No goal is set yet"),
    ],
)
def test_the_headline_says_how_far_locations_and_measures_are_known(
    counts: Counts, sentence: str
) -> None:
    assert gaps_headline(kinds(counts)) == sentence


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ({}, "Import files under Records, Import."),
        (
            {"location": (4, 1), "goal_measure": (0, 7)},
            (
                "Not asked or not recorded yet: eight of twelve things. "
                "Contexts that are closed are left out."
            ),
        ),
        (
            {"location": (1, 0)},
            "Everything is asked and recorded. Contexts that are closed are left out.",
        ),
    ],
)
def test_the_line_below_says_how_much_is_not_known(counts: Counts, sentence: str) -> None:
    assert gaps_line(kinds(counts)) == sentence


@pytest.mark.parametrize(
    ("rows", "days", "begins"),
    [
        (0, 0, ""),
        (1, 0, "One row is counted nowhere until its day comes. The day written there is"),
        (3, 0, "Three rows are counted nowhere until their day comes. The day written there is"),
        (0, 1, "One day is read as not written down. The day written there is"),
        (
            2,
            12,
            (
                "Two rows are counted nowhere until their day comes; twelve days are read as "
                "not written down. The day written there is"
            ),
        ),
    ],
)
def test_what_is_left_out_of_counts_is_told_with_what_to_do(
    rows: int, days: int, begins: str
) -> None:
    told = rows_not_counted_line(rows, days)
    assert told.startswith(begins)
    assert bool(told) == bool(rows or days)
