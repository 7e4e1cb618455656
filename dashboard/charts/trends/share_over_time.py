"""A share of each month, between the limits that its base leaves, and where it left them."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.drawn import nothing_recorded
from dashboard.charts.lettering import (
    LINE,
    axis,
    layout,
    month_axis,
    spread_heights,
    text_width,
    unit_title,
)
from dashboard.charts.palette import (
    CONCERN,
    CONCERN_INK,
    INK,
    LAND,
    NEUTRAL,
    PAPER,
    QUIET_INK,
    RULE,
    SMALL,
    STRENGTH,
)
from dashboard.charts.time_marks import (
    count_rows,
    mark_line,
    place_in_rows,
    time_marks,
    title_words,
)
from dashboard.charts.wall import WIDTH
from dashboard.text import for_html

PLOT = 320  # pixels from the end below 0% to that above 100%
LEFT, RIGHT, TOP, BOTTOM = 70, 250, 44, 40
RUN = "seven or more on one side"  # as analysis.spc.special_causes names it
HIGHEST = 1.04  # the end of the axis, so that a dot at 100% is whole
PIXEL = (2 * HIGHEST - 1) / PLOT  # the share of a pixel
ACROSS = WIDTH - LEFT - RIGHT
MONTH = 29 * 86_400_000  # ms: how wide the limits of a month are drawn
EDGE = pd.Timedelta(days=20)  # room beside the first and the last month
FILLS = {"improvement": STRENGTH, "concern": CONCERN, "common cause": QUIET_INK}
INKS = {"improvement": STRENGTH, "concern": CONCERN_INK}
SYMBOLS = {1: "triangle-up", -1: "triangle-down", 0: "circle"}


def share_over_time(rows: pd.DataFrame, unit: str, events: pd.DataFrame | None = None) -> go.Figure:
    """Draw a share month by month: the usual range as a band, special causes by shape and word.

    rows: those of analysis.spc.p_chart. unit: what the share is of what, such as “Done on time,
    of the actions due”. events: happened_on and title of what happened to the whole panel. A month
    that counted few (is_few) is hollow. A band on trial, of fewer than twelve months, is not drawn.
    """
    points = rows[rows["value"].notna()]
    if points.empty:
        return nothing_recorded(unit)
    marks = time_marks(points, events)
    days = [*points["month"], *(mark["x"] for mark in marks)]
    first, last = min(days) - EDGE, max(days) + EDGE
    across = ACROSS / (last - first).days  # pixels of a day
    heads = place_in_rows(marks, first, across, ACROSS)
    above = LINE * count_rows(heads)
    top = HIGHEST + above * PIXEL
    words = [*_beside(points, last), *_rules(points, across), *title_words(heads, top, PIXEL)]
    return go.Figure(
        {
            "data": [*_band(points), _course(rows), _dots(points), _written(words)],
            "layout": layout(
                PLOT + above + TOP + BOTTOM,
                margin={"l": LEFT, "r": RIGHT, "t": TOP, "b": BOTTOM},
                title=unit_title(unit),
                xaxis=month_axis(first, last),
                yaxis=axis(
                    range=[1 - HIGHEST, top],
                    tickvals=[0, 0.25, 0.5, 0.75, 1],
                    tickformat=".0%",
                    showgrid=True,
                    gridcolor=RULE,
                ),
                shapes=[  # over the band, which would hide them
                    mark_line(mark, 1 - HIGHEST, top, PIXEL) | {"layer": "above"} for mark in heads
                ],
            ),
        }
    )


def _beside(points: pd.DataFrame, last: pd.Timestamp) -> list[tuple[Any, ...]]:
    """Write on the right the usual share, and the latest one with its base."""
    named = []
    for row in points.tail(1).to_dict("records"):
        share = f"{row['value']:.0%}, " if not row["is_few"] else ""
        named.append(
            (row["value"], f" <b>latest {share}{row['counted']} of {row['base']}</b>", INK)
        )
        if not row["is_trial"]:
            named.append((row["mean"], f" usual {row['mean']:.0%}", QUIET_INK))
    heights = spread_heights([value for value, _, _ in named], LINE * PIXEL, HIGHEST)
    return [
        (last, height, text, "middle right", colour)
        for height, (_, text, colour) in zip(heights, named, strict=True)
    ]


def _rules(points: pd.DataFrame, across: float) -> list[tuple[Any, ...]]:
    """Write the first rule met by the last special cause beside its month."""
    special = points[points["signal"] != "common cause"]
    if special.empty or points["is_trial"].iloc[-1]:
        return []
    row = special.to_dict("records")[-1]
    lead = f"{row['signal'].capitalize()}: " if row["signal"] in INKS else ""
    told = lead + row["flags"].split("; ")[-1]
    room = (row["month"] - points["month"].min()).days * across > text_width(told)
    place = f"{'top' if row['way'] > 0 else 'bottom'} {'left' if room else 'right'}"
    height = row["value"]
    if RUN in row["flags"]:  # a run leaves the other side of the usual share free for words
        height, place = row["mean"], f"{'bottom' if row['way'] > 0 else 'top'} {place.split()[1]}"
    # A word below the axis would lie on the months.
    height = height if row["way"] > 0 else max(height, 1.2 * LINE * PIXEL)
    return [(row["month"], height, for_html(told), place, INKS.get(row["signal"], INK))]


def _band(points: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the usual range, month by month, and the usual share; nothing while on trial."""
    traces = []
    for _, phase in points[~points["is_trial"]].groupby("phase", sort=True):
        days = [f"{month:%Y-%m-%d}" for month in phase["month"]]
        traces += [
            {
                "type": "bar",
                "hoverinfo": "skip",
                "x": days,
                "base": phase["lower"].tolist(),
                "y": (phase["upper"] - phase["lower"]).tolist(),
                "width": MONTH,
                "marker": {"color": LAND, "line": {"width": 0}},
            },
            _line(days, phase["mean"].tolist(), {"color": QUIET_INK, "width": 2}),
        ]
    return traces


