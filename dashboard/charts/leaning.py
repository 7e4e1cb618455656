"""Bars of counts whose colour and sign say which way each leans; the words stand beside them."""

from collections.abc import Sequence
from typing import Any

from dashboard.charts.palette import (
    CONCERN,
    CONCERN_INK,
    CONCERN_PALE,
    INK,
    NEUTRAL,
    PAPER,
    QUIET_INK,
    STRENGTH,
)

THICK = 24  # pixels of a bar
SIGNS = {"better": "+", "partly": "+", "as_before": "=", "worse": "!", "not_known": "?"}
INKS = {"better": STRENGTH, "partly": STRENGTH, "worse": CONCERN_INK}
FILLS = {
    "better": STRENGTH,
    "partly": PAPER,  # striped in the same blue: less of it, and as dark at its edge
    "as_before": NEUTRAL,
    "worse": CONCERN_PALE,
    "not_known": QUIET_INK,
}
STRIPES = {"partly": ("/", STRENGTH), "worse": ("\\", CONCERN)}
EDGES = {
    "better": STRENGTH,
    "partly": STRENGTH,
    "as_before": INK,
    "worse": CONCERN,
    "not_known": INK,
}


def leaning_ink(leaning: str) -> str:
    """Return the colour of the words beside a bar."""
    return INKS.get(leaning, INK)


def leaning_bars(marks: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return one trace of level bars; each has left, y and width (pixels) and its leaning."""
    stripes = [STRIPES.get(mark["leaning"], ("", PAPER)) for mark in marks]
    return {
        "type": "bar",
        "orientation": "h",
        "hoverinfo": "skip",
        "base": [mark["left"] for mark in marks],
        "x": [mark["width"] for mark in marks],
        "y": [mark["y"] for mark in marks],
        "width": THICK,
        "marker": {
            "color": [FILLS[mark["leaning"]] for mark in marks],
            "line": {"width": 2, "color": [EDGES[mark["leaning"]] for mark in marks]},
            "pattern": {
                "shape": [shape for shape, _ in stripes],
                "fgcolor": [colour for _, colour in stripes],
                "size": 9,
                "solidity": 0.3,
            },
        },
    }
