"""Change between two rounds of a survey, with how sure one can be.

The rounds are separate samples of whoever could be asked. Intervals are 95%: Wilson (1927) for one
proportion, Newcombe's hybrid score (Newcombe 1998, Statistics in Medicine 17, method 10) for the
difference of two, both from statsmodels.
"""

from typing import Any

import pandas as pd
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

FEW, SMALL, USUAL = 5, 10, 30  # respondents in the smaller round; domain rules for what may be said
NOTABLE = 0.10  # a difference worth naming although its interval crosses zero
NOT_COMPARABLE = ("meaning_altered", "scale_altered", "option_altered")
COUNTS = ("positive", "neutral", "negative", "answered")


def change(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each question and group, from the rows of before_and_after.

    Columns: question_id, group_label, question, before_ and after_ counts of people (missing where
    hidden or not asked), before_share, after_share, difference, low and high (proportions, missing
    where too few), range (the same in words), verdict (one of nine fixed phrases), sentence, note.
    """
    found = [
        _change(pair.to_dict("records"))
        for _, pair in rows.groupby(["question_id", "respondent_group"], sort=False)
    ]
    return pd.DataFrame(found, columns=_COLUMNS)


_COLUMNS = [
    "question_id",
    "group_label",
    "question",
    *(f"{when}_{count}" for when in ("before", "after") for count in COUNTS),
    "before_share",
    "after_share",
    "difference",
    "low",
    "high",
    "range",
    "verdict",
    "sentence",
    "note",
]


def wilson(count: int, base: int) -> tuple[float, float]:
    """Return the 95% interval of a proportion of `base` people (Wilson 1927)."""
    low, high = proportion_confint(count, base, method="wilson")
    return float(low), float(high)


def newcombe(before: int, base_before: int, after: int, base_after: int) -> tuple[float, float]:
    """Return the 95% interval of after's proportion less before's (Newcombe 1998, method 10)."""
    low, high = confint_proportions_2indep(
        after, base_after, before, base_before, method="newcomb", compare="diff"
    )
    return float(low), float(high)


def _change(pair: list[dict[Any, Any]]) -> dict[str, Any]:
    before = next((row for row in pair if not row["is_after"] and row["was_asked"]), None)
    after = next((row for row in pair if row["is_after"] and row["was_asked"]), None)
    shown = after or before or pair[0]
    result: dict[str, Any] = {
        "question_id": shown["question_id"],
        "group_label": shown["group_label"],
        "question": shown["wording"],
        "note": "",
    }
    for when, row in (("before", before), ("after", after)):
        for count in COUNTS:
            result[f"{when}_{count}"] = _number(row[count]) if row else None
    if before is None or after is None:
        reason = next((r["change_reason"] for r in pair if isinstance(r["change_reason"], str)), "")
        missing = "Not asked after" if after is None else "Asked for the first time after"
        if len(pair) == 1:
            missing = "Asked once so far"
        return result | {
            "verdict": "Not re-measured",
            "sentence": f"{missing}. {reason}".strip(),
        }
    if shown["question_change"] in NOT_COMPARABLE:
        note = f"The question changed: {shown['change_reason']}"
        return result | {"verdict": "Cannot compare", "sentence": note, "note": note}
    if shown["question_change"] == "same_meaning":
        result["note"] = f"Wording changed, same meaning: {shown['change_reason']}"
    return result | _measured(result, str(shown["good_direction"]))


def _measured(result: dict[str, Any], direction: str) -> dict[str, Any]:
    """Compare two rounds of the same question, as far as their numbers allow."""
    hidden = any(result[f"{w}_{c}"] is None for w in ("before", "after") for c in COUNTS)
    base = 0 if hidden else min(result["before_answered"], result["after_answered"])
    if hidden or base < FEW:
        return {"verdict": "Too few to say", "sentence": "Too few to show."}
    counts = (
        f"{result['before_positive']} of {result['before_answered']} agreed before, "
        f"{result['after_positive']} of {result['after_answered']} after"
    )
    if base < SMALL:
        return {"verdict": "Too few to say", "sentence": f"{counts}."}
    before = result["before_positive"] / result["before_answered"]
    after = result["after_positive"] / result["after_answered"]
    low, high = newcombe(
        result["before_positive"],
        result["before_answered"],
        result["after_positive"],
        result["after_answered"],
    )
    verdict = verdict_of(after - before, low, high, direction)
    small = "; small numbers" if base < USUAL else ""
    return {
        "before_share": before,
        "after_share": after,
        "difference": after - before,
        "low": low,
        "high": high,
        "range": points(after - before, low, high),
        "verdict": verdict,
        "sentence": f"{counts}: {verdict.lower()} ({points(after - before, low, high)}{small}).",
    }


def verdict_of(difference: float, low: float, high: float, direction: str) -> str:
    """Put a difference and its interval into one of the fixed phrases.

    direction: up or down, whichever is better for young people; neutral when nobody agreed one.
    """
    if direction == "neutral":
        return "No agreed direction"
    if direction == "down":
        difference, low, high = -difference, -high, -low
    if low > 0:
        return "Clear improvement"
    if high < 0:
        return "Clear worsening"
    if difference >= NOTABLE:
        return "Possible improvement, not clear"
    if difference <= -NOTABLE:
        return "Possible worsening, not clear"
    return "No clear change"


def points(difference: float, low: float, high: float) -> str:
    """Write a difference in percentage points with its interval: “+32 points, 9 to 50”."""
    ends = [f"{round(end * 100):d}".replace("-", "−") for end in (low, high)]
    middle = f"{round(difference * 100):+d}".replace("-", "−")
    return f"{middle} points, {ends[0]} to {ends[1]}"


def _number(value: Any) -> int | None:  # noqa: ANN401 - a cell of a frame is of any type
    return None if pd.isna(value) else int(value)
