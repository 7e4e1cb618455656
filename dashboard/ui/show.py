"""Showing a figure: always with its headline, its base, and the same facts as a table."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard.text import for_html
from dashboard.ui.pieces import heading, table_html

_STILL = {"displayModeBar": False, "staticPlot": True, "responsive": True}


def show(
    figure: go.Figure,
    title: str,
    base: str,
    rows: pd.DataFrame,
    columns: Mapping[str, str],
) -> None:
    """Show a figure under its message, one line on base and source, and its rows as a table.

    The figure has no hovering: no fact is to be found by a pointer only. Alt text is the message
    and the line.
    """
    heading(title)
    st.plotly_chart(figure, theme=None, config=_STILL, key=title, alt=f"{title}. {base}")
    st.html(
        f"<details class='as-table'><summary>{for_html(base)} <u>As a table</u></summary>"
        f"{table_html(rows, columns)}</details>"
    )
