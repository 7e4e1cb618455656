"""Relative rates: how often young people of a group are met, beside all others who live here.

A share of those affected tells little without the share of residents. The rate of a group over the
rate of all its others is the relative rate; its interval is exact, and only as wide as chance alone
makes it. Where counts were rounded, it holds for every true count. It says nothing of why.
"""

import math
from typing import Any, TypeAlias

import pandas as pd
from scipy.special import bdtr, bdtrc

from dashboard.analysis.intervals import rate_ratio
from dashboard.analysis.many_at_once import clear_of_many
from dashboard.analysis.rounded import Rounding, is_told_as_point, share_ranges
from dashboard.analysis.verdicts import times, times_between
from dashboard.text import in_words, join_words, number_of

Row: TypeAlias = dict[Any, Any]
Rates: TypeAlias = tuple[float, float, float, float, float]  # a ratio, its least, most, low, high

MORE, LESS = "more often", "less often"
NOT_CLEAR = "not clearly different"
TOO_FEW, NOT_SHOWN = "too few to say", "not shown"
NO_RESIDENTS, HIDDEN_RESIDENTS = "no count of residents", "residents not shown"
ALONE = "nobody else to compare with"
MARKS = {NO_RESIDENTS: "[x]", HIDDEN_RESIDENTS: "[c]", ALONE: "[z]"}
ENOUGH = ("small", "usual")  # sizes of a base from which shares are shown
UNKNOWN: Rates = (math.nan,) * 5
LITTLE = 0.1  # what rounding may move a ratio by that is told as one figure
_SHARE = ["share", "share_least", "share_most"]
_RATIO = ["ratio", "ratio_least", "ratio_most", "low", "high"]
_COLUMNS = [*_SHARE, "residents_share", *_RATIO, "verdict", "told", "people_told"]


def relative_rates(rows: pd.DataFrame) -> pd.DataFrame:
    """Return each group with its shares, its relative rate and its interval, in words.

    rows: those of equity_by_group. Columns added: share and residents_share (of known groups, 0 to
    1, NaN where too few), ratio, low and high (1 is as often as all other groups), verdict, told
    (the figures with [c], [u], [x] or [z]), people_told (“15 of 90”, “[c]”) and tail (the chance of
    a rate so far from that of all others, were it the same; NaN where nothing is compared). Where
    counts are rounded share and ratio have a least and a most, over every true count; the point is
    missing where rounding could turn the side on which it lies, or move it by more than a little.
    """
    found = [_compared(row) for row in rows.to_dict("records")]
    rates = rows.join(pd.DataFrame(found, columns=_COLUMNS, index=rows.index))
    is_compared = rates["verdict"].isin([MORE, LESS, NOT_CLEAR])
    tails = [
        _tail(row) if compared else math.nan
        for row, compared in zip(rows.to_dict("records"), is_compared, strict=True)
    ]
    return rates.assign(tail=pd.Series(tails, index=rows.index, dtype="float64"))


def not_recorded(rows: pd.DataFrame) -> pd.DataFrame:
    """Return for each characteristic of a base how many were not recorded, as a sentence.

    rows: those of equity_by_group. Columns: counted_from, equity_base, equity_characteristic, told.
    """
    keys = ["counted_from", "equity_base", "equity_characteristic"]
    told = [
        dict(zip(keys, key, strict=True)) | {"told": _missing(own)}
        for key, own in rows.groupby(keys, sort=False)
    ]
    return pd.DataFrame(told, columns=[*keys, "told"])


def relative_headline(rates: pd.DataFrame, done: str) -> str:
    """Say which groups are clearly met more and less often than all others; done: “affected”.

    Clear among all that are compared, so that many groups do not bring one by chance.
    """
    if rates.empty:
        return f"Who is {done} is not counted yet"
    known = rates[rates["verdict"].isin([MORE, LESS, NOT_CLEAR])]
    if known.empty:
        return f"Too few are counted to say who is {done} more often"
    clear = known[clear_of_many(known["tail"])]
    more, less = (join_words(_names(clear, how)) for how in (MORE, LESS))
    if not more and not less:
        return f"No group is clearly {MORE} or {LESS} {done} than others"
    if not more or not less:
        return f"Clearly {done} {MORE if more else LESS} than others: {more or less}"
    return f"Clearly {done} {MORE} than others: {more}; {LESS}: {less}"


