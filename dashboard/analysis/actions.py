"""What became of actions: shares where there are enough, counts in words where there are few."""

from typing import Any

import pandas as pd

from dashboard.text import (
    day,
    every_one,
    in_words,
    is_or_are,
    number_of,
    some_of,
    some_or_none,
)

STATES = {
    "done_on_time": "done on time",
    "done_late": "done late",
    "under_way": "under way",
    "overdue": "overdue",
    "no_longer_possible": "no longer possible",
    "not_done": "not done",
}


def by_agency(rows: pd.DataFrame, *, fewest: int = 10) -> pd.DataFrame:
    """Return the agencies that lead any action of the choice, with what may be said of each.

    rows: those of the query actions_by_agency, in their order, which is kept: an alphabet ranks
    nobody. fewest: an agency with fewer actions has counts only. Adds is_few and sentence.
    """
    known = rows[rows["actions"] > 0].reset_index(drop=True)
    is_few = known["actions"] < fewest
    told = [
        f"Too few for shares: {_counts(row)}" if few else _counts(row)
        for row, few in zip(known.to_dict("records"), is_few, strict=True)
    ]
    return known.assign(is_few=is_few, sentence=pd.Series(told, dtype="object"))


def actions_headline(rows: pd.DataFrame) -> str:
    """Say how many of the actions agreed are done, how many of those late, and what is overdue.

    rows: those of actions_by_agency.
    """
    total = {state: int(rows[state].sum()) for state in ("actions", *STATES)}
    actions, late, overdue = (total[name] for name in ("actions", "done_late", "overdue"))
    done = total["done_on_time"] + late
    if not actions:
        return "No action is recorded for this choice yet"
    if actions == 1:
        done_told = "The one action agreed is done" if done else "The one action agreed is not done"
    elif done == actions:
        done_told = f"{every_one(actions, 'actions').capitalize()} agreed are done"
    else:
        done_told = f"{some_of(done, actions).capitalize()} actions agreed {is_or_are(done)} done"
    if done == 1:
        done_told += ", and late" if late else ", and on time"
    elif done:
        all_late = late == done
        both = "both" if done == 2 else "all"  # noqa: PLR2004 - a pair
        done_told += f", {both if all_late else some_or_none(late).lower()} of them late"
    overdue_told = f"{some_or_none(overdue).lower()} {is_or_are(overdue)} overdue"
    return f"{done_told}; {overdue_told}"


def overdue_heading(rows: pd.DataFrame) -> str:
    """Say how many actions are overdue, and since when the first; rows of overdue_by_context."""
    if rows.empty:
        return "No action is overdue"
    first = rows.iloc[0]
    actions, contexts = int(first["overdue_in_all"]), int(first["contexts_in_all"])
    since = f"since {day(first['due_first'])}"
    if actions == 1:
        return f"One action is overdue, {since}"
    return (
        f"{in_words(actions).capitalize()} actions are overdue in "
        f"{number_of(contexts, 'context')}, the first {since}"
    )


def overdue_line(rows: pd.DataFrame) -> str:
    """Say in which order overdue actions are listed, and of how many contexts; rows likewise."""
    order = "The context whose action was due first stands at the top."
    if rows.empty or rows["contexts_in_all"].iloc[0] == len(rows):
        return "" if len(rows) < 2 else order  # noqa: PLR2004 - one row has no order
    return f"{order} The first {in_words(len(rows))} are listed."


def without_due_line(rows: pd.DataFrame) -> str:
    """Say how many open actions cannot become overdue, since no day was set; rows likewise."""
    number = int(rows["without_due"].sum())
    if not number:
        return "Every open action has a day to be done by."
    verb = "has" if number == 1 else "have"
    return f"{number_of(number, 'open action').capitalize()} {verb} no day to be done by."


def _counts(row: dict[Any, Any]) -> str:
    return ", ".join(f"{row[state]} {words}" for state, words in STATES.items() if row[state])
