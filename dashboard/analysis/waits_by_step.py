"""How long contexts wait for each step of the panel's work, whole and year by year.

Days are calendar days. Whether a wait keeps to the local target is told by the target in force on
the day it began, in the days that this target counts; so targets that differ, or that changed, are
put on one scale, the wait as a multiple of its target. Source: `analysis.durations`.
"""

import math
from typing import Any, TypeAlias

import pandas as pd

from dashboard.analysis.durations import OPEN, OTHER, REACHED, waiting_times
from dashboard.analysis.trend_headlines import FEWEST_WAITS
from dashboard.text import join_words

Row: TypeAlias = dict[Any, Any]
WHOLE = "Whole period"
ENDS = (REACHED, OPEN, OTHER)
LATEST_YEAR = 10_000  # more than any year: a step's spans follow those of the step before
SAME_DAY = 0.5  # a target of no days is kept on the day itself and missed on the next
CALENDAR_PER_WORKING = 7 / 5
_TIMES = [f"{name}{limit}" for name in ("median", "ninetieth") for limit in ("", "_low", "_high")]
_SHARES = ["within", "within_low", "within_high"]
A_STEP = {
    "decision": "a decision",
    "assessment": "an assessment",
    "plan": "a plan",
    "review": "a review",
}


def durations_by_step(rows: pd.DataFrame) -> pd.DataFrame:
    """Return for each step one row for the whole period and one for each financial year.

    rows: those of the query waits_by_step. A single year has no row of its own. Columns: step_code,
    step, years (“2024 to 2025”), is_whole, cases, reached, open, other; median and ninetieth with
    _low and _high, in days; targeted (cases with a target), within with _low and _high, a share of
    them; target (in words) and target_days (in calendar days, the largest); is_few. With fewer than
    ten cases, or targeted ones, the times, or the shares, are NaN: too few to say.
    """
    spans = _spans(rows)
    targeted = spans[spans["days_wanted"].notna()]
    wanted = targeted["days_wanted"].astype("float64").clip(lower=SAME_DAY)
    ratio = targeted["target_days"].astype("float64") / wanted
    ends = spans.groupby(["span", "ended_as"])["waits"].sum().to_dict()
    times = _enough(spans.assign(days=spans["days"].astype("float64")))
    shares = _enough(targeted.assign(days=ratio), target=1)
    number = targeted.groupby("span")["waits"].sum().to_dict()
    targets = _targets(targeted)
    heads = spans.drop_duplicates("span")[["span", "step_code", "step", "years", "is_whole"]]
    found = [
        head
        | {end: ends.get((head["span"], end), 0) for end in ENDS}
        | {name: times.get(head["span"], {}).get(name, math.nan) for name in _TIMES}
        | {"targeted": number.get(head["span"], 0)}
        | {name: shares.get(head["span"], {}).get(name, math.nan) for name in _SHARES}
        | targets.get(head["span"], {"target": None, "target_days": math.nan})
        for head in heads.to_dict("records")
    ]
    names = [*heads, *ENDS, *_TIMES, "targeted", *_SHARES, "target", "target_days"]
    made = pd.DataFrame(found, columns=names).drop(columns="span")
    made["cases"] = made[list(ENDS)].sum(axis=1)
    return made.assign(is_few=made["cases"] < FEWEST_WAITS)


def timeliness_headline(rows: pd.DataFrame) -> str:
    """Say which step is furthest from its target, and by when half have it.

    rows: those of `waits_by_step`. Without a target, how long half wait for each step.
    """
    known = [row for row in _whole(rows) if pd.notna(row["within"])]
    if not known:
        return _half(rows) or "Too few waits yet to say how long contexts wait for each step"
    if len(known) > 1 and all(row["within"] == 1 for row in known):
        return "Every wait for which a target is set was within it, at each step"
    least = f"{min(float(row['within']) for row in known):.0%}"
    last = [row for row in known if f"{row['within']:.0%}" == least]
    if len(last) > 1:
        steps = join_words([f"the {row['step_code']}" for row in last])
        return f"T{steps[1:]} are furthest from their targets: {least} of waits within each"
    row = last[0]
    step = f"The {row['step_code']}"
    named = step if len(known) == 1 else f"{step} is furthest from its target"
    told = f"{named}: {_share_of(row)} within {row['target']}"
    if pd.isna(row["median"]):
        return f"{told}; half still wait"
    half = _whole_days(row["median"])
    return f"{told}, half {f'in {half}' if half else 'on the day itself'}"


def half_line(rows: pd.DataFrame) -> str:
    """Say by when half of the contexts have each step, unless the headline says it already."""
    half = _half(rows)
    return f"{half}." if half and any(pd.notna(row["within"]) for row in _whole(rows)) else ""


