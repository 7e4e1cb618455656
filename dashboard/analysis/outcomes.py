"""Outcomes: reviews on time, verdicts across contexts, and contexts referred again, in words.

What changed since a plan began is told as the panel judged it. Nothing here says that a plan was
the reason.
"""

import math
from typing import Any

import pandas as pd

from dashboard.analysis.intervals import newcombe, wilson
from dashboard.analysis.verdicts import points, verdict_of
from dashboard.text import (
    every_one,
    in_words,
    is_or_are,
    join_words,
    number_of,
    some_of,
    some_or_none,
)

YEAR = 12
FEWEST_TO_ROUND = 20  # of fewer, “one in so many” says more than is known
ROUND = 0.03
ONES_SAID = range(2, 11)  # nobody says “one in thirteen”
ALL = "All years"


def reviewed_headline(verdicts: pd.DataFrame) -> str:
    """Say how contexts were judged at their last review; rows of verdicts_at_reviews."""
    own = verdicts[verdicts["subject"] == "contexts"]
    number = int(own["cases"].sum())
    if not number:
        return "No review was held in this period"
    if number == 1:
        label = own.loc[own["cases"] == 1, "verdict_label"].iloc[0]
        return f"One context was reviewed: {str(label).lower()}"
    safer, worse = _leaning(own, "better", "partly"), _leaning(own, "worse")
    if safer == number:
        return f"{every_one(number, 'contexts').capitalize()} reviewed are safer or partly safer"
    return (
        f"{some_of(safer, number).capitalize()} contexts reviewed {is_or_are(safer)} safer "
        f"or partly safer; {some_or_none(worse).lower()} {is_or_are(worse)} less safe"
    )


def reviewed_line(verdicts: pd.DataFrame) -> str:
    """Say how the other contexts were judged, and by whom; rows of verdicts_at_reviews."""
    own = verdicts[verdicts["subject"] == "contexts"]
    said = "As the panel judged: changed since the plan began, which is not because of it."
    if own["cases"].sum() < 2:  # noqa: PLR2004 - the headline tells the only one
        return said if own["cases"].sum() else ""
    mixed, unknown = _leaning(own, "as_before"), _leaning(own, "not_known")
    return (
        f"Mixed or not clearly changed: {in_words(mixed) if mixed else 'none'}; nobody could tell: "
        f"{in_words(unknown) if unknown else 'none'}. {said}"
    )


def verdicts_to_show(verdicts: pd.DataFrame) -> pd.DataFrame:
    """Return the verdicts that belong on the wall, each with `of_all`, the cases of its subject.

    rows: those of verdicts_at_reviews. “Cannot tell”, “not measured twice” and “not re-checked”
    stay at nought; other verdicts that tell nothing go where no case has them.
    """
    is_idle = (verdicts["leaning"] == "not_known") & (verdicts["cases"] == 0)
    kept = verdicts[~is_idle | verdicts["is_always_told"].astype(bool)].reset_index(drop=True)
    return kept.assign(of_all=kept.groupby("subject")["cases"].transform("sum"))


def on_time_headline(months: pd.DataFrame, *, fewest: int) -> str:
    """Say how many reviews were held on time among those due; rows of reviews_on_time.

    fewest: with fewer due no percentage is told.
    """
    due, held, late, still_open = (
        int(months[name].sum()) for name in ("due", "held_on_time", "held_late", "still_open")
    )
    if not due:
        return "No review was due in this period"
    if due == 1:
        how = "on time" if held else "late" if late else ""
        return f"The one review due was held {how}" if how else "The one review due is overdue"
    if held == due:
        return f"{every_one(due, 'reviews').capitalize()} due were held on time"
    percent = f"{held / due:.0%}"
    share = f" ({percent})" if due >= fewest and percent not in ("0%", "100%") else ""
    some, was = some_of(held, due).capitalize(), "was" if held <= 1 else "were"
    return (
        f"{some} reviews due {was} held on time{share}; "
        f"{some_or_none(late).lower()} {'was' if late <= 1 else 'were'} late, "
        f"{some_or_none(still_open).lower()} {is_or_are(still_open)} overdue"
    )


def on_time_change(months: pd.DataFrame, *, fewest: int) -> str:
    """Compare the last twelve months with the twelve before, with the range of the difference."""
    if len(months) < 2 * YEAR:
        shown = f"{number_of(len(months), 'month')} {'is' if len(months) == 1 else 'are'} shown"
        return f"{shown.capitalize()}; comparing a year with the year before takes {2 * YEAR}."
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
    return f"{told}; {points(difference, low, high)} (95% range), {verdict}."


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
    followed, came = int(whole["followed"]), int(whole["again"])
    if not followed:
        if whole["closings"] == 1:
            return "One context was closed, less than a year ago: too early to say"
        closed = in_words(int(whole["closings"])).capitalize()
        return f"{closed} contexts were closed, none of them a year ago yet: too early to say"
    if followed == 1:
        was = "was" if came else "was not"
        return f"The one context closed a year ago or longer {was} referred again within a year"
    if came == followed:
        return (
            f"{every_one(came, 'contexts').capitalize()} that we closed were referred again within "
            "a year"
        )
    near = _about_one_in(came / followed) if followed >= FEWEST_TO_ROUND else ""
    return (
        f"{some_of(came, followed).capitalize()} contexts that we closed "
        f"{'was' if came <= 1 else 'were'} referred again within a year{near}"
    )


def again_line(again: pd.DataFrame) -> str:
    """Say among which closed contexts that is, with its range; rows of referred_again."""
    if again.empty or not again.iloc[-1]["followed"]:
        return ""
    told = str(again.iloc[-1]["told"])
    return f"Of those closed a year ago or longer, {told}."


def decided_headline(decisions: pd.DataFrame) -> str:
    """Say what reviews decided, the most frequent first; rows of decisions_of_reviews."""
    known = decisions[decisions["reviews"] > 0].sort_values(
        "reviews", ascending=False, kind="stable"
    )
    if known.empty:
        return "No review was held in this period"
    number = int(known["reviews"].sum())
    if number == 1:
        return f"One review was held and decided “{str(known['decision_label'].iloc[0]).lower()}”"
    if len(known) == 1:
        decided = str(known["decision_label"].iloc[0]).lower()
        return f"{in_words(number).capitalize()} reviews were held, and each decided “{decided}”"
    told = [
        f"{in_words(int(reviews))} decided “{str(label).lower()}”"
        for label, reviews in zip(known["decision_label"], known["reviews"], strict=True)
    ]
    return f"{in_words(number).capitalize()} reviews were held: {join_words(told)}"


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


def _leaning(own: pd.DataFrame, *leanings: str) -> int:
    return int(own.loc[own["leaning"].isin(leanings), "cases"].sum())


def _about_one_in(share: float) -> str:
    """Say a share as the nearest one in so many, if true to three points; else nothing."""
    parts = round(1 / share) if share else 0
    near = parts in ONES_SAID and abs(share - 1 / parts) <= ROUND
    return f", about one in {in_words(parts)}" if near else ""


def _financial(year_from: pd.Timestamp) -> str:
    return f"{year_from.year} to {year_from.year + 1}"
