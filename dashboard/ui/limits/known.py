"""What is known of a series before limits change: whose it is, its breaks, and its chart."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from dashboard.analysis.marks import breaks_of
from dashboard.analysis.new_limits import Unit
from dashboard.ui.data import rows
from dashboard.ui.limits.series import SERIES, Chart, Choice, Series
from dashboard.ui.pieces import advice, line

NOBODYS = (
    "New limits belong to one panel, and this is the series of none: choose an area above in which "
    "one works. If no panel is recorded yet, import panel.csv under Records, Import."
)
NARROWED = (
    "The figures here are of every month, kind, harm and agency, whatever is chosen above: new "
    "limits hold for all of them."
)


@dataclass(frozen=True)
class Known:
    """A panel's whole series.

    breaks: month and reason, of all that the chart shows. own: those of this panel, by month.
    """

    series: str
    told: Series
    panel_id: str
    breaks: pd.DataFrame
    own: dict[pd.Timestamp, str]
    chart: Chart
    unit: Unit


def known_of(series: str, choice: Choice) -> Known | None:
    """Return what is known of a series, asking whose it is where several panels share an area.

    None, with advice, where no panel's own series is shown.
    """
    panels = rows("panels_on_trends", area_code=choice["area_code"])
    if panels.empty:
        advice(NOBODYS)
        return None
    names = dict(zip(panels["panel_id"], panels["panel_name"], strict=True))
    panel = str(
        st.selectbox("Whose limits?", list(names), format_func=names.__getitem__)
        if len(names) > 1
        else panels["panel_id"].iloc[0]
    )
    whole = _whole(choice, is_only=bool(panels["is_only"].iloc[0]))
    if whole != choice:
        line(NARROWED)
    marks = rows("marks_on_trends", **whole)
    breaks = breaks_of(marks, series)
    own = {
        row["month"]: str(row["reason"])
        for row, code in zip(
            breaks.to_dict("records"), marks.loc[breaks.index, "mark_id"], strict=True
        )
        if code == f"{panel}, {series}, {row['month']:%Y-%m}"
    }
    chart, unit = SERIES[series].chart(whole)
    return Known(series, SERIES[series], panel, breaks, own, chart, unit)


def _whole(choice: Choice, *, is_only: bool) -> Choice:
    """Return a choice that takes in the whole series of a panel."""
    first = rows("trend_period")["first_month"].iloc[0].date()
    area = "" if is_only else choice["area_code"]
    nothing = {"context_kind": "", "harm_kind": "", "agency": ""}
    return {**choice, **nothing, "since": first, "area_code": area}
