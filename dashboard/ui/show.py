"""Showing a figure: always with its headline, its base, and the same facts as a table."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard.charts.drawn import has_points
from dashboard.text import for_html
from dashboard.ui.pieces import heading, table_html
from dashboard.ui.theme import in_theme

_STILL = {"displayModeBar": False, "staticPlot": True, "responsive": True}
_LIMITS = ("mean", "lower", "upper", "signal", "flags")  # columns that a list without limits lacks
_MONTHS = (("month", "Month"), ("first_month", "From"), ("last_month", "To the end of"))
_NOTHING = "None is recorded for this choice yet."


def show_figure(  # noqa: PLR0913 - always four things together, of one figure
    figure: go.Figure,
    title: str,
    base: str,
    rows: pd.DataFrame,
    columns: Mapping[str, str],
    *,
    key: str = "",
    to_list: pd.DataFrame | None = None,
) -> None:
    """Show a figure under its message, one line on base and source, and its rows as a table.

    The figure has no hovering: no fact is to be found by a pointer only. Alt text is the message
    and the line. A figure without any point is not shown, nor a series too short for limits, which
    would be read as a trend: a sentence stands there, and the list. key: what its signs mean, said
    only where it is drawn. to_list: the rows of that list, where it goes further than the points of
    a chart do.
    """
    heading(title)
    if not has_points(figure) or is_short_series(rows):
        own = {name: label for name, label in columns.items() if name not in _LIMITS}
        known = _with_counts(rows, own) if to_list is None else to_list
        listed = table_html(_in_months(known, columns), own, _NOTHING)
        below = f"<p class='quiet'>{for_html(' '.join(base.split()))}</p>" if base else ""
        st.html(f"{listed}{below}")
        return
    line = " ".join(f"{base} {key}".split())
    alt, height = f"{title}. {line}", round(figure.layout.height)
    st.plotly_chart(in_theme(figure), theme=None, config=_STILL, key=title, alt=alt, height=height)
    st.html(_as_table(line, rows, columns))


def show_words(
    words: str, title: str, base: str, rows: pd.DataFrame, columns: Mapping[str, str]
) -> None:
    """Show a figure made of words, as HTML, under its message, with the line and table of any."""
    heading(title)
    line = " ".join(base.split())
    under = f"<p class='quiet'>{for_html(line)}</p>"
    st.html(f"{words}{under if rows.empty else _as_table(line, rows, columns)}")


def _as_table(line: str, rows: pd.DataFrame, columns: Mapping[str, str]) -> str:
    return (
        f"<details class='as-table'><summary>{for_html(line)} <u>As a table</u></summary>"
        f"{table_html(_in_months(rows, columns), columns)}</details>"
    )


def is_short_series(rows: pd.DataFrame) -> bool:
    """Say whether rows are a series of which no phase has points enough for limits."""
    return "is_trial" in rows and bool(rows["is_trial"].astype(bool).all())


def _in_months(rows: pd.DataFrame, columns: Mapping[str, str]) -> pd.DataFrame:
    """Write whole months as such, and not by their first days."""
    months = [name for name, label in columns.items() if (name, label) in _MONTHS]
    return rows.assign(**{name: pd.to_datetime(rows[name]).dt.strftime("%B %Y") for name in months})


def _with_counts(rows: pd.DataFrame, columns: Mapping[str, str]) -> pd.DataFrame:
    """Return the rows that count anything: of a series months with a base, of a mix its parts."""
    if "is_trial" in rows and "base" in rows:
        counts = rows[["base"]]
    elif "counted" in rows:
        counts = rows[["counted"]]
    else:
        counts = rows[list(columns)].select_dtypes("number")
    return rows[(counts.fillna(0) > 0).any(axis="columns")] if len(counts.columns) else rows
