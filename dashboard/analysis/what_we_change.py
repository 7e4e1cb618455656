"""What actions set out to change, who leads and watches, and which conditions go unanswered."""

import pandas as pd

from dashboard.text import listed

BEHAVIOUR = "behaviour_of_young_people"
NAMED = 3  # more conditions than that are counted
SHOWN = 12  # conditions on a figure; its table has all


def change_headline(targets: pd.DataFrame) -> str:
    """Say how many actions aim at young people's behaviour, even if none; targets_by_half_year."""
    aimed = targets[targets["action_target"] == BEHAVIOUR]
    if not targets["actions"].sum():
        return "Aimed at young people's behaviour: 0; no action is recorded for this choice yet"
    return (
        f"Aimed at young people's behaviour: {int(aimed['actions'].sum()):,} of "
        f"{int(targets['actions'].sum()):,} actions"
    )


def reasons_line(targets: pd.DataFrame, watching: pd.DataFrame) -> str:
    """Say how many actions that need a reason have one; rows of both queries by half-years."""
    aimed = targets[targets["action_target"] == BEHAVIOUR]
    watched = watching[watching["surveillance_element"] == "of_young_people"]
    told = [
        f"{what}: {int(rows['with_reason'].sum()):,} of {int(rows['actions'].sum()):,}"
        for what, rows in (("aimed at it", aimed), ("watching young people", watched))
        if rows["actions"].sum()
    ]
    if not told:
        return "No action is aimed at it or watches young people, so none needs a reason."
    return f"Actions that give the reason they need: {'; '.join(told)}."


def watching_heading(watching: pd.DataFrame) -> str:
    """Say how many actions watch young people, and how many watch anyone; watching_by_half_year."""
    young = watching[watching["surveillance_element"] == "of_young_people"]
    half_years = watching.drop_duplicates("half_year")
    return (
        f"Actions that watch young people: {int(young['actions'].sum()):,}; that watch anyone or "
        f"any place: {int(watching['actions'].sum()):,} of {int(half_years['of_actions'].sum()):,}"
    )


def gaps(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the conditions with their gap in words; rows of conditions_answered, in their order.

    Adds unanswered (contexts in which it was named and no action answers it) and sentence.
    """
    unanswered = rows["contexts"] - rows["with_action"]
    told = [
        _gap(int(named), int(left))
        for named, left in zip(rows["contexts"], unanswered, strict=True)
    ]
    return rows.assign(unanswered=unanswered, sentence=pd.Series(told, dtype="object"))


def most_named(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the conditions that a figure has room for, racism always among them; of `gaps`."""
    others = rows[rows["social_condition"] != "racism"].head(SHOWN - 1)
    kept: pd.DataFrame = rows[
        rows["social_condition"].isin(["racism", *others["social_condition"]])
    ]
    return kept


def conditions_heading(rows: pd.DataFrame) -> str:
    """Say which conditions no action answers anywhere, or how many; rows of `gaps`."""
    named = rows[rows["contexts"] > 0]
    if named.empty:
        return "Social conditions: none named yet"
    silent = [str(label).lower() for label in named[named["with_action"] == 0]["condition_label"]]
    if not silent:
        return "Every social condition named has an action somewhere"
    told = listed(silent) if len(silent) <= NAMED else f"{len(silent)} of {len(named)} conditions"
    return f"Named, and answered by no action: {told}"


def _gap(named: int, left: int) -> str:
    if not named:
        return "not named"
    places = "context" if named == 1 else "contexts"
    if not left:
        return f"named in {named} {places}, answered in {'it' if named == 1 else 'each'}"
    if left == named:
        return f"named in {named} {places}, answered in none"
    return f"named in {named} {places}, no action in {left}"