def not_clear_line(rates: pd.DataFrame) -> str:
    """Name the characteristics by which no group clearly differs; rows of `relative_rates`."""
    known = rates[rates["verdict"].isin([MORE, LESS, NOT_CLEAR])]
    level = [
        str(name).lower()
        for name, own in known.groupby("characteristic_label", sort=False)
        if (own["verdict"] == NOT_CLEAR).all()
    ]
    return f"No clear difference by {join_words(level, 'or')}. " if level else ""


def by_chance(rates: pd.DataFrame) -> str:
    """Say how many comparisons were made, since with many some seem to differ by chance."""
    known = rates[rates["verdict"].isin([MORE, LESS, NOT_CLEAR])]
    if len(known) < 2:  # noqa: PLR2004 - a single comparison needs no such warning
        return ""
    seem = (known["verdict"] != NOT_CLEAR) & ~clear_of_many(known["tail"])
    unnamed = (
        f"; {in_words(int(seem.sum()))} that may be so {'is' if seem.sum() == 1 else 'are'} not "
        "named above"
        if seem.any()
        else ""
    )
    return (
        f"{number_of(len(known), 'comparison').capitalize()}: of a hundred, about five would seem "
        f"clear by chance alone{unnamed}."
    )


def _names(known: pd.DataFrame, verdict: str) -> list[str]:
    """Name groups as they stand inside a sentence; peoples keep their capitals."""
    own = known[known["verdict"] == verdict]
    return [
        f"{str(name)[:1].lower()}{str(name)[1:]}" if is_lower else str(name)
        for name, is_lower in zip(own["group_label"], own["is_in_lower_case"], strict=True)
    ]


def _compared(row: Row) -> tuple[float | str, ...]:
    """Return what is added to one row, in the order of its columns."""
    living = math.nan
    if not pd.isna(row["residents"]) and not pd.isna(row["residents_known"]):
        living = int(row["residents"]) / max(int(row["residents_known"]), 1)
    if row["base_size"] not in ENOUGH or pd.isna(row["people_counted"]):
        # One that is hidden for its neighbour's sake may be large: it is not too few.
        few = NOT_SHOWN if row["is_hidden"] and row["base_size"] in ENOUGH else TOO_FEW
        told = f"{few} [c]" if row["is_hidden"] else few
        return *(math.nan,) * 3, living, *UNKNOWN, few, told, _people(row)
    (ratio, least, most, low, high), verdict = _relative(row, living)
    told = f"{verdict} {MARKS[verdict]}" if verdict in MARKS else None
    if math.isnan(ratio):
        told = told or times_between(low, high)
    told = told or _written(ratio, low, high)
    told += " · not clear" if verdict == NOT_CLEAR else ""
    if row["base_size"] == "small":
        told += " [u]"
    rates = (ratio, least, most, low, high)
    return *_share(row, living), living, *rates, verdict, told, _people(row)


def _share(row: Row, living: float) -> tuple[float, float, float]:
    """Return a group's share of those met, with the least and the most that it may truly be."""
    rounding = Rounding(int(row["rounded_to"]), int(row.get("hidden_to", 0)))
    parts = {"own": int(row["people_counted"]), "others": None}
    least, most = share_ranges(parts, int(row["people_known"]), rounding)["own"].ends()
    beside = 0.0 if math.isnan(living) else living
    is_point = is_told_as_point(least - beside, most - beside, has_sign=not math.isnan(living))
    return ((least + most) / 2 if is_point else math.nan), least, most


