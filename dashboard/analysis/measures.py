"""What is known for each goal: its measures of change beside its measures of effort, in words."""

from typing import Any

import pandas as pd

from dashboard.text import day, day_span, figure

NOT_MEASURED = "not measured yet"


def evidence(measures: pd.DataFrame, answers: pd.DataFrame) -> pd.DataFrame:
    """Return the measures of goals, each with what is known by it; nothing is judged.

    measures: rows of measures_of_goals. answers: rows of analysis.review.change, for those measures
    that a survey question gives. Columns added: role (“Change, named beforehand”, “Change” or
    “Effort”) and known (a sentence). A measure of effort says what was done, never that it helped.
    """
    rows = measures.to_dict("records")
    return measures.assign(
        role=[_role(row) for row in rows], known=[_known(row, answers) for row in rows]
    )


def _role(row: dict[Any, Any]) -> str:
    if row["measure_type"] == "effort":
        return "Effort"
    return "Change, named beforehand" if row["is_primary"] else "Change"


def _known(row: dict[Any, Any], answers: pd.DataFrame) -> str:
    if isinstance(row["question_id"], str):
        asked = answers[answers["question_id"] == row["question_id"]]
        said = [
            f"{group} – {sentence}"
            for group, sentence in zip(asked["group_label"], asked["sentence"], strict=True)
        ]
        return " ".join(said) or NOT_MEASURED
    if pd.isna(row["first_on"]):
        return NOT_MEASURED
    first, latest = (_value(row, when) for when in ("first", "latest"))
    once = pd.isna(row["latest_on"])
    if pd.isna(first) or (pd.isna(latest) and not once):
        return "Too few to show."
    if once:
        return f"{figure(first)} {row['unit']}, {day(row['first_on'])}; nothing to compare it with."
    direction = " (no agreed direction)" if row["good_direction"] == "neutral" else ""
    about = "about " if row.get("rounded_to", 1) > 1 and pd.notna(row["first_people"]) else ""
    changed = f"From {about}{figure(first)} to {figure(latest)} {row['unit']}"
    if figure(first) == figure(latest):
        changed = f"{about}{figure(first)} {row['unit']} both times".capitalize()
    return f"{changed}, {day_span(row['first_on'], row['latest_on'])}{direction}."


def _value(row: dict[Any, Any], when: str) -> float:
    """Return the first or latest value; where it may not be told as it is, the people it counts."""
    value, people = row[f"{when}_value"], row[f"{when}_people"]
    return float("nan" if pd.isna(people) else people) if pd.isna(value) else float(value)
