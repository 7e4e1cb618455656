"""Whose voice is recorded, at which stage, and what partners take part."""

from fractions import Fraction
from typing import Any

import pandas as pd

from dashboard.text import every_one, in_words, join_words, number_of, out_of_all, some_of

OTHERS = 2  # groups named beside young people: more are no headline
PAIR = 2
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

    Adds the same columns as `at_stages` but is_young, which is theirs; young people and others are
    never taken together.
    """
    told = [
        _told(row["heard"], row["assessments"], "assessment", "", fewest)
        for row in rows.to_dict("records")
    ]
    return rows.assign(
        label=rows["group_label"],
        share=_share(rows, "assessments", fewest),
        sentence=pd.Series(told, dtype="object"),
    )


def voice_headline(rows: pd.DataFrame) -> str:
    """Say at which stage young people's voice is recorded most, and least; rows of `at_stages`."""
    known = rows[rows["share"].notna()]
    if known.empty:
        reached = rows[rows["contexts"] > 0]
        if reached.empty:
            return "No context is recorded for this choice yet"
        missing = [
            f"{out_of_all(int(row['heard']), int(row['contexts']), 'context')} at "
            f"{str(row['label']).lower()}"
            for row in reached.to_dict("records")
            if row["heard"] < row["contexts"]
        ]
        where = join_words(missing) or "each of them"
        return f"Few contexts yet: young people's voice is recorded in {where}"
    exact = [Fraction(int(row["heard"]), int(row["contexts"])) for row in known.to_dict("records")]
    least, most = (_stages(known, exact, end) for end in (min(exact), max(exact)))
    if len(known) == 1:
        return f"Young people's voice is recorded at {least}; too few contexts at other stages"
    if min(exact) == 1:
        return "Young people's voice is recorded in every context, at each stage"
    if min(exact) == max(exact):
        return f"Young people's voice is recorded as often at each stage: at {least}"
    return f"Young people's voice is recorded least at {least}, most at {most}"


def groups_headline(rows: pd.DataFrame) -> str:
    """Say in how many assessments young people were heard, and others; rows of `of_groups`."""
    every = int(rows["assessments"].max()) if len(rows) else 0
    if not every:
        return "No assessment was heard in this period"
    heard = rows[rows["heard"] > 0]
    if len(heard) > OTHERS and heard["heard"].min() == heard["heard"].max():
        groups, number = in_words(len(heard)).capitalize(), int(heard["heard"].iloc[0])
        each = "" if number == every else "each "
        return f"{groups} groups were {each}heard in {out_of_all(number, every, 'assessment')}"
    young = rows[rows["is_young"].astype(bool)]
    # Young people in general stand before groups of them, such as pupils.
    general = young[young["is_always_told"].astype(bool)]
    own = general if len(general) else young
    others = heard[~heard["is_young"].astype(bool)].sort_values(
        "heard", ascending=False, kind="stable"
    )
    told = [
        f"{str(label).lower()} in {in_words(int(number))}"
        for label, number in zip(others["label"], others["heard"], strict=True)
    ][:OTHERS]
    if own.empty and told:
        where = number_of(every, "assessment")
        return f"Heard: {join_words(told)} of {where}; which groups are young people is not said"
    number = int(own["heard"].max()) if len(own) else 0
    first = f"Young people were heard in {out_of_all(number, every, 'assessment')}"
    return f"{first}; {join_words(told)}" if told else f"{first}; nobody else was heard"


def measures_heading(rows: pd.DataFrame) -> str:
    """Say how many goals have no measure of change; rows of goals_by_half_year."""
    goals = int(rows["goals"].sum())
    without = int(rows[rows["measured_by"] != "change"]["goals"].sum())
    if not goals:
        return "No goal is recorded for this choice yet"
    if goals == 1:
        return f"The one goal has {'no' if without else 'a'} measure of change"
    if not without:
        return f"{every_one(goals, 'goals').capitalize()} have a measure of change"
    if without == goals:
        return f"{some_of(0, goals).capitalize()} goals has a measure of change"
    measured = goals - without
    verb, lack = "has" if measured == 1 else "have", "has" if without == 1 else "have"
    return (
        f"{in_words(measured).capitalize()} of {in_words(goals)} goals {verb} a measure of change; "
        f"{in_words(without)} {lack} none"
    )


def reach_heading(rows: pd.DataFrame) -> str:
    """Say how many agencies have an action, and how many of them sit on no panel."""
    active = rows[rows["actions"] > 0]
    outside = int((~active["sits_on_panel"].astype(bool)).sum())
    if active.empty:
        return "No agency has an action yet"
    if len(active) == 1:
        return f"One agency has an action; it {'does not sit' if outside else 'sits'} on the panel"
    first = f"{in_words(len(active)).capitalize()} agencies have an action"
    if not outside:
        return f"{first}; {'both' if len(active) == PAIR else 'all'} of them sit on the panel"
    if outside == len(active):
        return f"{first}; {'neither' if outside == PAIR else 'none'} of them sits on the panel"
    verb = "does" if outside == 1 else "do"
    return f"{first}; {in_words(outside)} of them {verb} not sit on the panel"


def without_strength_line(rows: pd.DataFrame) -> str:
    """Say how many assessments found no strength at all; rows of strengths_by_month."""
    every, without = int(rows["assessments"].sum()), int(rows["without_strength"].sum())
    if not every:
        return "No assessment with findings was heard in the months chosen."
    if not without:
        return "Every assessment with findings holds a strength or a wish."
    if every == 1:
        return "The one assessment with findings holds no strength and no wish."
    if without == every:
        none = some_of(0, every).capitalize()
        return f"{none} assessments with findings holds a strength or a wish."
    verb = "holds" if without == 1 else "hold"
    return (
        f"{in_words(without).capitalize()} of {in_words(every)} assessments with findings {verb} "
        "no strength and no wish."
    )


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


def _stage(row: dict[Any, Any]) -> str:
    """Name a stage with its counts: “referral (1 of 3)”."""
    return f"{str(row['label']).lower()} ({row['heard']} of {row['contexts']})"


def _stages(known: pd.DataFrame, exact: list[Fraction], end: Fraction) -> str:
    """Name every stage that has one share, with its counts: a tie is nobody's first place."""
    return join_words(
        [
            _stage(row)
            for row, share in zip(known.to_dict("records"), exact, strict=True)
            if share == end
        ]
    )
