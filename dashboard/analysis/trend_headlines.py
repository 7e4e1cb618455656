"""Headlines of trends: what left its usual range, and where areas stand.

A series is told by its latest special cause, and never by its last two months. “Improvement” and
“concern” are said only where the partnership agreed which way is better.
"""

from itertools import takewhile
from typing import Any, TypeAlias

import pandas as pd

from dashboard.analysis.funnel.funnel import FEWEST_AREAS
from dashboard.analysis.period import latest_phase
from dashboard.analysis.spc.special_causes import COMMON, CONCERN, IMPROVEMENT, OUTSIDE, RUN, TREND
from dashboard.analysis.spc.xmr import BASELINE
from dashboard.text import in_words, join_words, number_of, some_of

Row: TypeAlias = dict[Any, Any]
FEWEST_WAITS = 10  # as with people: with fewer, counts and nothing more
NAMED = 2  # more areas than that are counted


def trend_headline(rows: pd.DataFrame, subject: str) -> str:
    """Say whether and when a series last left its usual range, and what has been since.

    rows: those of `xmr` or `p_chart`, of all months; only those in the period are told, and only of
    the phase since the last re-basing. subject: a plural.
    """
    latest = latest_phase(rows)
    if latest.empty:
        return f"{subject}: no month is recorded yet"
    if latest["is_trial"].any():
        return f"{subject}: {so_far(len(latest))}"
    points = latest.to_dict("records")
    special = _special_in_period(latest)
    if not special:
        shown = int(latest["is_in_period"].sum())
        if not shown:
            return f"{subject}: no month of this period is recorded"
        if shown == 1:
            return f"{subject}: nothing unusual in the one month shown"
        return f"{subject}: no unusual month among {in_words(shown)}"
    last = special[-1]
    since = _usual_since(len(points) - 1 - last, "month")
    return f"{subject} {_told(points[: last + 1])}{_judged(points[last])}{since}"


def rare_headline(rows: pd.DataFrame, subject: str) -> str:
    """Say whether events came further apart or closer together, and how they have come since.

    rows: those of `g_chart`, of all events; only those in the period are told.
    """
    latest = latest_phase(rows)
    if latest.empty:
        return f"{subject}: too few to say how far apart"
    if latest["is_trial"].any():
        return f"{subject}: {in_words(len(latest) + 1)} so far, {_too_few(BASELINE + 1)}"
    special = _special_in_period(latest)
    if not special:
        days = round(latest["mean"].iloc[0])
        usual = f"within {number_of(days, 'day')} of the last" if days else "on the day of the last"
        return f"{subject}: no unusual gap; half of them come {usual}"
    last = latest.to_dict("records")[special[-1]]
    how = "further apart" if last["way"] > 0 else "closer together"
    since = _usual_since(len(latest) - 1 - special[-1], "event")
    return f"{subject} came {how} than usual, last in {last['month']:%B %Y}{_judged(last)}{since}"


def so_far(months: int) -> str:
    """Say how many months have counted anything, and how many a trend is judged by."""
    return f"{number_of(months, 'whole month')} so far, {_too_few(BASELINE)}"


def _too_few(needed: int) -> str:
    return f"too few to judge ({needed} needed)"


def funnel_headline(rows: pd.DataFrame) -> str:
    """Say which areas differ by more than chance explains; rows of `compared_areas`, in order."""
    known = rows[rows["value"].notna()]
    if known.empty:
        return "No area has figures to show"
    if len(known) < FEWEST_AREAS:
        if len(known) == 1:
            return "One area is too few for limits, so it is shown with its range"
        areas = in_words(len(known)).capitalize()
        return f"{areas} areas are too few for limits, so each is shown with its range"
    named = known[known["is_named"]]
    if named.empty:
        return f"{some_of(0, len(known)).capitalize()} areas lies beyond what chance explains"
    told = []
    for side in ("above", "below"):
        own = named.loc[named["position"].str.startswith(side), "area"]
        if len(own):
            told.append(f"{_named([str(area) for area in own])} {side}")
    return f"Of {len(known)} areas, {join_words(told)} what chance explains"


def _special_in_period(latest: pd.DataFrame) -> list[int]:
    """Return which points of the period are special causes, by their places in all of the phase."""
    special = (latest["signal"] != COMMON) & latest["is_in_period"].astype(bool)
    return [int(at) for at in special.to_numpy().nonzero()[0]]


def _usual_since(points: int, unit: str) -> str:
    """Add for how long a series has been as usual since, so that the past is not told as now."""
    return f"; since then as usual for {number_of(points, unit)}" if points else ""


def _told(points: list[Row]) -> str:
    """Tell the last point by the first rule that it meets: “rose above the usual range in …”."""
    point = points[-1]
    up = point["way"] > 0
    month = f"{point['month']:%B %Y}"
    if point["flags"].startswith(OUTSIDE):
        return f"{'rose above' if up else 'fell below'} the usual range in {month}"
    if point["flags"].startswith(TREND):
        return f"{'rose' if up else 'fell'} for seven months or more, to {month}"
    if point["flags"].startswith(RUN):
        run = takewhile(lambda one: RUN in one["flags"] and _is_above(one) == up, reversed(points))
        number = number_of(len(list(run)), "month")
        return f"stayed {'above' if up else 'below'} the usual level for {number}, to {month}"
    return f"came near the {'upper' if up else 'lower'} end of the usual range, last in {month}"


def _is_above(point: Row) -> bool:
    return bool(point["value"] > point["mean"])


def _judged(point: Row) -> str:
    """Add whether it is better or worse, where a direction was agreed."""
    words = {IMPROVEMENT: ": an improvement", CONCERN: ": a concern"}
    return words.get(point["signal"], "")


def _named(areas: list[str]) -> str:
    verb = "lies" if len(areas) == 1 else "lie"
    return f"{join_words(areas) if len(areas) <= NAMED else in_words(len(areas))} {verb}"
