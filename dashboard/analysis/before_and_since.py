"""Before and since: what a manager asks of a trend, beside a change that somebody named.

A series is split where a person re-based it, else where the panel was re-formed, else at the latest
event of the panel. What came since is not said to be because of it. Counts go to the day of the
data; the month in which an event happened counts with those before it.
"""

import math
from calendar import monthrange
from datetime import date
from typing import Any, NamedTuple, TypeAlias

import pandas as pd

from dashboard.analysis.intervals import newcombe, rate_ratio
from dashboard.analysis.marks import events_of
from dashboard.analysis.verdicts import points, times, verdict_of
from dashboard.text import every_one, number_of, some_of

Parts: TypeAlias = tuple[pd.DataFrame, pd.DataFrame]

FEWEST_MONTHS = 6  # on either side: a few months are a season
FEWEST_REFERRALS = 10  # as with people: with fewer, counts and nothing more
MOST_TIMES = 20  # a rate so many times another needs no ratio to be believed
EXACT = 100  # a number below it is told to a tenth


class Split(NamedTuple):
    """From which month on a series is “since”, and how that is said."""

    month: pd.Timestamp
    said: str


def split_of(marks: pd.DataFrame, series: str = "") -> Split | None:
    """Return where a series is split; rows of marks_on_trends. None where nothing is marked."""
    rebased = marks[(marks["trend_series"] == series) & marks["holds_here"].astype(bool)]
    events = events_of(marks)
    re_formed = events[events["is_re_formed"].astype(bool)]
    for own in (rebased, re_formed, events):
        if len(own):
            return _split(own.iloc[-1], is_rebased=own is rebased)
    return None


def months_before_and_since(months: pd.DataFrame, split: Split | None) -> Parts | None:
    """Return the months of the period before and since, or None where there is no split to tell."""
    return _parts(_in_period(months), split)


def referrals_a_month(months: pd.DataFrame, as_at: date) -> tuple[float, str]:
    """Return how many referrals came a month, and how that is said: “about 3.7 a month”."""
    rate = _rate(months, as_at)
    return rate, f"about {_tenth(rate)} a month" if rate else "none"


def referrals_before_and_since(months: pd.DataFrame, split: Split | None, as_at: date) -> str:
    """Say how many referrals came a month, before and since; rows of referrals_by_month."""
    own = _in_period(months)
    number = int(own["referrals"].sum())
    if not number:
        return "No referral was received in this period"
    if number < FEWEST_REFERRALS:
        return f"{number_of(number, 'referral').capitalize()} so far: too few to see a pattern"
    parts = _parts(own, split)
    if parts is None or split is None:
        return (
            f"{number:,} referrals since {own['month'].iloc[0]:%B %Y}: "
            f"about {_tenth(_rate(own, as_at))} a month"
        )
    before, since = (_rate(part, as_at) for part in parts)
    now = f"About {_a_month(since)}" if since else "No referral"
    if _tenth(before) == _tenth(since):
        return f"{now} {split.said}, as many as before"
    was = f"about {_tenth(before)} a month" if before else "none"
    return f"{now} {split.said}; {was} before"


def referrals_line(months: pd.DataFrame, split: Split | None, as_at: date) -> str:
    """Say from which counts a month's referrals are told, and whether chance could explain them."""
    parts = _parts(_in_period(months), split)
    if parts is None:
        return ""
    counts = [int(part["referrals"].sum()) for part in parts]
    spans = [_months(part, as_at) for part in parts]
    told = (
        f"{counts[1]:,} in {_tenth(spans[1])} months since, "
        f"{counts[0]:,} in {_tenth(spans[0])} months before"
    )
    if sum(counts) < FEWEST_REFERRALS or not min(counts):
        return f"{told}."
    ratio, low, high = rate_ratio(counts[0], spans[0], counts[1], spans[1])
    if not 1 / MOST_TIMES < ratio < MOST_TIMES:
        return f"{told}."
    is_clear = round(low, 2) > 1 or round(high, 2) < 1
    chance = "more than chance explains" if is_clear else "which chance could explain"
    return f"{told}: {times(ratio, low, high)} (95% range), {chance}."


