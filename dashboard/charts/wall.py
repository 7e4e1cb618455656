"""The sheet that charts made of blocks and words are drawn on: pixels of a wall 1,760 wide."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.palette import FONT, INK, PAPER, RULE, SMALL, STRENGTH, TEXT

WIDTH = 1760
RANGE = 13  # pixels: how thick a bar is that stands for a dot


@dataclass(frozen=True)
class Word:
    """Words at a point: x and y in pixels from the top left, `place` as plotly's textposition.

    The text is HTML as plotly reads it: whoever makes a Word has escaped what people wrote.
    """

    x: float
    y: float
    text: str
    place: str
    colour: str = INK


def sheet(
    height: float,
    traces: list[dict[str, Any]],
    words: Sequence[Word],
    shapes: Sequence[dict[str, Any]] = (),
) -> go.Figure:
    """Return a figure of the traces and words, its axes being pixels counted from the top left."""
    return go.Figure(
        {
            "data": [*traces, _written(words)],
            "layout": {
                "template": {},  # or plotly sends its own with every figure
                "height": height + 12,
                "margin": {"l": 0, "r": 0, "t": 6, "b": 6},
                "paper_bgcolor": PAPER,
                "plot_bgcolor": PAPER,
                "showlegend": False,
                "barmode": "overlay",
                "font": {"family": FONT, "size": TEXT, "color": INK},
                "xaxis": {"range": [0, WIDTH], "visible": False, "fixedrange": True},
                "yaxis": {"range": [height, -4], "visible": False, "fixedrange": True},
                "shapes": list(shapes),
            },
        }
    )


def interval_dots(dots: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return one trace of dots on their intervals.

    Each dot has x, y, `below` and `above` (pixels from it to the ends of its interval), the colour
    of its `fill`, and optionally of its `line`, and a `symbol`. One with a `reach` is no dot but a
    bar, of which `range_bars` makes shapes.
    """
    return {
        "type": "scatter",
        "mode": "markers",
        "hoverinfo": "skip",
        "x": [dot["x"] for dot in dots],
        "y": [dot["y"] for dot in dots],
        "marker": {
            "size": [0 if "reach" in dot else 15 for dot in dots],
            "opacity": 1,  # with several sizes plotly would make all of them pale
            "symbol": [dot.get("symbol", "circle") for dot in dots],
            "color": [dot["fill"] for dot in dots],
            "line": {"width": 3, "color": [dot.get("line", STRENGTH) for dot in dots]},
        },
        "error_x": {
            "type": "data",
            "symmetric": False,
            "array": [dot["above"] for dot in dots],
            "arrayminus": [dot["below"] for dot in dots],
            "color": INK,
            "thickness": 2,
            "width": 0,
        },
    }


def range_bars(dots: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return a bar for each dot that may stand anywhere within its `reach` to either side."""
    return [
        {
            "type": "rect",
            "layer": "below",  # or it would hide another dot on its line
            "x0": dot["x"] - dot["reach"],
            "x1": dot["x"] + dot["reach"],
            "y0": dot["y"] - RANGE / 2,
            "y1": dot["y"] + RANGE / 2,
            "fillcolor": dot["fill"],
            "line": {"width": 3, "color": dot.get("line", STRENGTH)},
        }
        for dot in dots
        if "reach" in dot
    ]


def share_dot(
    ends: tuple[float, float], interval: tuple[float, float], left: float, point: float
) -> dict[str, Any]:
    """Return where a share stands on its interval, and how far it may reach if it is a range.

    ends: its least and its most, alike for a share that is a point; from 0 to 1. left: where the
    scale begins; point: pixels for a percentage point.
    """
    low, least, most, high = (left + 100 * point * end for end in (interval[0], *ends, interval[1]))
    x = (least + most) / 2
    dot = {"x": x, "below": x - low, "above": high - x}
    return dot | ({"reach": (most - least) / 2} if most > least else {})


def rail(x: float, top: float, bottom: float, width: float = 1) -> dict[str, Any]:
    """Return an upright line behind the marks, from top to bottom."""
    return {
        "type": "line",
        "layer": "below",
        "x0": x,
        "x1": x,
        "y0": top,
        "y1": bottom,
        "line": {"color": RULE, "width": width},
    }


def _written(words: Sequence[Word]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "text",
        "hoverinfo": "skip",
        "cliponaxis": False,
        "x": [word.x for word in words],
        "y": [word.y for word in words],
        "text": [word.text for word in words],
        "textposition": [word.place for word in words],
        "textfont": {"size": SMALL, "color": [word.colour for word in words]},
    }