def _course(rows: pd.DataFrame) -> dict[str, Any]:
    """Return the line from month to month, with a gap where a phase ends; none while on trial."""
    x: list[Any] = []
    y: list[Any] = []
    for _, phase in rows[rows["value"].notna() & ~rows["is_trial"]].groupby("phase", sort=True):
        x += [*(f"{month:%Y-%m-%d}" for month in phase["month"]), None]
        y += [*phase["value"].tolist(), None]
    return _line(x, y, {"color": NEUTRAL, "width": 2})


def _dots(points: pd.DataFrame) -> dict[str, Any]:
    lines = [FILLS.get(signal, INK) for signal in points["signal"]]
    return {
        "type": "scatter",
        "mode": "markers",
        "hoverinfo": "skip",
        "x": [f"{month:%Y-%m-%d}" for month in points["month"]],
        "y": points["value"].tolist(),
        "marker": {
            "size": [14 if way else 11 for way in points["way"]],
            "symbol": [SYMBOLS[way] for way in points["way"]],
            "color": [
                PAPER if is_few else line
                for is_few, line in zip(points["is_few"], lines, strict=True)
            ],
            "line": {"width": 2, "color": lines},
        },
    }


def _line(x: list[Any], y: list[Any], style: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "hoverinfo": "skip",
        "x": x,
        "y": y,
        "line": style,
    }


def _written(words: list[tuple[Any, ...]]) -> dict[str, Any]:
    x, y, text, place, colour = zip(*words, strict=True) if words else ((), (), (), (), ())
    return {
        "type": "scatter",
        "mode": "text",
        "hoverinfo": "skip",
        "cliponaxis": False,
        "x": list(x),
        "y": list(y),
        "text": list(text),
        "textposition": list(place),
        "textfont": {"size": SMALL, "color": list(colour)},
    }
