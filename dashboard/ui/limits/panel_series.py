"""What is known of a series before limits change: whose it is, its breaks, and its chart."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from dashboard.analysis.spc.new_limits import Unit
from dashboard.trends import LimitSeries, TrendChoice, TrendInputs
from dashboard.ui.data import rows, trend_inputs
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
class PanelSeries:
    """A panel's whole series.

    breaks: month and reason, of all that the chart shows. own: those of this panel, by month.
    """

    series: LimitSeries
    panel_id: str
    breaks: pd.DataFrame
    own: dict[pd.Timestamp, str]
    inputs: TrendInputs

    def chart(self, breaks: pd.DataFrame) -> pd.DataFrame:
        """Return the rows of its chart for breaks that may not be recorded yet."""
        return self.series.chart(self.inputs, breaks)

    def unit(self) -> Unit:
        """Return how its values are written."""
        return self.series.unit(self.inputs)


def panel_series(series: LimitSeries, choice: TrendChoice) -> PanelSeries | None:
    """Return a panel's whole series, asking whose it is where several panels share an area.

    None, with advice, where no panel's own series is shown.
    """
    panels = rows("panels_on_trends", area_code=choice.area_code)
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
    inputs = trend_inputs(whole)
    marks, breaks = inputs.marks(), inputs.breaks(series.word)
    own = {
        row["month"]: str(row["reason"])
        for row, code in zip(
            breaks.to_dict("records"), marks.loc[breaks.index, "mark_id"], strict=True
        )
        if code == f"{panel}, {series.word}, {row['month']:%Y-%m}"
    }
    return PanelSeries(series, panel, breaks, own, inputs)


def _whole(choice: TrendChoice, *, is_only: bool) -> TrendChoice:
    """Return a choice that takes in the whole series of a panel."""
    first = rows("trend_period")["first_month"].iloc[0].date()
    return TrendChoice(first, choice.until, area_code="" if is_only else choice.area_code)
