"""What is missing on the screen: how much of each kind, and in which contexts."""

import pandas as pd

from dashboard.analysis.gaps import rows_not_counted_line
from dashboard.text import number_of
from dashboard.ui.choosing import as_at, select_in_url
from dashboard.ui.data import rows, store
from dashboard.ui.pieces import advice, line, show_table

_EVERY = ""


def gaps_by_kind() -> pd.DataFrame:
    """Return how much of each kind is recorded, as at the meeting; none while there is no data."""
    return pd.DataFrame() if store().is_empty() else rows("gaps_by_kind", as_at=as_at())


def show_rows_not_counted() -> None:
    """Say which rows held are counted nowhere since their day is still to come, or cannot be."""
    if store().is_empty():
        return
    told = rows("day_of_data").iloc[0]
    if sentence := rows_not_counted_line(int(told["rows_left_out"]), int(told["days_left_out"])):
        advice(sentence)
        line(f"{told['what']}.", "They are:")


def words_read_safely() -> None:
    """List the partnership's own words that do not say what they mean, and how they are read."""
    if store().is_empty():
        return
    found = rows("words_read_safely")
    if len(found):
        advice(
            "Words of yours that do not say what they mean are read in the safest way, until "
            "vocabulary.csv gives them traits."
        )
        show_table(found, {"label": "Word", "list": "List", "reading": "How it is read"})


def show_gaps_by_kind(kinds: pd.DataFrame) -> None:
    """Show how much of each kind is recorded, in the order of the work; rows of gaps_by_kind."""
    if kinds.empty:
        return
    told = kinds.to_dict("records")
    shown = kinds.assign(
        known=[f"{row['recorded']:,} of {row['expected']:,}" for row in told],
        where=[_where(int(row["missing"]), int(row["contexts"])) for row in told],
    )
    show_table(shown, {"title": "What we want to know", "known": "Recorded", "where": "Not yet"})


def choose_gap(kinds: pd.DataFrame) -> str:
    """Ask which kind is listed by context; “” for every kind. The answer is in the address."""
    if kinds.empty:
        return _EVERY
    missing = kinds[kinds["missing"] > 0]
    words = dict(zip(missing["gap"].astype(str), missing["title"].astype(str), strict=True))
    return select_in_url("Kind", "gap", {_EVERY: "Everything not recorded yet"} | words, "")


def show_missing_by_context(kinds: pd.DataFrame, gap: str) -> None:
    """List what is not recorded by context, each leading to its page, and where it is written."""
    if kinds.empty:
        return
    found = rows("what_is_missing", as_at=as_at())
    found = found[found["gap"] == gap] if gap else found
    if found.empty:
        advice("Everything that is expected by now is recorded.")
        return
    if gap:
        line(str(kinds[kinds["gap"] == gap].iloc[0]["written_in"]), "It is written in")
    columns = {"display_alias": "Context", "title": "Not asked or recorded yet", "what": "Of what"}
    show_table(
        found, {name: label for name, label in columns.items() if not gap or name != "title"}
    )


def _where(missing: int, contexts: int) -> str:
    """Say how much is not recorded and in how many contexts: “five, in two contexts”."""
    return f"{missing:,}, in {number_of(contexts, 'context')}" if missing else "–"
