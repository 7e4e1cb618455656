"""The traces of a series over time: its usual level and limits, its course, its points."""

from typing import Any

import pandas as pd

from dashboard.charts.palette import CONCERN, INK, NEUTRAL, QUIET_INK, STRENGTH

COMMON = "common cause"
COLOURS = {"improvement": STRENGTH, "concern": CONCERN}
SYMBOLS = {1: "triangle-up", -1: "triangle-down", 0: "circle"}
MANY = 60  # points beside which a large triangle covers its neighbours
EDGE = pd.Timedelta(days=20)  # room beside the first and the last point


def is_limit_shown(line: str, level: float) -> bool:
    """Say whether a line of the limits is known, and says something: nothing is below 0."""
    return pd.notna(level) and (line != "lower" or level > 0)


def limit_traces(points: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the usual level and the limits of each phase, with a gap between phases.

    Limits that differ from month to month (of shares with different bases) are drawn as steps.
    """
    traces = []
    for dash, names in (("solid", ["mean"]), ("dash", ["upper", "lower"])):
        for is_trial, own in points.groupby("is_trial", sort=True):
            x: list[Any] = []
            y: list[Any] = []
            for _, phase in own.groupby("phase", sort=True):
                for name in names:
                    ends, heights = _level(phase["month"], phase[name])
                    if is_limit_shown(name, max(heights)):
                        x += [*(f"{end:%Y-%m-%d}" for end in ends), None]
                        y += [*heights, None]
            style = {"color": QUIET_INK, "width": 2, "dash": "dot" if is_trial else dash}
            traces.append(_line(x, y, style | {"shape": "hvh"}))
    return traces


def _level(months: "pd.Series[Any]", values: "pd.Series[Any]") -> tuple[list[Any], list[float]]:
    """Return the course of a line: from end to end where it is level, else point by point."""
    heights = [float(value) for value in values]
    ends = [months.iloc[0] - EDGE / 2, months.iloc[-1] + EDGE / 2]
    if len(set(heights)) > 1:
        return [ends[0], *months, ends[1]], [heights[0], *heights, heights[-1]]
    return ends, [heights[0]] * 2


def value_trace(rows: pd.DataFrame) -> dict[str, Any]:
    """Return the line from point to point, with a gap at a re-basing and where nothing is known."""
    x: list[Any] = []
    y: list[Any] = []
    for _, phase in rows.groupby("phase", sort=True):
        x += [*(f"{month:%Y-%m-%d}" for month in phase["month"]), None]
        y += [*(None if pd.isna(value) else float(value) for value in phase["value"]), None]
    return _line(x, y, {"color": NEUTRAL, "width": 3})


def _line(x: list[Any], y: list[Any], style: dict[str, Any]) -> dict[str, Any]:
    return {"type": "scatter", "mode": "lines", "hoverinfo": "skip", "x": x, "y": y, "line": style}


def point_trace(points: pd.DataFrame) -> dict[str, Any]:
    """Return the points, grey discs for common causes, triangles up or down for special ones."""
    large = 18 if len(points) <= MANY else 12
    is_common = [signal == COMMON for signal in points["signal"]]
    return {
        "type": "scatter",
        "mode": "markers",
        "hoverinfo": "skip",
        "x": [f"{month:%Y-%m-%d}" for month in points["month"]],
        "y": [float(value) for value in points["value"]],
        "marker": {
            "opacity": 1,  # with sizes of their own plotly would make them pale
            "size": [9 if common else large for common in is_common],
            "symbol": [SYMBOLS[int(way)] for way in points["way"]],
            "color": [
                QUIET_INK if signal == COMMON else COLOURS.get(signal, INK)
                for signal in points["signal"]
            ],
            "line": {"width": 0},
        },
    }
