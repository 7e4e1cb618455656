"""New limits begin on the page: seen before, published once, taken back; never in share mode."""

import html
from itertools import pairwise
from statistics import mean

import pytest

from dashboard.settings import STORE_VARIABLE
from dashboard.warehouse import Store
from tests.trends.limits_form import (
    COUNTS,
    DECIDED,
    FROM,
    WHY,
    advised,
    fill,
    press,
    said,
    whole,
    window,
)
from tests.trends.second import Borough
from tests.warehouse.stores import files

pytestmark = pytest.mark.whole

HOSTILE = "<img src=x onerror=alert(1)> ![x](http://198.51.100.1) :red[x] =1+1 $x$"


def lines_of(values: list[int]) -> list[str]:
    """Return mean and limits of the first twelve, in plain Python, to one place."""
    own = values[:12]
    usual = mean(abs(one - other) for one, other in pairwise(own))
    told = (mean(own), max(mean(own) - 2.66 * usual, 0), mean(own) + 2.66 * usual)
    return [f"{value:.1f}".removesuffix(".0") for value in told]


def test_what_changes_is_told_before_anything_does(own: Store) -> None:
    before = files(own)
    shown = window()
    offered = shown.selectbox(key="month referrals 0").options
    assert (len(offered), offered[0], offered[-1]) == (7, "July 2021", "January 2021")
    fill(shown, reason="", role="")
    old, new = lines_of(COUNTS), lines_of(COUNTS[12:])
    line = next(text for text in said(shown) if "From January 2021:" in text)
    assert (
        f"Usual level: {new[0]} referrals a month instead of {old[0]}. Limits: {new[1]} to "
        f"{new[2]} instead of {old[1]} to {old[2]}. The new limits stand on ten months, "
        "fewer than 12"
    ) in line
    assert "Special causes since: ten by the old limits, none by the new." in line
    assert files(own) == before


def test_what_is_published_stands_in_the_data_the_history_and_the_chart(own: Store) -> None:
    shown = window()
    fill(shown)
    [done] = press(shown)
    assert (
        "New limits of referrals from January 2021: recorded as version 1.1, which is now shown."
        in done
    )
    [row] = own.current().table("rebase").astype("str").to_dict("records")
    assert (row["panel_id"], row["trend_series"], row["from_month"]) == ("P", "referrals", FROM)
    assert (row["reason"], row["decided_by_role"]) == (WHY, "Chair")
    assert row["decided_on"] == f"{DECIDED:%Y-%m-%d}"
    latest = own.history().iloc[0]
    assert (latest["note"], latest["file_name"], latest["rows_new"]) == (
        *("New limits of referrals from January 2021", "Referrals page, 1.1"),
        1,
    )
    [chart] = [one.proto for one in shown.get("plotly_chart")]
    assert f"Re-based: {WHY}" in str(chart)
    assert advised(whole(shown.run())) == []  # said once, and the form is folded and empty
    own.restore("1.0")
    assert own.current().table("rebase").empty


def test_a_hostile_reason_is_shown_as_it_is(own: Store) -> None:
    shown = window()
    fill(shown, reason=HOSTILE, role=HOSTILE)
    assert len(press(shown)) == 1
    assert list(own.current().table("rebase")["reason"]) == [HOSTILE]
    page = " ".join(said(shown))
    assert "<img" not in page
    assert html.escape(HOSTILE) in page


def test_new_limits_are_taken_back_for_a_reason_that_the_history_keeps(own: Store) -> None:
    shown = window()
    fill(shown)
    press(shown)
    shown.session_state["begin referrals 1"] = True
    whole(shown.run())
    shown.selectbox(key="taken referrals 1").set_value(FROM)
    whole(shown.run())
    [line] = [text for text in said(shown) if "Without those from January 2021" in text]
    assert f"Usual level: {lines_of(COUNTS)[0]} referrals a month instead of" in line
    assert "Why: still empty." in press(shown, "press back referrals 1")[-1]
    shown.text_input(key="why back referrals 1").set_value("A slip of the month")
    [done] = press(shown, "press back referrals 1")
    assert (
        "Took back the new limits of referrals from January 2021: recorded as version 1.2" in done
    )
    assert own.current().table("rebase").empty
    latest = own.history().iloc[0]
    assert latest["note"].endswith("from January 2021: A slip of the month")
    assert latest["rows_removed"] == 1


def test_limits_hold_for_the_whole_series_whatever_is_chosen(own: Store) -> None:
    assert own.current().number == 1
    narrowed = " ".join(said(window(period="12")))
    assert "whatever is chosen above" in narrowed
    assert "whatever is chosen above" not in " ".join(said(window()))


@pytest.mark.parametrize(
    ("page", "series", "step"),
    [
        ("referrals", "referrals", "Over time"),
        ("actions", "actions_on_time", "Over time"),
        ("change", "police_only", "Led by police alone"),
        ("voice", "strengths_share", "Strengths"),
        ("outcomes", "reviews_on_time", "On time"),
    ],
)
def test_every_series_with_limits_of_a_borough_can_begin_new_ones(
    borough: Borough, monkeypatch: pytest.MonkeyPatch, page: str, series: str, step: str
) -> None:
    monkeypatch.setenv(STORE_VARIABLE, str(borough.snapshot.path.parents[1]))
    shown = window(page, series, step=step)
    months = shown.selectbox(key=f"month {series} 0")
    assert months.options
    months.select_index(0)
    whole(shown.run())
    assert [text for text in said(shown) if "Usual level: " in text]
