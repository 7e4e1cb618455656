"""What is marked on a time axis: events of the whole panel, and where a series was re-based."""

from typing import Any

import pandas as pd

from dashboard.charts.lettering import LETTER, LINE, text_width
from dashboard.charts.palette import INK, QUIET_INK
from dashboard.text import for_html, wrap_lines

TITLE, LEAST = 64, 16  # letters of a line that says what happened


def time_marks(points: pd.DataFrame, events: pd.DataFrame | None) -> list[dict[str, Any]]:
    """Return the marks of a series in order of time, each with x, title and dash.

    points: month, phase, reason; each phase after the first begins with a mark that says why.
    events: happened_on, title; None for none.
    """
    known = [] if events is None else events.to_dict("records")
    found = [
        {"x": one["happened_on"], "title": str(one["title"]), "dash": "solid"} for one in known
    ]
    for number, phase in points.groupby("phase", sort=True):
        if number > points["phase"].min():
            reason = f"Re-based: {phase['reason'].iloc[0]}"
            found.append({"x": phase["month"].iloc[0], "title": reason, "dash": "dash"})
    return sorted(found, key=lambda mark: mark["x"])


def place_in_rows(
    marks: list[dict[str, Any]], first: pd.Timestamp, across: float, width: float
) -> list[dict[str, Any]]:
    """Return the marks with the lines of their words and the row in which these begin.

    Words stand to the right of their line, and no later line runs through them: whatever would,
    begins below. first: where the axis begins; across: pixels of a day; width: pixels for all.
    """
    placed: list[dict[str, Any]] = []
    for mark in marks:
        at = (mark["x"] - first).days * across
        letters = int(min(TITLE, max((width - at) / LETTER - 2, LEAST)))
        lines = wrap_lines(mark["title"], letters, 3)
        over = [one for one in placed if one["right"] > at]
        row = max((one["row"] + len(one["lines"]) for one in over), default=0)
        right = at + max(text_width(line) for line in lines) + LETTER
        placed.append(mark | {"lines": lines, "row": row, "right": right})
    return placed


def count_rows(placed: list[dict[str, Any]]) -> int:
    """Return how many rows the words of all marks take."""
    return max((mark["row"] + len(mark["lines"]) for mark in placed), default=0)


def title_words(placed: list[dict[str, Any]], top: float, pixel: float) -> list[tuple[Any, ...]]:
    """Return the words of the marks, line by line; top: where the first row begins."""
    return [
        (
            mark["x"],
            top - (mark["row"] + at + 0.5) * LINE * pixel,
            f" {for_html(line)}",
            "middle right",
            INK,
        )
        for mark in placed
        for at, line in enumerate(mark["lines"])
    ]


def mark_line(mark: dict[str, Any], bottom: float, top: float, pixel: float) -> dict[str, Any]:
    """Return the line of a mark, from the axis up to its words; pixel: the value of a pixel."""
    return {
        "type": "line",
        "layer": "below",
        "x0": f"{mark['x']:%Y-%m-%d}",
        "x1": f"{mark['x']:%Y-%m-%d}",
        "y0": bottom,
        "y1": top - (mark["row"] + 0.1) * LINE * pixel,
        "line": {"color": QUIET_INK, "width": 2, "dash": mark["dash"]},
    }