def _half(rows: pd.DataFrame) -> str:
    known = [row for row in _whole(rows) if pd.notna(row["median"])]
    if not known:
        return ""
    days = [_whole_days(row["median"]) for row in known]
    if all(told.endswith("days") for told in days):  # one noun does for all
        days = [days[0], *(told.removesuffix(" days") for told in days[1:])]
    return "Half have " + join_words(
        [
            f"{A_STEP[row['step_code']]} {f'in {told}' if told else 'on the same day'}"
            for row, told in zip(known, days, strict=True)
        ]
    )


def waiting_line(rows: pd.DataFrame) -> str:
    """Say how many wait for each step now, which the figures count; rows of `waits_by_step`."""
    told = [
        f"{_of_all(int(row['open']), int(row['cases']))} for {A_STEP[row['step_code']]}"
        for row in _whole(rows)
        if row["open"]
    ]
    if not told:
        return "No context that began to wait in this period is still waiting."
    return f"Still waiting, and counted as waiting: {join_words(told)}."


def _of_all(number: int, every: int) -> str:
    """Write a number beside all of them: “3 of 12”, “all 12”, “the only one”."""
    if number < every:
        return f"{number} of {every}"
    return f"all {every}" if every > 1 else "the only one"


def _share_of(row: Row) -> str:
    """Write the share of waits within their target; none and all as words."""
    share, every = float(row["within"]), int(row["targeted"])
    if share in (0, 1):
        return f"all {every}" if share else f"none of {every}"
    return f"{share:.0%} of {every}"


def as_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows of `waits_by_step` with half, nine_in_ten and within_target in words."""
    told = [
        row
        | {"half": _within_days(row, "median"), "nine_in_ten": _within_days(row, "ninetieth")}
        | {"within_target": _within_target(row)}
        for row in rows.to_dict("records")
    ]
    return pd.DataFrame(told)


def _whole_days(number: float) -> str:
    """Write days with their noun, nothing for none."""
    return f"{number:,.0f} {'day' if round(number) == 1 else 'days'}" if round(number) else ""


def _within_days(row: Row, name: str) -> str | None:
    if row["is_few"]:
        return "too few to say" if row["cases"] else None
    if pd.isna(row[name]):
        return "not yet reached"
    low, high = row[f"{name}_low"], row[f"{name}_high"]
    if pd.isna(low):
        return f"{row[name]:.0f}"
    return f"{row[name]:.0f} ({low:.0f} {'or more' if pd.isna(high) else f'to {high:.0f}'})"


def _within_target(row: Row) -> str | None:
    if not row["targeted"]:
        return None
    if pd.isna(row["within"]):
        return "too few to say"
    told = f"{100 * row['within']:.0f}% of {row['targeted']}"
    low, high = row["within_low"], row["within_high"]
    return told if pd.isna(low) else f"{told} ({100 * low:.0f}% to {100 * high:.0f}%)"


def _whole(rows: pd.DataFrame) -> list[Row]:
    return rows[rows["is_whole"]].to_dict("records")


def _spans(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows once for the whole period, and once for each year where there are several."""
    rows = rows.rename(columns={"panel_step": "step_code"})
    whole = rows.assign(years=WHOLE, is_whole=True, order=0)
    parts = [whole]
    if rows["year_from"].min() < rows["year_from"].max():
        years = [f"{year} to {year + 1}" for year in rows["year_from"]]
        parts.append(rows.assign(years=years, is_whole=False, order=rows["year_from"]))
    made = pd.concat(parts, ignore_index=True)
    made["span"] = pd.factorize(made["step_code"])[0] * LATEST_YEAR + made["order"]
    return made.sort_values("span", kind="stable").reset_index(drop=True)


def _enough(spans: pd.DataFrame, target: float | None = None) -> dict[Any, Row]:
    """Return the waiting times of each span that has cases enough, by its number."""
    cases = spans.groupby("span")["waits"].transform("sum")
    enough = spans[(cases >= FEWEST_WAITS) & (spans["waits"] > 0)]
    waits = enough[["span", "days", "ended_as", "waits"]].rename(columns={"ended_as": "end"})
    found = waiting_times(waits, by="span", target=target)
    return {row["span"]: row for row in found.to_dict("records")}


def _wanted(row: Row) -> str:
    """Write a target: “1 working day”, “20 working days”, “the same day”."""
    if not row["days_wanted"]:
        return "the same day"
    days = "day" if row["days_wanted"] == 1 else "days"
    return f"{row['days_wanted']} {row['day_kind']} {days}"


def _targets(targeted: pd.DataFrame) -> dict[Any, Row]:
    """Put the targets that were in force into words, and the largest into calendar days."""
    found: dict[Any, list[Row]] = {}
    kinds = targeted[["span", "days_wanted", "day_kind"]].drop_duplicates()
    for row in kinds.sort_values(["span", "days_wanted"]).to_dict("records"):
        found.setdefault(row["span"], []).append(row)
    return {
        span: {
            "target": " or ".join(_wanted(row) for row in known),
            "target_days": max(
                float(row["days_wanted"])
                * (CALENDAR_PER_WORKING if row["day_kind"] == "working" else 1)
                for row in known
            ),
        }
        for span, known in found.items()
    }