def share_before_and_since(  # noqa: PLR0913 - a sentence has a subject, a noun and its figures
    months: pd.DataFrame,
    share: tuple[str, str],
    split: Split | None,
    sentence: str,
    nouns: tuple[str, str],
    *,
    fewest: int,
    is_counted: bool = False,
) -> str:
    """Say a share of all months up to the day of the data, before and since.

    months: with the count and the base that `share` names. sentence: with {} where the share of the
    noun stands, such as “Police alone led {}”. nouns: one and many. is_counted: tell counts, where
    they are so small that a percentage hides them. With fewer than `fewest` counts are told too.
    """
    own = _in_period(months)
    one, many = nouns

    def said(rows: pd.DataFrame, *, bare: bool = False) -> str:
        count, base = (int(rows[name].sum()) for name in share)
        if not base:
            return "none was counted"
        # A share that rounds to none or to all would say what is not so.
        is_plain = is_counted or base < fewest or f"{count / base:.0%}" in ("0%", "100%")
        amount = f"{count:,} of {base:,}" if is_plain else f"{count / base:.0%}"
        if bare:
            return amount
        if base == 1:
            return f"the one {one}" if count else f"no {one}, of one,"
        if not count:
            return f"{some_of(0, base)} {many}"
        if count == base:
            return every_one(base, many)
        return f"{amount}{'' if is_plain else ' of'} {many}"

    if not own[share[1]].sum():
        return f"No {one} is recorded in this period"
    parts = _parts(own, split)
    if parts is None or split is None or not parts[1][share[1]].sum():
        return sentence.format(said(own)).removesuffix(",")
    before, since = parts
    told = f"{sentence.format(said(since))} {split.said}"
    return f"{told}; {said(before, bare=True)} before" if before[share[1]].sum() else told


def share_line(
    months: pd.DataFrame,
    share: tuple[str, str],
    split: Split | None,
    *,
    direction: str = "neutral",
    fewest: int,
) -> str:
    """Say from which counts a share is told, before and since, and whether it clearly changed.

    The difference is that of the percentages as they are written.
    """
    parts = _parts(_in_period(months), split)
    if parts is None:
        return ""
    (was, base_was), (now, base_now) = (
        tuple(int(part[name].sum()) for name in share) for part in parts
    )
    if not min(base_was, base_now):
        return ""
    told = f"{now:,} of {base_now:,} since, {was:,} of {base_was:,} before"
    if min(base_was, base_now) < fewest:
        return f"{told}: too few to say whether it changed."
    low, high = newcombe(was, base_was, now, base_now)
    difference = round(now / base_now, 2) - round(was / base_was, 2)
    verdict = f"; {verdict_of(difference, low, high, direction).lower()}"
    if direction == "neutral":
        is_clear = round(low, 2) > 0 or round(high, 2) < 0
        verdict = f", {'more than chance explains' if is_clear else 'which chance could explain'}"
    if not round(difference, 2):
        return f"{told}: the same share, with a 95% range of {_range(low, high)} points."
    return f"{told}: {points(difference, low, high)} (95% range){verdict}."


def _split(mark: "pd.Series[Any]", *, is_rebased: bool) -> Split:
    day = pd.Timestamp(str(mark["happened_on"]))
    month = day if day.day == 1 else day + pd.offsets.MonthBegin()
    joint = "when" if month == day else "after"
    if is_rebased:
        return Split(month, f"since {month:%B %Y}, when its limits were made anew")
    if mark["is_re_formed"]:
        return Split(month, f"since {month:%B %Y}, {joint} the panel was re-formed")
    return Split(month, f"since {month:%B %Y} (“{mark['title']}”)")


def _in_period(months: pd.DataFrame) -> pd.DataFrame:
    """Return the months of the period chosen; a query of all months says which they are."""
    if "is_in_period" not in months:
        return months
    own: pd.DataFrame = months[months["is_in_period"].astype(bool)]
    return own


def _parts(months: pd.DataFrame, split: Split | None) -> Parts | None:
    """Return the months before and since, or None where one side has too few to compare."""
    if split is None:
        return None
    before, since = (months[months["month"] < split.month], months[months["month"] >= split.month])
    return (before, since) if min(len(before), len(since)) >= FEWEST_MONTHS else None


def _months(rows: pd.DataFrame, as_at: date) -> float:
    """Return how many months the rows took, the last of them up to the day of the data."""
    last = rows["month"].iloc[-1]
    if (last.year, last.month) != (as_at.year, as_at.month):
        return float(len(rows))
    return len(rows) - 1 + as_at.day / monthrange(as_at.year, as_at.month)[1]


def _rate(rows: pd.DataFrame, as_at: date) -> float:
    return float(rows["referrals"].sum()) / _months(rows, as_at)


def _tenth(number: float) -> str:
    """Write a number to a tenth, a large one whole: “3.7”, “4”, “17.9”, “120”."""
    if not number:
        return "0"
    least = math.floor(number * 10) / 10
    if not least:
        return "fewer than 0.1"
    text = f"{number:.1f}" if number < EXACT else f"{number:,.0f}"
    return text.removesuffix(".0")


def _a_month(rate: float) -> str:
    told = _tenth(rate)
    return f"{told} {'referral' if told == '1' else 'referrals'} a month"


def _range(low: float, high: float) -> str:
    return points(0.0, low, high).partition(", ")[2]
