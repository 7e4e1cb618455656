"""How many closed contexts were referred again within twelve months."""

import pandas as pd
import pytest

from dashboard.analysis.outcomes import referred_again
from dashboard.charts.palette import PAPER, STRENGTH
from dashboard.charts.trends.closed_and_referred_again import closed_and_referred_again
from tests.asked import asked
from tests.given import Given
from tests.meeting.drawn import COLOURS, colours, dots, words
from tests.trends.reviewed import ALL
from tests.trends.second import Borough, choices, months, within

WANTED = "year_from closings followed again not_yet_followed again_so_far"
ENDS = (
    "close",
    "no_further_action",
    "universal_response",
    "redirect_individual_pathway",
    "redirect_other_forum",
)


def test_a_closing_counts_once_and_is_followed_for_twelve_months(given: Given) -> None:
    snapshot = given(
        meeting=[
            {"meeting_id": "M1", "held_on": "2022-03-31"},
            {"meeting_id": "M2", "held_on": "2022-04-01"},
            {"meeting_id": "LAST", "held_on": "2023-04-02"},
        ],
        decision=[
            {"decision_id": "D1", "meeting_id": "M1", "context_id": "A", "panel_decision": "close"},
            {"decision_id": "D2", "meeting_id": "M2", "context_id": "B", "panel_decision": "close"},
            {
                "decision_id": "D3",
                "meeting_id": "M2",
                "context_id": "F",
                "panel_decision": "escalate",
            },
        ],
        review=[  # the same closing twice, and one twelve months and a day too young
            {"review_id": "R1", "context_id": "A", "held_on": "2022-03-31"}
            | {"review_decision": "close"},
            {"review_id": "R2", "context_id": "C", "held_on": "2022-04-03"}
            | {"review_decision": "close"},
        ],
        threshold_decision=[
            {"threshold_decision_id": f"T{context}", "context_id": context, "meeting_id": "M2"}
            | {"referral_id": f"REF-{context}", "decided_on": "2022-04-01"}
            | {"panel_decision": decision}
            for context, decision in (("D", "no_further_action"), ("E", "context_assessment"))
        ],
        referral=[
            {"referral_id": f"REF-{context}{number}", "context_id": context, "received_on": day}
            for context, number, day in (
                ("A", "", "2022-03-21"),  # before it closed
                ("A", "2", "2023-03-31"),  # twelve months to the day
                ("B", "", "2022-04-01"),  # on the day
                ("B", "2", "2023-04-02"),  # a day too late
                ("C", "", "2022-05-01"),
                ("D", "", "2022-03-21"),
                ("E", "", "2022-03-21"),
            )
        ],
    )
    assert asked(snapshot, "closed_and_referred_again", WANTED, **ALL) == [
        ("2021-04-01", 1, 1, 1, 0, 0),
        ("2022-04-01", 3, 2, 0, 1, 1),
    ]


def a_year_on(day: str) -> str:
    """Return the day a year later as DuckDB counts: 29 February becomes 28."""
    later = f"{int(day[:4]) + 1}{day[4:]}"
    return later.replace("02-29", "02-28")


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    here = borough.worked_in(choice)
    held = {meeting["meeting_id"]: meeting["held_on"] for meeting in borough["meeting"]}
    closings = {
        (row["context_id"], day)
        for rows in (
            [
                (d, held[d["meeting_id"]], d["panel_decision"] == "close")
                for d in borough["decision"]
            ],
            [(r, r["held_on"], r["review_decision"] == "close") for r in borough["review"]],
            [
                (t, t["decided_on"], t["panel_decision"] in ENDS)
                for t in borough["threshold_decision"]
            ],
        )
        for row, day, is_end in rows
        if is_end and row["context_id"] in here and within(day, choice)
    }
    years = sorted(
        {f"{int(m[:4]) - (m[5:7] < '04')}-04-01" for m in months(choice)},
    )
    expected = {year: [0] * 5 for year in years}
    for context, day in closings:
        again = any(
            r["context_id"] == context and day < r["received_on"] <= a_year_on(day)
            for r in borough["referral"]
        )
        followed = a_year_on(day) <= borough.as_at
        year = expected[f"{int(day[:4]) - (day[5:7] < '04')}-04-01"]
        for at, counts in enumerate(
            (True, followed, followed and again, not followed, not followed and again)
        ):
            year[at] += counts
    found = borough.asked("closed_and_referred_again", WANTED, choice)
    assert found == [(year, *numbers) for year, numbers in expected.items()]
    assert closings


def years(*rows: tuple[str, int, int, int, int]) -> pd.DataFrame:
    names = WANTED.split()
    frame = pd.DataFrame(
        [(pd.Timestamp(y), f + n, f, a, n, s) for y, f, a, n, s in rows], columns=names
    )
    return referred_again(frame, fewest=10)


def test_all_years_together_are_filled_and_too_few_have_words_only() -> None:
    figure = closed_and_referred_again(
        years(("2022-04-01", 8, 1, 0, 0), ("2023-04-01", 26, 8, 0, 0), ("2024-04-01", 0, 0, 45, 4))
    )
    assert [dot["fill"] for dot in dots(figure)] == [PAPER, STRENGTH]
    said = words(figure)
    assert "1 of 8: too few for a percentage" in said
    assert "8 of 26 (31%, 95% range 17 to 50%)" in said
    assert "closed less than 12 months ago: too early to say" in said
    assert "4 of 45 closed since, so far" in said
    assert colours(figure) <= COLOURS


def test_without_a_closing_the_figure_says_so() -> None:
    assert "none closed yet" in words(closed_and_referred_again(years()))
