"""Choosing one year and one base of counts for the whole area, which are never added together."""

import pandas as pd
import streamlit as st

from dashboard.ui.choosing import select_in_url
from dashboard.ui.pieces import advice
from dashboard.ui.steps import choose_step

_BASES = {"Affected": "affected", "Asked": "asked"}


def choose_equity(counts: pd.DataFrame) -> pd.DataFrame:
    """Ask for the year and for who is counted; the answers are in the address.

    counts: rows of equity_by_group. Returns those of one year and one base. Stops a page without
    any count, saying what to import.
    """
    if counts.empty:
        advice(
            "Nobody is counted in this period: import equity_count.csv, counted for the whole area "
            "and a year."
        )
        st.stop()
    years = {
        f"{year:%Y-%m-%d}": f"{year.year} to {year.year + 1}"
        for year in counts["counted_from"].drop_duplicates()
    }
    with st.container(horizontal=True, vertical_alignment="bottom", key="steering"):
        step = choose_step(list(_BASES))
        year = select_in_url("Year", "year", years, "")
    is_wanted = (counts["counted_from"] == pd.Timestamp(year)) & (
        counts["equity_base"] == _BASES[step]
    )
    return counts[is_wanted].reset_index(drop=True)
