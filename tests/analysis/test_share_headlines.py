"""A share over time, told in a sentence."""

import pandas as pd

from dashboard.analysis.share_headlines import range_line, share_headline
from dashboard.analysis.spc.p_chart import p_chart


def charted(*pairs: tuple[int, int]) -> pd.DataFrame:
    days = pd.date_range("2023-01-01", periods=len(pairs), freq="MS")
    rows = pd.DataFrame(pairs, columns=["done", "due"]).assign(month=days)
    return p_chart(rows, ("done", "due"), direction="down")


def test_nothing_recorded_and_too_few_months_are_said_in_counts() -> None:
    assert share_headline(charted((0, 0)), "Done") == "Done: no whole month is recorded yet"
    assert share_headline(charted((1, 2), (0, 0), (3, 7)), "Done") == (
        "Done: two whole months so far, too few to judge (12 needed)"
    )


def test_a_run_that_lasts_is_told_with_its_own_share_and_the_usual_one() -> None:
    chart = charted(*[(20, 50)] * 12, *[(10, 50)] * 8)
    assert share_headline(chart, "Police alone") == (
        "Police alone: 20% of 400 since January 2024, below the usual 40% for eight months"
    )


def test_a_run_that_began_before_the_period_is_told_from_its_beginning() -> None:
    chart = charted(*[(20, 50)] * 12, *[(10, 50)] * 8)
    cut = chart.assign(is_in_period=chart.index >= 18)
    assert share_headline(cut, "Police alone") == share_headline(chart, "Police alone")


def test_a_month_that_counted_nothing_does_not_end_a_run() -> None:
    chart = charted(*[(20, 50)] * 12, *[(10, 50)] * 4, (0, 0), *[(10, 50)] * 4)
    assert "since January 2024" in share_headline(chart, "Police alone")


def test_without_a_run_that_lasts_it_is_told_as_any_trend() -> None:
    assert share_headline(charted(*[(20, 50)] * 13), "Done") == ("Done: no unusual month among 13")
    risen = charted(*[(20, 50)] * 12, (45, 50), (20, 50))
    assert share_headline(risen, "Done") == (
        "Done rose above the usual range in January 2024: a concern; since then as usual for one "
        "month"
    )


def test_the_line_under_a_share_says_what_the_band_is_or_that_there_is_none() -> None:
    assert range_line(charted((1, 2)), "actions", fewest=8) == ("No usual range before 12 months.")
    assert range_line(charted(*[(20, 50)] * 6, (0, 0), *[(20, 50)] * 8), "actions") == (
        "Band: the usual range for as many actions (p-chart, three standard deviations), by the "
        "first 12 months that count any (January 2023 to January 2024), the same for every "
        "period. Of ten such series in which nothing changes, fewer than one would show some "
        "special cause in 14 months. Hollow: fewer than 10 actions."
    )
