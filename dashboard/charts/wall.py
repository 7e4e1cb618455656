"""The sheet that charts made of blocks and words are drawn on: pixels of a wall 1,760 wide."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.palette import FONT, INK, PAPER, SMALL, TEXT

WIDTH = 1760


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
