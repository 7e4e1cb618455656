"""What became of actions: shares where there are enough, counts in words where there are few."""

from typing import Any

import pandas as pd

from dashboard.text import counted

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
    """Say how many actions were agreed and what became of them; rows of actions_by_agency."""
    total = {state: int(rows[state].sum()) for state in ("actions", *STATES)}
    if not total["actions"]:
        return "No action is recorded for this choice yet"
    return (
        f"{_capital(counted(total['actions'], 'action'))} agreed: {total['done_on_time']:,} done "
        f"on time, {total['done_late']:,} done late, {total['overdue']:,} overdue"
    )


def overdue_heading(rows: pd.DataFrame) -> str:
    """Say how many actions are overdue, and in how many contexts; rows of overdue_by_context."""
    if rows.empty:
        return "Nothing is overdue"
    first = rows.iloc[0]
    actions, contexts = int(first["overdue_in_all"]), int(first["contexts_in_all"])
    heading = (
        f"Overdue now: {counted(actions, 'action')} in {counted(contexts, 'context')}, "
        "the one due first at the top"
    )
    return f"{heading}; the first {len(rows)} are listed" if contexts > len(rows) else heading


def without_due_line(rows: pd.DataFrame) -> str:
    """Say how many open actions cannot become overdue, since no day was set; rows likewise."""
    number = int(rows["without_due"].sum())
    if not number:
        return "Every open action has a day to be done by."
    verb = "has" if number == 1 else "have"
    return f"{_capital(counted(number, 'open action'))} {verb} no day to be done by."


def _counts(row: dict[Any, Any]) -> str:
    return ", ".join(f"{row[state]} {words}" for state, words in STATES.items() if row[state])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
