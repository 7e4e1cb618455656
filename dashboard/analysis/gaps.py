"""What is recorded and what is not yet, in a sentence."""

import pandas as pd

from dashboard.text import every_one, in_words, is_or_are, number_of, some_of


def gaps_headline(kinds: pd.DataFrame) -> str:
    """Say in how far contexts have a location and goals a measure; rows of gaps_by_kind."""
    told = {row["gap"]: row for row in kinds.to_dict("records")}
    parts = []
    if "location" in told:
        recorded, expected = int(told["location"]["recorded"]), int(told["location"]["expected"])
        parts.append(_located(recorded, expected))
    if "goal_measure" in told:
        missing = int(told["goal_measure"]["missing"])
        goals = f"{number_of(missing, 'goal')} {'has' if missing == 1 else 'have'} no"
        parts.append(f"{goals if missing else 'every goal has a'} measure of change")
    elif told:
        parts.append("no goal is set yet")
    said = "; ".join(parts) or "no context is recorded yet"
    return said[0].upper() + said[1:]


def gaps_line(kinds: pd.DataFrame) -> str:
    """Say how much is not known yet, in all; rows of gaps_by_kind."""
    if kinds.empty:
        return "Import files under Records, Import."
    missing, expected = int(kinds["missing"].sum()), int(kinds["expected"].sum())
    nothing = "Everything is asked and recorded."
    told = "the one thing" if expected == 1 else every_one(expected, "things")
    if missing < expected:
        told = f"{some_of(missing, expected)} things"
    some = f"Not asked or not recorded yet: {told}."
    return f"{some if missing else nothing} Contexts that are closed are left out."


def rows_not_counted_line(rows: int, days: int) -> str:
    """Say how many rows and single days are left out of counts, and what to do; “” for none.

    rows, days: those whose day has not come, or cannot be: after the day of viewing where something
    is said to have happened, before 1990, or further ahead than anybody plans.
    """
    parts = []
    if rows:
        them = "its day comes" if rows == 1 else "their day comes"
        parts.append(f"{number_of(rows, 'row')} {is_or_are(rows)} counted nowhere until {them}")
    if days:
        parts.append(f"{number_of(days, 'day')} {is_or_are(days)} read as not written down")
    if not parts:
        return ""
    said = "; ".join(parts)
    why = "still to come, or no day that can be. Correct it in its file and import that again."
    return f"{said[0].upper()}{said[1:]}. The day written there is {why}"


def _located(recorded: int, expected: int) -> str:
    if expected == 1:
        return f"the one context with a place has {'a' if recorded else 'no'} location"
    if recorded == expected:
        every = "both" if expected == 2 else f"all {in_words(expected)}"  # noqa: PLR2004 - a pair
        return f"{every} contexts with a place have a location"
    have = "have" if recorded > 1 else "has"
    return f"{some_of(recorded, expected)} contexts with a place {have} a location"
