"""Whether a figure shows anything: an axis without a point reads as a fault, and is not shown."""

from typing import Any, TypeAlias

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.lettering import WORDS, layout, unit_title, words_trace
from dashboard.charts.palette import QUIET_INK

Drawing: TypeAlias = go.Figure  # what other floors pass on without drawing themselves
NOTHING_RECORDED = "<p class='quiet'>Nothing recorded</p>"  # of figures made of words
AROUND = ("lines", "text")  # modes of what stands round points, and is no point itself


def has_points(figure: go.Figure) -> bool:
    """Say whether a figure draws a point, or a bar of some length, and not only lines and words."""
    return any(_has_points(trace) for trace in figure.data)


def nothing_recorded(unit: str = "") -> go.Figure:
    """Return a figure that says that there is nothing, without an axis; unit: of what, if said."""
    words = words_trace(
        pd.DataFrame([(0, 0, "Nothing recorded", "middle right", QUIET_INK)], columns=WORDS)
    )
    hidden = {"visible": False, "fixedrange": True, "range": [0, 1]}
    parts = {"title": unit_title(unit), "xaxis": hidden, "yaxis": hidden}
    return go.Figure({"data": [words], "layout": layout(120, **parts)})


def _has_points(trace: Any) -> bool:  # noqa: ANN401 - plotly makes a class for each kind of trace
    if trace.type == "bar":
        lengths = trace.x if trace.orientation == "h" else trace.y
        return any(_is_known(length) and bool(length) for length in _values(lengths))
    return trace.mode not in AROUND and any(map(_is_known, _values(trace.y)))


def _values(values: Any) -> Any:  # noqa: ANN401 - a tuple, an array, or nothing
    return () if values is None else values


def _is_known(value: object) -> bool:
    return value is not None and value == value  # noqa: PLR0124 - NaN
