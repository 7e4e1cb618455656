"""Whose voice is recorded, at which stage, and what partners take part."""

from typing import Any

import pandas as pd

from dashboard.text import counted

YOUNG = ("young_people", "young_people_affected", "pupils")
SAID = {
    "referral": "their views in a referral",
    "assessment": "heard in an assessment",
    "planning": "shaped an action",
    "delivery": "had a part in what was done",
    "review": "their verdict in a review",
}


def at_stages(rows: pd.DataFrame, *, fewest: int = 10) -> pd.DataFrame:
    """Return each stage with how far young people's voice reaches; rows of voice_by_stage.

    fewest: a stage reached by fewer contexts has counts only. Adds label, share, sentence and
    is_young.
    """
    told = [
        _told(row["heard"], row["contexts"], "context", SAID[row["voice_stage"]], fewest)
        for row in rows.to_dict("records")
    ]
    return rows.assign(
        label=rows["stage_label"],
        share=_share(rows, "contexts", fewest),
        sentence=pd.Series(told, dtype="object"),
        is_young=True,
    )


def of_groups(rows: pd.DataFrame, *, fewest: int = 10) -> pd.DataFrame:
    """Return each group with how many assessments heard it; rows of voices_in_assessments.

    Adds the same columns as `at_stages`; young people and others are never taken together.
    """
    told = [
        _told(row["heard"], row["assessments"], "assessment", "", fewest)
        for row in rows.to_dict("records")
    ]
    return rows.assign(
        label=rows["group_label"],
        share=_share(rows, "assessments", fewest),
        sentence=pd.Series(told, dtype="object"),
        is_young=rows["respondent_group"].isin(YOUNG),
    )


def voice_headline(rows: pd.DataFrame) -> str:
    """Say at which stage young people's voice is recorded most, and least; rows of `at_stages`."""
    known = rows[rows["share"].notna()]
    if known.empty:
        reached = rows[rows["contexts"] > 0]
        if reached.empty:
            return "No context is recorded for this choice yet"
        first = reached.iloc[0]
        return (
            f"Young people's voice: recorded at {str(first['label']).lower()} in "
            f"{first['heard']} of {first['contexts']}; too few contexts for shares"
        )
    ordered = known.sort_values("share", kind="stable")
    least, most = ordered.iloc[0], ordered.iloc[-1]
    return (
        f"Young people's voice: most at {_stage(most)}, least at {_stage(least)}"
        if len(known) > 1
        else f"Young people's voice: at {_stage(least)}"
    )


def measures_heading(rows: pd.DataFrame) -> str:
    """Say how many goals have no measure of change; rows of goals_by_half_year."""
    goals = int(rows["goals"].sum())
    without = int(rows[rows["measured_by"] != "change"]["goals"].sum())
    if not goals:
        return "No goal is recorded for this choice yet"
    return f"Goals without a measure of change: {without:,} of {goals:,} goals"


def reach_heading(rows: pd.DataFrame) -> str:
    """Say how many agencies have an action, and how many of them sit on no panel."""
    active = rows[rows["actions"] > 0]
    outside = int((~active["sits_on_panel"].astype(bool)).sum())
    return (
        f"{counted(len(active), 'agency has', 'agencies have').capitalize()} an action; "
        f"{counted(outside, 'of them is', 'of them are')} not on the panel"
    )


def without_strength_line(rows: pd.DataFrame) -> str:
    """Say how many assessments found no strength at all; rows of strengths_by_month."""
    every, without = int(rows["assessments"].sum()), int(rows["without_strength"].sum())
    if not every:
        return "No assessment with findings was heard in the months chosen."
    if not without:
        return "Every assessment with findings holds a strength or a wish."
    return f"{without:,} of {every:,} assessments with findings hold no strength and no wish."


def _share(rows: pd.DataFrame, base: str, fewest: int) -> "pd.Series[float]":
    share: pd.Series[float] = rows["heard"] / rows[base].where(rows[base] >= fewest)
    return share.astype("float64")


def _told(heard: int, every: int, one: str, what: str, fewest: int) -> str:
    if not every:
        return "none yet"
    share = f" ({heard / every:.0%})" if every >= fewest else ", too few for shares"
    said = f": {what}" if what else ""
    silent = f"; not asked or not recorded in {every - heard}" if heard < every else ""
    many = one if every == 1 else f"{one}s"
    return f"{heard} of {every} {many}{share}{said}{silent}"


def _stage(row: "pd.Series[Any]") -> str:
    return f"{str(row['label']).lower()} ({row['heard']} of {row['contexts']})"
