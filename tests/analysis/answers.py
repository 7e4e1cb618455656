"""Little tables of answers: rows as before_and_after returns them, only what a test is about."""

from typing import Any

import pandas as pd

from dashboard.settings import Settings

Row = dict[str, Any]
Counts = tuple[int, int, int]
LIMITS = Settings()
VERDICTS = [
    "Clear improvement",
    "Possible improvement, not clear",
    "No clear change",
    "Possible worsening, not clear",
    "Clear worsening",
    "Cannot compare",
    "Too few to say",
    "Not re-measured",
    "No agreed direction",
]


def asked(counts: Counts | None, *, is_after: bool, **told: object) -> Row:
    """Return a question in one round: (positive, neutral, negative), or None if not asked."""
    base = sum(counts or ())
    size = "usual" if base >= LIMITS.usual_answers else "small"
    if base < LIMITS.fewest_for_percentages:
        size = "counts"
    if base < LIMITS.fewest_answers:
        size = "none" if base else "nobody"
    shown = counts if size != "none" else (None, None, None)
    positive, neutral, negative = shown or (0, 0, 0)
    row: Row = {
        "question_id": "SAFE",
        "respondent_group": "young_people",
        "group_label": "Young people",
        "is_after": is_after,
        "was_asked": counts is not None,
        "wording": "I feel safe here",
        "question_change": "none",
        "change_reason": None,
        "judged_by_role": None,
        "lowest_label": "Strongly disagree",
        "highest_label": "Strongly agree",
        "good_direction": "up",
        "is_named": False,
        "same_people": None,
        "positive": positive,
        "neutral": neutral,
        "negative": negative,
        "answered": base if size != "none" else None,
        "base_size": size,
    }
    return row | told


def before_and_after(
    before: Counts | None, after: Counts | None, **after_told: object
) -> pd.DataFrame:
    """Return one question in two rounds; what is told of it holds for the later one."""
    direction = {k: v for k, v in after_told.items() if k in ("question_id", "good_direction")}
    return pd.DataFrame(
        [
            asked(before, is_after=False, **direction),
            asked(after, is_after=True, **after_told),
        ]
    )
