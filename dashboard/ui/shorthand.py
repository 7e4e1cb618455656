"""The shorthand of official statistics: marks in square brackets, explained where they stand."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from dashboard.reports import mark_meanings, marks_in
from dashboard.text import for_html
from dashboard.ui.data import current_snapshot


def explain_marks(rows: pd.DataFrame, *columns: str, also: Iterable[str] = ()) -> None:
    """Explain each mark, such as [c], that stands in the columns named; say nothing without one.

    also: further texts that stand with them.

    Source: the Government Statistical Service's symbols in tables, which are letters in square
    brackets, explained at the point of use.
    """
    cells = [str(text) for name in columns for text in rows[name]]
    used = marks_in([*cells, *also])
    meanings = mark_meanings(current_snapshot().settings)
    told = [f"{mark} {meaning}" for mark, meaning in meanings.items() if mark in used]
    if told:
        st.html(f"<p class='quiet'>{for_html('; '.join(told))}.</p>")


def with_hidden_marks(rows: pd.DataFrame, *counts: str) -> pd.DataFrame:
    """Return rows in whose columns `counts` what was taken out reads [c], apart from not known."""
    taken = rows["is_hidden"].astype(bool)
    told = {
        name: rows[name].astype("object").mask(taken & rows[name].isna(), "[c]") for name in counts
    }
    return rows.assign(**told)
