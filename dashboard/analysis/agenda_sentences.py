"""What an agenda is made of, said in a few words: why a context is on it, and what it is asked."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.text import day, in_words, is_or_are, join_words, number_of, within


def reason_for_item(row: Mapping[Any, Any]) -> str:
    """Say why a context is proposed for a meeting; row: one of proposed_items."""
    reasons = [
        words.format(day(row[name]))
        for name, words in (
            ("review_due_on", "review due on {}"),
            ("reported_on", "assessment returned on {}"),
            ("referred_on", "referred on {} and not decided yet"),
            ("put_off_on", "put off on {}"),
            ("plan_agreed_on", "plan agreed on {} and not looked at since"),
        )
        if pd.notna(row[name])
    ]
    if row["overdue"]:
        told = f"{number_of(int(row['overdue']), 'promise')} {is_or_are(int(row['overdue']))}"
        since = "since" if row["overdue"] == 1 else "the first since"
        reasons.append(f"{told} overdue, {since} {day(row['overdue_since'])}")
    if row["due"]:
        reasons.append(f"{number_of(int(row['due']), 'promise')} due by the meeting")
    told = "; ".join(reasons)
    return f"{told[:1].upper()}{told[1:]}."


def question_for_item(row: Mapping[Any, Any]) -> str:
    """Return what the panel would be asked of a context that is proposed; row: likewise."""
    if isinstance(row["question"], str):
        return row["question"]
    if pd.notna(row["review_due_on"]):
        return "Are young people safer?"
    if pd.notna(row["reported_on"]):
        return "What did we find, and what do we want to see?"
    if pd.notna(row["referred_on"]):
        return f"What level of need is {within(str(row['display_alias']))} at, and what follows?"
    return "Is the plan doing what we want to see, and what stands in its way?"


def prepared_headline(items: pd.DataFrame, proposed: int) -> str:
    """Say how much is on the agenda of a meeting and how much more is proposed; items: its rows.

    proposed: contexts that are proposed and not on it.
    """
    more = f"{in_words(proposed) if proposed else 'nothing'} more proposed"
    if items.empty:
        return f"Nothing is on the agenda yet; {more.replace(' more', '')}"
    planned = items["minutes_planned"]
    time = f", {number_of(int(planned.sum()), 'minute')} set aside" if planned.any() else ""
    return f"{number_of(len(items), 'item').capitalize()}{time}; {more}"


def items_said(aliases: list[str]) -> str:
    """Say which contexts were put on an agenda."""
    return f"on the agenda: {join_words([within(alias) for alias in aliases])}"


def item_changed_said(alias: str, change: str) -> str:
    """Say what was done with an item of an agenda; change: such as “taken off the agenda”."""
    return f"{within(alias)}: {change}"


def expected_said(role: str, agency: str) -> str:
    """Say which role is expected at a meeting beside those of the panel."""
    return f"expected too: {within(role)} of {within(agency)}"
