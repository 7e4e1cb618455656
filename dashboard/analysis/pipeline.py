"""What the pipeline tells: how many contexts are open, and which stand longer than meant or usual.

“Stuck” is longer than the local target for the next step, or than nine in ten of the waits for it
that are over. It judges nobody: a context may rightly take long.
"""

from typing import Any, TypeAlias

import pandas as pd

from dashboard.text import in_words, number_of

Row: TypeAlias = dict[Any, Any]


def pipeline_headline(stages: pd.DataFrame) -> str:
    """Say how many contexts are open and how many of them are stuck; rows of pipeline_by_stage."""
    contexts, stuck = int(stages["contexts"].sum()), int(stages["stuck"].sum())
    if not contexts:
        return "No open context fits what is chosen"
    first = f"{number_of(contexts, 'context')} {'is' if contexts == 1 else 'are'} open".capitalize()
    longer = "waited longer than meant or usual"
    if contexts == 1:
        return f"{first}; it has {'' if stuck else 'not '}{longer}"
    if not stuck:
        return f"{first}; none has {longer}"
    every = "both" if contexts == 2 else "all of them"  # noqa: PLR2004 - a pair
    some = every if stuck == contexts else in_words(stuck)
    return f"{first}; {some} {'has' if stuck == 1 else 'have'} {longer}"


def stuck(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the contexts that stand longer than meant or usual, with `why`; rows of pipeline."""
    return _with_reasons(rows[rows["is_over_target"] | rows["is_over_usual"]])


def moving(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the contexts that do not, with `why` saying against what; rows of pipeline."""
    return _with_reasons(rows[~(rows["is_over_target"] | rows["is_over_usual"])])


def contexts_not_listed(rows: pd.DataFrame) -> str:
    """Say how many contexts the list leaves out, and how to see them; “” for none."""
    whole = int(rows.drop_duplicates("stage")["of_stage"].sum())
    if whole == len(rows):
        return ""
    return (
        f"{len(rows):,} of {whole:,} contexts are listed, at most 40 of a stage: narrow the page "
        "by area or kind to see the others."
    )


def _with_reasons(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(why=[_why(row) for row in rows.to_dict("records")])


def _why(row: Row) -> str:
    target = usual = ""
    if pd.notna(row["days_wanted"]):
        days = "day" if row["days_wanted"] == 1 else "days"
        target = f"{row['days_wanted']} {row['day_kind']} {days}"
    if pd.notna(row["usual_days"]):
        usual = f"{row['usual_days']} {'day' if row['usual_days'] == 1 else 'days'}"
    if row["is_over_target"] and row["is_over_usual"]:
        return f"Longer than the target of {target}, and than nine in ten ({usual})"
    if row["is_over_target"]:
        return f"Longer than the target of {target}"
    if row["is_over_usual"]:
        return f"Longer than nine in ten waited ({usual})"
    if target:
        return f"Within the target of {target}"
    if usual:
        return f"No target; nine in ten waited {usual} or less"
    return "No target, and nothing to compare with"
