"""The sentences above the figures of trends, as a manager reads them."""

import pandas as pd
import pytest

from dashboard.analysis.funnel.compared_areas import compared_areas
from dashboard.analysis.spc.rare_events import g_chart
from dashboard.analysis.spc.xmr import xmr
from dashboard.analysis.trend_headlines import (
    funnel_headline,
    rare_headline,
    trend_headline,
)
from tests.analysis.series import breaks, monthly

STABLE = [9.0, 11] * 6


@pytest.mark.parametrize(
    ("later", "direction", "headline"),
    [
        ([], "neutral", "Referrals: no unusual month among twelve"),
        ([11, 9], "neutral", "Referrals: no unusual month among 14"),
        ([9, 11, 20], "neutral", "Referrals rose above the usual range in March 2025"),
        (
            [9, 11, 20, 9],
            "neutral",
            "Referrals rose above the usual range in March 2025; since then as usual for one month",
        ),
        (
            [9, 11, 20, *[9, 11] * 4, 10],
            "down",
            (
                "Referrals rose above the usual range in March 2025: a concern; since then as "
                "usual for nine months"
            ),
        ),
        ([2], "down", "Referrals fell below the usual range in January 2025: an improvement"),
        ([20], "down", "Referrals rose above the usual range in January 2025: a concern"),
        (
            [9, *[11, 11.5] * 4],
            "down",
            "Referrals stayed above the usual level for eight months, to September 2025: a concern",
        ),
        (
            [8.8, 8.9, 9.1, 9.2, 9.3, 10.9, 11],
            "neutral",
            "Referrals rose for seven months or more, to July 2025",
        ),
        (
            [9, 14, 11, 14],
            "neutral",
            "Referrals came near the upper end of the usual range, last in April 2025",
        ),
    ],
)
def test_a_series_is_told_by_its_latest_special_cause(
    later: list[float], direction: str, headline: str
) -> None:
    assert trend_headline(xmr(monthly([*STABLE, *later]), direction=direction), "Referrals") == (
        headline
    )


def in_last(number: int, values: list[float]) -> pd.DataFrame:
    rows = monthly(values)
    return xmr(rows.assign(is_in_period=rows.index >= len(values) - number))


def test_of_a_shorter_period_only_its_own_special_causes_are_told_and_runs_are_whole() -> None:
    risen = [*STABLE, 20, *[9, 11] * 6]
    assert trend_headline(in_last(12, risen), "Referrals") == (
        "Referrals: no unusual month among twelve"
    )
    assert "in January 2025" in trend_headline(in_last(13, risen), "Referrals")
    run = [*STABLE, 9, *[11, 11.5] * 8]
    assert "for 16 months, to May 2026" in trend_headline(in_last(2, run), "Referrals")
    assert trend_headline(in_last(0, STABLE), "Referrals") == (
        "Referrals: no month of this period is recorded"
    )
    assert trend_headline(in_last(1, STABLE), "Referrals") == (
        "Referrals: nothing unusual in the one month shown"
    )
    # Of a phase on trial all months count, also those before the period.
    assert "eight whole months so far, too few" in trend_headline(
        in_last(2, STABLE[:8]), "Referrals"
    )


def test_a_short_series_and_a_new_phase_are_too_early_to_tell() -> None:
    short = xmr(monthly([*STABLE[:8]]))
    assert trend_headline(short, "Referrals") == (
        "Referrals: eight whole months so far, too few to judge (12 needed)"
    )
    again = xmr(monthly([*STABLE, 30, 30]), breaks(m2025_01="The panel was re-formed."))
    assert trend_headline(again, "Referrals") == (
        "Referrals: two whole months so far, too few to judge (12 needed)"
    )
    assert trend_headline(xmr(monthly([])), "Referrals") == "Referrals: no month is recorded yet"


@pytest.mark.parametrize(
    ("days", "headline"),
    [
        ([], "Closures: too few to say how far apart"),
        ([10, 20], "Closures: three so far, too few to judge (13 needed)"),
        (
            [10, 20] * 6,
            "Closures: no unusual gap; half of them come within ten days of the last",
        ),
        (
            [*[10, 20] * 6, 150, *[10, 20] * 2],
            (
                "Closures came further apart than usual, last in January 2025: an improvement; "
                "since then as usual for four events"
            ),
        ),
        (
            [*[10, 20] * 6, *[2] * 7],
            "Closures came closer together than usual, last in July 2025: a concern",
        ),
    ],
)
def test_rare_events_are_told_by_how_far_apart_they_come(days: list[float], headline: str) -> None:
    assert rare_headline(g_chart(monthly(days), direction="up"), "Closures") == headline


def areas(*counts: float | None) -> pd.DataFrame:
    names = [f"Area {number}" for number, _ in enumerate(counts, start=1)]
    rows = {"area_name": names, "people_10_to_17": 1000.0, "referrals": counts}
    return pd.DataFrame(rows).assign(is_chosen=False, is_hidden=False)


@pytest.mark.parametrize(
    ("counts", "headline"),
    [
        ([None], "No area has figures to show"),
        ([30, 31, None], "Two areas are too few for limits, so each is shown with its range"),
        ([30.0] * 12, "None of twelve areas lies beyond what chance explains"),
        ([43, *[30.0] * 11], "None of twelve areas lies beyond what chance explains"),  # beyond 95%
        ([70, *[30.0] * 11], "Of 12 areas, Area 1 lies above what chance explains"),
        (
            [80, *[30.0] * 37, 4, 81, 82],
            "Of 41 areas, three lie above and Area 39 lies below what chance explains",
        ),
    ],
)
def test_areas_are_named_as_given_and_never_ranked(
    counts: list[float | None], headline: str
) -> None:
    assert funnel_headline(compared_areas(areas(*counts), "referrals")) == headline
