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


def test_a_review_and_the_decision_of_a_later_meeting_close_a_context_once(given: Given) -> None:
    closed = [
        *((context, "2022-05-10") for context in "ABCD"),  # the review decides to close
        *((context, "2022-05-24") for context in "ABCD"),  # and so does the meeting after it
        ("A", "2022-06-21"),  # and once more, when the minutes were agreed
        ("B", "2022-09-20"),
    ]
    days = sorted({day for _, day in closed})
    snapshot = given(
        meeting=[{"meeting_id": day, "held_on": day} for day in [*days, "2022-10-01"]],
        decision=[
            {"decision_id": f"{context}-{day}", "meeting_id": day, "context_id": context}
            | {"panel_decision": "close"}
            for context, day in closed
            if day != "2022-05-10"
        ],
        review=[
            {"review_id": f"R-{context}", "context_id": context, "held_on": day}
            | {"review_decision": "close"}
            for context, day in closed
            if day == "2022-05-10"
        ],
        referral=[
            {"referral_id": f"{context}-{day}", "context_id": context, "received_on": day}
            for context, day in (
                *((context, "2022-03-21") for context in "ABCD"),
                ("B", "2022-09-06"),  # it came back, and was closed again
                ("C", "2022-05-17"),  # it came back between the review and the meeting
                ("D", "2022-05-10"),  # on the day of the review: not after it
            )
        ],
    )
    assert asked(snapshot, "closed_and_referred_again", WANTED, **ALL) == [
        ("2021-04-01", 0, 0, 0, 0, 0),
        ("2022-04-01", 6, 0, 0, 6, 2),
    ]


def test_a_context_assessed_anew_without_a_referral_can_be_closed_again(given: Given) -> None:
    snapshot = given(
        meeting=[{"meeting_id": "LAST", "held_on": "2022-09-30"}],
        review=[
            {"review_id": day, "context_id": "A", "held_on": day, "review_decision": "close"}
            for day in ("2022-04-12", "2022-09-20")
        ],
        referral=[{"referral_id": "R", "context_id": "A", "received_on": "2022-03-21"}],
        threshold_decision=[
            {"threshold_decision_id": "T", "context_id": "A", "referral_id": "R"}
            | {"decided_on": "2022-06-14", "panel_decision": "context_assessment"}
        ],
    )
    [_, year] = asked(snapshot, "closed_and_referred_again", WANTED, **ALL)
    assert year == ("2022-04-01", 2, 0, 0, 2, 0)


def a_year_on(day: str) -> str:
    """Return the day a year later as DuckDB counts: 29 February becomes 28."""
    later = f"{int(day[:4]) + 1}{day[4:]}"
    return later.replace("02-29", "02-28")


def closed_once(borough: Borough, ended: set[tuple[str, str]]) -> list[tuple[str, str]]:
    """Walk through each context's days in order: open once it came, closed once it ended."""
    came = {(r["context_id"], r["received_on"]) for r in borough["referral"]} | {
        (t["context_id"], t["decided_on"])
        for t in borough["threshold_decision"]
        if t["panel_decision"] in ("context_assessment", "context_conference")
    }
    closings, shut = [], dict[str, bool]()
    for (context, day), is_end in sorted(
        [(one, False) for one in came] + [(e, True) for e in ended]
    ):
        if is_end and not shut.get(context):
            closings.append((context, day))
        shut[context] = is_end
    return closings


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    here = borough.worked_in(choice)
    held = {meeting["meeting_id"]: meeting["held_on"] for meeting in borough["meeting"]}
    ended = {
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
        if is_end and row["context_id"] in here
    }
    closings = [one for one in closed_once(borough, ended) if within(one[1], choice)]
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
    assert words(closed_and_referred_again(years())) == ["Nothing recorded"]
