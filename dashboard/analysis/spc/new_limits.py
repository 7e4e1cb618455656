"""New limits from a month on: which months can begin them, and what they would change.

A month can begin them where the limits so far are no longer on trial, so that these stand, and
where enough points follow to show what comes instead. What follows may still be fewer than twelve:
then the new limits are on trial, and move with each point until there are twelve.
"""

from typing import NamedTuple

import pandas as pd

from dashboard.analysis.spc.special_causes import COMMON
from dashboard.analysis.spc.xmr import BASELINE
from dashboard.text import in_words, number_of

FEWEST_SINCE = 4  # with fewer, limits on trial would be a guess


class Unit(NamedTuple):
    """How the values of a series are written: 8 “referrals a month”, and what a point of it is.

    form: as Python formats numbers. varies: each point has limits of its own, by its base.
    """

    form: str
    of: str
    point: str
    varies: bool = False

    def written(self, value: float) -> str:
        """Write a value, without a decimal place that says nothing."""
        return "not known" if pd.isna(value) else f"{value:{self.form}}".removesuffix(".0")


class Lines(NamedTuple):
    """The usual level of a series, and its limits."""

    mean: float
    lower: float
    upper: float


class Change(NamedTuple):
    """What a month that begins new limits changes, from that month to the next that begins some.

    old, new: the lines at the latest point, in the month `latest`. points: how many since then.
    special: how many of them are special causes by the old limits, and by the new ones.
    """

    old: Lines
    new: Lines
    latest: pd.Timestamp
    points: int
    special: tuple[int, int]


def months_to_begin(chart: pd.DataFrame) -> list[pd.Timestamp]:
    """Return the months in which new limits can begin, the latest first; rows of a chart.

    Of its phase, at least twelve points lie before such a month and at least four from it on.
    """
    known = chart[chart["value"].notna()]
    found: list[pd.Timestamp] = []
    for _, phase in known.groupby("phase", sort=True):
        days = phase["month"]
        months = pd.date_range(days.min().replace(day=1), days.max(), freq="MS")
        found += [
            month
            for month in months
            if (days < month).sum() >= BASELINE and (days >= month).sum() >= FEWEST_SINCE
        ]
    return sorted(found, reverse=True)


def with_break(breaks: pd.DataFrame, month: pd.Timestamp, reason: str) -> pd.DataFrame:
    """Return the breaks of a series with one more: month and reason."""
    one = pd.DataFrame({"month": [month], "reason": [reason]})
    return pd.concat([breaks, one], ignore_index=True) if len(breaks) else one


def change_of(without: pd.DataFrame, having: pd.DataFrame, month: pd.Timestamp) -> Change | None:
    """Return what changes between a chart without a break in a month and having it; None: nothing.

    Both charts are of the same series; only points with a value count. None: no point is affected.
    """
    since = having["value"].notna() & (having["month"] >= month)
    own = since & (having["phase"] == having.loc[since, "phase"].min())
    old, new = without[own.to_numpy()], having[own.to_numpy()]
    if new.empty:
        return None
    return Change(
        _lines(old),
        _lines(new),
        new["month"].iloc[-1],
        len(new),
        (int((old["signal"] != COMMON).sum()), int((new["signal"] != COMMON).sum())),
    )


def begun_line(change: Change, unit: Unit) -> str:
    """Say what new limits would change, and on how many points they would stand."""
    return f"{_lines_line(change.new, change.old, change, unit)} {_stands(change, unit)}"


def taken_back_line(change: Change, unit: Unit) -> str:
    """Say what changes when a month no longer begins new limits."""
    return _lines_line(change.old, change.new, change, unit)


def _lines(rows: pd.DataFrame) -> Lines:
    last = rows.iloc[-1]
    return Lines(float(last["mean"]), float(last["lower"]), float(last["upper"]))


def _lines_line(then: Lines, now: Lines, change: Change, unit: Unit) -> str:
    """Write “Usual level: 8 a month instead of 5. Limits: 2 to 14 instead of 0 to 11.”."""
    limits = f"Limits of {change.latest:%B %Y}" if unit.varies else "Limits"
    level, was = unit.written(then.mean), unit.written(now.mean)
    of = "" if pd.isna(then.mean) else f" {unit.of}"
    instead = ", as before" if level == was else f" instead of {was}"
    return f"Usual level: {level}{of}{instead}. {limits}: {_instead(then, now, unit)}."


def _instead(then: Lines, now: Lines, unit: Unit) -> str:
    """Write limits with what they were: “2 to 14 instead of 0 to 11”, “2 to 14, as before”."""
    limits, were = (
        "not known"
        if pd.isna(lines.lower) and pd.isna(lines.upper)
        else f"{unit.written(lines.lower)} to {unit.written(lines.upper)}"
        for lines in (then, now)
    )
    return f"{limits}, as before" if limits == were else f"{limits} instead of {were}"


def _stands(change: Change, unit: Unit) -> str:
    """Say on how many points the new limits stand, and what becomes of the special causes."""
    many = number_of(change.points, unit.point)
    old, new = (in_words(number) if number else "none" for number in change.special)
    told = f"Special causes since: {old} by the old limits, {new} by the new."
    if change.points < BASELINE:
        return (
            f"The new limits stand on {many}, fewer than {BASELINE}: on trial, and until there are "
            f"{BASELINE} the headline says that it is too early to say. {told}"
        )
    first = f"the first {BASELINE} of " if change.points > BASELINE else ""
    return f"The new limits stand on {first}{many}. {told}"
