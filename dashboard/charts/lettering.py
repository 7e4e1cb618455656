"""Where words stand on a chart with axes, so that none lies on another."""

import math
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any

import pandas as pd

from dashboard.charts.palette import FONT, INK, PAPER, QUIET_INK, RULE, SMALL, TEXT
from dashboard.text import for_html

LETTER = 9.6  # pixels of a letter of SMALL size, on average
LINE = 26  # pixels from one line of words to the next
WORDS = ["x", "y", "text", "place", "colour"]  # columns of words to be written
TICKS = (1, 2, 5, 10)
TOLERANCE = 1e-9  # three tenths are no 0.3 to the last bit
MONTHS = {10: "M1", 24: "M3", 60: "M6"}  # up to so many months, a label at every so many
DAYS_OF_MONTH = 30.4


def text_width(text: str) -> float:
    """Return about how many pixels a line of words takes."""
    return LETTER * len(text)


def spread_heights(heights: Sequence[float], least: float, most: float = math.inf) -> list[float]:
    """Return heights moved so that each is at least so far from the next, and none above `most`."""
    order = sorted(range(len(heights)), key=lambda at: (heights[at], -at))
    moved = list(heights)
    for below, at in pairwise(order):
        moved[at] = max(moved[at], moved[below] + least)
    ceiling = most
    for at in reversed(order):
        moved[at] = min(moved[at], ceiling)
        ceiling = moved[at] - least
    return moved


def stack_overlapping(boxes: Sequence[tuple[float, float, float]]) -> list[float]:
    """Return heights at which no line of words covers another: each goes up until it is clear.

    boxes: left, middle height and width of each line, in pixels.
    """
    placed: list[tuple[float, float, float]] = []
    heights = [0.0] * len(boxes)
    for at in sorted(range(len(boxes)), key=lambda one: boxes[one][1]):
        left, y, size = boxes[at]
        for other, high, long in sorted(placed, key=lambda one: one[1]):
            if left < other + long and other < left + size and abs(y - high) < LINE:
                y = high + LINE
        placed.append((left, y, size))
        heights[at] = y
    return heights


def round_ticks(top: float, *, whole: bool, number: int = 5) -> list[float]:
    """Return at most so many round values above 0, and 0, up to `top`; whole ones for counts."""
    rough = max(top / number, 1.0 if whole else 1e-9)
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(size * each for each in TICKS if size * each >= rough * (1 - TOLERANCE))
    return [round(at * step, 9) for at in range(math.floor(top / step + TOLERANCE) + 1)]


def month_tick_step(first: date, last: date) -> str:
    """Return how far apart the months named under a time axis are, as plotly's dtick."""
    months = (last - first).days / DAYS_OF_MONTH
    return next((step for most, step in MONTHS.items() if months <= most), "M12")


def short_number(value: float) -> str:
    """Write a value with as many digits as a reader wants: 12, 4.2, 0.35."""
    if float(value).is_integer() or abs(value) >= 100:  # noqa: PLR2004 - three digits are enough
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 1 else f"{value:.2f}"


def words_trace(words: pd.DataFrame) -> dict[str, Any]:
    """Return one trace of words; columns x, y, text (HTML, escaped), place, colour."""
    return {
        "type": "scatter",
        "mode": "text",
        "hoverinfo": "skip",
        "cliponaxis": False,
        "x": list(words["x"]),
        "y": list(words["y"]),
        "text": list(words["text"]),
        "textposition": list(words["place"]),
        "textfont": {"size": SMALL, "color": list(words["colour"])},
    }


def unit_title(unit: str) -> dict[str, Any]:
    """Return what the values are as a title, on the left, where it is read first."""
    font = {"size": SMALL, "color": QUIET_INK}
    return {"text": for_html(unit), "font": font, "x": 0, "xref": "container"}


def layout(height: float, **parts: Any) -> dict[str, Any]:  # noqa: ANN401 - plotly's own words
    """Return the layout of a chart with axes: white, still, and large enough for the back row."""
    return {
        "template": {},  # or plotly sends its own with every figure
        "height": height,
        "paper_bgcolor": PAPER,
        "plot_bgcolor": PAPER,
        "showlegend": False,
        "font": {"family": FONT, "size": TEXT, "color": INK},
        **parts,
    }


def month_axis(first: date, last: date) -> dict[str, Any]:
    """Return an axis of time that names months, as many as there is room for."""
    return axis(
        type="date",
        range=[f"{first:%Y-%m-%d}", f"{last:%Y-%m-%d}"],
        tick0="2000-01-01",
        dtick=month_tick_step(first, last),
        tickformat="%b %Y",
    )


def axis(**parts: Any) -> dict[str, Any]:  # noqa: ANN401 - plotly's own words
    """Return an axis with readable labels and nothing else than is asked for."""
    return {
        "fixedrange": True,
        "zeroline": False,
        "showgrid": False,
        "tickfont": {"size": SMALL, "color": QUIET_INK},
        "linecolor": RULE,
        **parts,
    }