def _relative(row: Row, living: float) -> tuple[Rates, str]:
    if math.isnan(living):
        return UNKNOWN, HIDDEN_RESIDENTS if _hides_residents(row) else NO_RESIDENTS
    own, own_living = int(row["people_counted"]), int(row["residents"])
    rest = max(int(row["people_known"]) - own, 0)
    rest_living = int(row["residents_known"]) - own_living
    if min(own_living, rest_living) <= 0 or own + rest == 0:
        return UNKNOWN, ALONE
    slack = int(row["rounded_to"]) // 2  # of a count; twice that of a difference of two
    ratio, _, _ = rate_ratio(rest, rest_living, own, own_living)
    fewest, most = max(own - slack, 0), own + slack
    least, low, _ = rate_ratio(
        rest + 2 * slack, max(rest_living - 2 * slack, 1), fewest, own_living + slack
    )
    greatest, _, high = rate_ratio(
        max(rest - 2 * slack, 0), rest_living + 2 * slack, most, max(own_living - slack, 1)
    )
    is_settled = round(least, 2) > 1 or round(greatest, 2) < 1
    is_point = least == greatest or (is_settled and greatest - least <= 2 * LITTLE * ratio)
    return (ratio if is_point else math.nan, least, greatest, low, high), _verdict(low, high)


def _hides_residents(row: Row) -> bool:
    """Say whether missing residents are hidden, and not only counted by nobody."""
    others = ("residents", "residents_known", "people_not_recorded")
    # Something of the row is hidden; where all else is missing too, it may be something else.
    return bool(row["is_hidden"]) and any(pd.notna(row[name]) for name in others)


def _tail(row: Row) -> float:
    """Return the chance of a rate so far from that of all others, at its largest by rounding."""
    own, own_living = int(row["people_counted"]), int(row["residents"])
    rest = max(int(row["people_known"]) - own, 0)
    rest_living = int(row["residents_known"]) - own_living
    slack = int(row["rounded_to"]) // 2
    fewest, most = max(own - slack, 0), own + slack
    many, few = rest + 2 * slack, max(rest - 2 * slack, 0)
    high = (own_living + slack) / (own_living + slack + max(rest_living - 2 * slack, 1))
    least = max(own_living - slack, 1)
    low = least / (least + rest_living + 2 * slack)
    more = float(bdtrc(fewest - 1, fewest + many, high)) if fewest else 1.0
    less = float(bdtr(most, most + few, low)) if few else 1.0
    return min(2 * min(more, less), 1.0)


def _verdict(low: float, high: float) -> str:
    """Judge an interval as it is written, to a hundredth, so that “1.00 to 2” is not clear."""
    if round(low, 2) > 1:
        return MORE
    return LESS if round(high, 2) < 1 else NOT_CLEAR


def _written(ratio: float, low: float, high: float) -> str:
    if math.isinf(ratio):  # nobody of the other groups
        return f"{low:.1f} times as often or more"
    return times(ratio, low, high)


def _people(row: Row) -> str:
    if pd.isna(row["people_counted"]):
        return "[c]" if row["is_hidden"] else "not counted"
    return f"{int(row['people_counted']):,} of {int(row['people_known']):,}"


def _missing(own: pd.DataFrame) -> str:
    """Say for how many of all a characteristic was not recorded; rows of one line."""
    row = own.iloc[0]
    name, unknown, known = (
        row["characteristic_label"],
        row["people_not_recorded"],
        row["people_known"],
    )
    if pd.isna(unknown) and not row["is_hidden"]:
        return f"{name}: nobody said for how many it was not recorded"
    about = "about " if row["rounded_to"] > 1 else ""
    if pd.isna(unknown):
        beside = "" if pd.isna(known) else f", beside {about}{int(known):,} for whom it was"
        return f"{name} is not recorded for [c]{beside}"
    of_all = "" if pd.isna(known) else f" of {int(known) + int(unknown):,}"
    return f"{name} is not recorded for {about}{int(unknown):,}{of_all}"
