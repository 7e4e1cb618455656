"""Outcomes: reviews on time, verdicts across contexts, and contexts referred again, in words.

What changed since a plan began is told as the panel judged it. Nothing here says that a plan was
the reason.
"""

import math
from typing import Any

import pandas as pd

from dashboard.analysis.intervals import newcombe, wilson
from dashboard.analysis.verdicts import points, verdict_of
from dashboard.text import counted, listed

YEAR = 12
ALL = "All years"
# Judgements that nobody could make stand on the wall even where there are none of them.
ALWAYS = ("cannot_tell", "not_measured", "not_rechecked")


def reviewed_headline(verdicts: pd.DataFrame) -> str:
    """Say how contexts were judged at their last review; rows of verdicts_at_reviews."""
    own = verdicts[verdicts["subject"] == "contexts"]
    number = int(own["cases"].sum())
    if not number:
        return "No review was held in this period: still too early to say"
    cases = own.groupby("leaning")["cases"].sum()
    told = [
        f"{int(cases.get('better', 0) + cases.get('partly', 0))} safer or partly safer",
        f"{int(cases.get('as_before', 0))} mixed or not clearly changed",
        f"{int(cases.get('worse', 0))} less safe",
        f"{int(cases.get('not_known', 0))} where nobody could tell",
    ]
    return f"{counted(number, 'context').capitalize()} reviewed: {', '.join(told)}"


def verdicts_to_show(verdicts: pd.DataFrame) -> pd.DataFrame:
    """Return the verdicts that belong on the wall, each with `of_all`, the cases of its subject.

    rows: those of verdicts_at_reviews. “Cannot tell”, “not measured twice” and “not re-checked”
    stay at nought; other verdicts that tell nothing go where no case has them.
    """
    is_idle = (verdicts["leaning"] == "not_known") & (verdicts["cases"] == 0)
    kept = verdicts[~is_idle | verdicts["verdict"].isin(ALWAYS)].reset_index(drop=True)
    return kept.assign(of_all=kept.groupby("subject")["cases"].transform("sum"))


def on_time_headline(months: pd.DataFrame, *, fewest: int) -> str:
    """Say how many reviews were held on time among those due; rows of reviews_on_time.

    fewest: with fewer due no percentage is told.
    """
    due, held, late, still_open = (
        int(months[name].sum()) for name in ("due", "held_on_time", "held_late", "still_open")
    )
    if not due:
        return "No review was due in this period: still too early to say"
    return (
        f"{_share(held, due, fewest).capitalize()} reviews held on time; {late} held late, "
        f"{still_open} overdue and still open"
    )


def on_time_change(months: pd.DataFrame, *, fewest: int) -> str:
    """Compare the last twelve months with the twelve before, with the range of the difference."""
    if len(months) < 2 * YEAR:
        return "Fewer than 24 months are shown: too few to compare a year with the year before."
    before, after = months.iloc[-2 * YEAR : -YEAR], months.iloc[-YEAR:]
    bases = [int(part["due"].sum()) for part in (before, after)]
    held = [int(part["held_on_time"].sum()) for part in (before, after)]
    told = (
        f"The last 12 months: {held[1]} of {bases[1]} on time; "
        f"the 12 months before: {held[0]} of {bases[0]}"
    )
    if min(bases) < fewest:
        return f"{told}; too few to say whether it changed."
    low, high = newcombe(held[0], bases[0], held[1], bases[1])
    difference = held[1] / bases[1] - held[0] / bases[0]
    verdict = verdict_of(difference, low, high, "up").lower()
    return f"{told}: {points(difference, low, high)} (95% range); {verdict}."


def referred_again(years: pd.DataFrame, *, fewest: int) -> pd.DataFrame:
    """Return each year of closing, and all of them, with the share referred again and its range.

    years: rows of closed_and_referred_again. Columns: label (“2023 to 2024”), the counts, share,
    low and high (0 to 1, NaN where fewer are followed than `fewest`), told, and later (of those not
    followed long enough). Intervals are Wilson's.
    """
    counts = ["closings", "followed", "again", "not_yet_followed", "again_so_far"]
    rows = [
        {"label": _financial(row["year_from"])} | {name: int(row[name]) for name in counts}
        for row in years.to_dict("records")
        if row["closings"]
    ]
    if len(rows) > 1:
        rows.append({"label": ALL} | {name: int(years[name].sum()) for name in counts})
    columns = ["label", *counts, "share", "low", "high", "told", "later"]
    return pd.DataFrame([row | _again(row, fewest) for row in rows], columns=columns)


def again_headline(again: pd.DataFrame) -> str:
    """Say how many closed contexts were referred again within a year; rows of referred_again."""
    if again.empty:
        return "No context was closed in this period"
    whole = again.iloc[-1]
    if not whole["followed"]:
        return f"{int(whole['closings'])} closed, none twelve months ago yet: too early to say"
    told = str(whole["told"]).partition(":")[0]
    return f"{told} closed contexts referred again within 12 months"


def decided_headline(decisions: pd.DataFrame) -> str:
    """Say what reviews decided, the most frequent first; rows of decisions_of_reviews."""
    known = decisions[decisions["reviews"] > 0].sort_values(
        "reviews", ascending=False, kind="stable"
    )
    if known.empty:
        return "No review was held in this period"
    told = [
        f"{str(label).lower()} {reviews}"
        for label, reviews in zip(known["decision_label"], known["reviews"], strict=True)
    ]
    return f"{counted(int(known['reviews'].sum()), 'review').capitalize()} held: {listed(told)}"


def _again(row: dict[str, Any], fewest: int) -> dict[str, Any]:
    share, low, high = math.nan, math.nan, math.nan
    if row["followed"] >= fewest:
        share = row["again"] / row["followed"]
        low, high = wilson(row["again"], row["followed"])
    told = "closed less than 12 months ago: too early to say"
    if row["followed"]:
        told = _share(row["again"], row["followed"], fewest)
        told += ": too few for a percentage" if math.isnan(share) else ""
    later = ""
    if row["not_yet_followed"]:
        later = f"{row['again_so_far']} of {row['not_yet_followed']} closed since, so far"
    return {"share": share, "low": low, "high": high, "told": told, "later": later}


def _share(number: int, base: int, fewest: int) -> str:
    """Write a share with its base and range, or without a percentage where it is of few."""
    if base < fewest:
        return f"{number} of {base}"
    low, high = (100 * end for end in wilson(number, base))
    return f"{number} of {base} ({100 * number / base:.0f}%, 95% range {low:.0f} to {high:.0f}%)"


def _financial(year_from: pd.Timestamp) -> str:
    return f"{year_from.year} to {year_from.year + 1}"
