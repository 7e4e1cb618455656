"""What actions set out to change, who leads and watches, and which conditions go unanswered."""

import pandas as pd

from dashboard.analysis.mix import name_months
from dashboard.text import in_words, join_words, number_of, some_of

NAMED = 3  # more conditions than that are counted
SHOWN = 12  # conditions on a figure; its table has all


def behaviour_by_half_year(targets: pd.DataFrame, *, fewest: int) -> str:
    """Say how many actions aimed at behaviour in each half-year that has some, in their order.

    targets: rows of targets_by_half_year. fewest: half-years with fewer actions tell nothing.
    """
    keys = ["first_month", "last_month", "of_actions"]
    aimed = (
        targets[targets["is_discouraged"].astype(bool) & (targets["of_actions"] >= fewest)]
        .groupby(keys, as_index=False)[["actions"]]
        .sum()
    )
    told = [
        f"{int(row['actions'])} of {int(row['of_actions'])} "
        f"({name_months(row['first_month'], row['last_month'])})"
        for row in aimed.to_dict("records")
    ]
    return f"By half-years: {join_words(told)}." if len(told) > 1 else ""


def reasons_line(targets: pd.DataFrame, watching: pd.DataFrame) -> str:
    """Say how many actions that need a reason have one; rows of both queries by half-years."""
    aimed = targets[targets["is_discouraged"].astype(bool)]
    watched = watching[watching["watches"] == "young_people"]
    told = [
        f"{int(rows['with_reason'].sum()):,} of {int(rows['actions'].sum()):,} {what}"
        for what, rows in (
            ("aimed at young people's behaviour", aimed),
            ("that watch young people", watched),
        )
        if rows["actions"].sum()
    ]
    if not told:
        none = "No action is aimed at young people's behaviour or watches them"
        return f"{none}, so none needs a reason."
    return f"The reason that actions need is given for {join_words(told)}."


def watching_heading(watching: pd.DataFrame) -> str:
    """Say how many actions watch young people, and how many watch anyone; watching_by_half_year."""
    young = watching[watching["watches"] == "young_people"]
    unsaid = int(watching.loc[watching["watches"] == "not_said", "actions"].sum())
    half_years = watching.drop_duplicates("half_year")
    number, every = int(young["actions"].sum()), int(half_years["of_actions"].sum())
    others = int(watching["actions"].sum()) - number - unsaid
    if not every:
        return "No action is recorded for this choice yet"
    if every == 1:
        whom = "young people" if number else "a place or adults" if others else "nobody"
        return f"The one action watches {'somebody, not said whom' if unsaid else whom}"
    some = in_words(others) if others else "none"
    beside = f"{some} {'watch' if others > 1 else 'watches'} a place or adults"
    if unsaid:
        beside += f"; of {in_words(unsaid)} nothing says whom"
    if not number:
        return f"{some_of(0, every).capitalize()} actions watches young people; {beside}"
    verb = "watches" if number == 1 else "watch"
    first = f"{in_words(number).capitalize()} of {in_words(every)} actions {verb} young people"
    last = young.loc[young["actions"] > 0, "last_month"].max()
    later = half_years[half_years["last_month"] > last]
    ended = f", none agreed after {last:%B %Y}" if later["of_actions"].sum() else ""
    return f"{first}{ended}; {beside}"


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
    """Return the conditions that a figure has room for, those always told among them; of `gaps`."""
    return first_and_always_told(rows, SHOWN)


def first_and_always_told(rows: pd.DataFrame, most: int) -> pd.DataFrame:
    """Return the first conditions, those always told among them, as racism is; rows of `gaps`."""
    is_always = rows["is_always_told"].astype(bool)
    room = max(most - int(is_always.sum()), 0)
    kept: pd.DataFrame = rows[is_always | ((~is_always).cumsum() <= room)]
    return kept


def conditions_headline(rows: pd.DataFrame) -> str:
    """Say whether racism was named and answered, before any other condition; rows of `gaps`.

    The condition is the first that its word says is always told; without one, none comes first.
    """
    first = rows[rows["is_always_told"].astype(bool)].sort_values("condition_label").head(1)
    if first.empty:
        return conditions_heading(rows)
    label, named, answered = first[["condition_label", "contexts", "with_action"]].iloc[0]
    if not named:
        heading = conditions_heading(rows)
        if not rows["contexts"].sum():
            return heading
        return f"{label} was named in no context; {heading[0].lower()}{heading[1:]}"
    where = f"{label} was named in {number_of(int(named), 'context')}"
    if named == 1:
        return f"{where}, and {'answered there' if answered else 'no action answers it'}"
    if answered == named:
        return f"{where} and answered in each"
    return f"{where} and answered in {in_words(answered) if answered else 'none'}"


def conditions_heading(rows: pd.DataFrame) -> str:
    """Say which conditions no action answers anywhere, or how many; rows of `gaps`."""
    named = rows[rows["contexts"] > 0]
    if named.empty:
        return "No social condition is named yet"
    silent = [str(label).lower() for label in named[named["with_action"] == 0]["condition_label"]]
    if not silent:
        return "Every condition named has an action somewhere"
    if len(silent) <= NAMED:
        return f"No action answers {join_words(silent, 'or')}"
    if len(silent) == len(named):
        return f"{some_of(0, len(named)).capitalize()} conditions named is answered by any action"
    some = in_words(len(silent)).capitalize()
    return f"{some} of {in_words(len(named))} conditions named are answered by no action"


def _gap(named: int, left: int) -> str:
    if not named:
        return "not named"
    places = "context" if named == 1 else "contexts"
    if not left:
        return f"named in {named} {places}, answered in {'it' if named == 1 else 'each'}"
    if left == named:
        return f"named in {named} {places}, answered in none"
    return f"named in {named} {places}, no action in {left}"
