"""The shorthand of official statistics: marks in square brackets, explained where they stand."""

import re
from collections.abc import Iterable

import pandas as pd
import streamlit as st

from dashboard.settings import Settings
from dashboard.text import for_html
from dashboard.ui.data import shown

_MARK = re.compile(r"\[(?:b|c|low|u|x|z)\]")


def shorthand(rows: pd.DataFrame, *columns: str, also: Iterable[str] = ()) -> None:
    """Explain each mark, such as [c], that stands in the columns named; say nothing without one.

    also: further texts that stand with them.

    Source: the Government Statistical Service's symbols in tables, which are letters in square
    brackets, explained at the point of use.
    """
    cells = [str(text) for name in columns for text in rows[name]]
    found = {mark for text in (*cells, *also) for mark in _MARK.findall(text)}
    known = meanings(shown().settings)
    told = [f"{mark} {meaning}" for mark, meaning in known.items() if mark in found]
    if told:
        st.html(f"<p class='quiet'>{for_html('; '.join(told))}.</p>")


def marked(rows: pd.DataFrame, *counts: str) -> pd.DataFrame:
    """Return rows in whose columns `counts` what was taken out reads [c], apart from not known."""
    taken = rows["is_hidden"].astype(bool)
    told = {
        name: rows[name].astype("object").mask(taken & rows[name].isna(), "[c]") for name in counts
    }
    return rows.assign(**told)


def meanings(limits: Settings) -> dict[str, str]:
    """Return what each mark means, where so many people are too few to show."""
    return {
        "[c]": (
            f"confidential: from 1 to {limits.smallest_count} people, a count beside them that "
            f"would give them away, or fewer than {limits.fewest_for_percentages} in all"
        ),
        "[u]": f"low reliability: fewer than {limits.usual_answers} people in all",
        "[low]": "more than none, and rounds to 0",
        "[b]": "a break: what was asked or counted changed",
        "[x]": "not available",
        "[z]": "not applicable",
    }
