"""What happened in and around a context, down the page in order of time."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.drawn import nothing_recorded
from dashboard.charts.palette import (
    CONCERN,
    CONCERN_INK,
    OUTLINE,
    QUIET_INK,
    STRENGTH,
    VOICE,
)
from dashboard.charts.wall import Word, rail, sheet
from dashboard.text import day, for_html, wrapped

DATE, FIRST, LANE, WORDS = 190, 260, 130, 760  # pixels of the wall
STEP, HEAD = 40, 44
CAUTION = 56  # letters that fit behind a title
LANES = {
    "panel": ("Panel", "square", STRENGTH),
    "assessment": ("Assessment", "diamond", OUTLINE),
    "response": ("Response", "circle", VOICE),
    "around": ("Around it", "x", CONCERN),
}


def time_line(rows: pd.DataFrame) -> go.Figure:
    """Draw one mark for each happening, in the lane of its sort, with its words beside it.

    rows: those of the query time_line, in order of time. Steps are even, not to scale: the dates
    say how long passed.
    """
    if rows.empty:
        return nothing_recorded()
    happenings = rows.to_dict("records")
    height = HEAD + len(happenings) * STEP
    at = [HEAD + number * STEP + STEP / 2 for number in range(len(happenings))]
    lanes = {name: FIRST + number * LANE for number, name in enumerate(LANES)}
    words = [Word(lanes[lane], 14, f"<b>{LANES[lane][0]}</b>", "middle center") for lane in lanes]
    for y, row in zip(at, happenings, strict=True):
        words.append(Word(DATE, y, day(row["happened_on"]), "middle left"))
        words.append(Word(WORDS, y, _words(row), "middle right"))
    marks = {
        "type": "scatter",
        "mode": "markers",
        "hoverinfo": "skip",
        "x": [lanes[str(row["lane"])] for row in happenings],
        "y": at,
        "marker": {
            "size": 18,
            "symbol": [LANES[str(row["lane"])][1] for row in happenings],
            "color": [LANES[str(row["lane"])][2] for row in happenings],
        },
    }
    rails = [rail(x, HEAD - 10, height, width=2) for x in lanes.values()]
    return sheet(height, [marks], words, rails)


def _words(row: dict[Any, Any]) -> str:
    """Write a happening's words: what, where, and any caution."""
    title = for_html(wrapped(row["title"], 58, 1)[0])
    place = for_html(wrapped(row["display_alias"], 24, 1)[0])
    words = f"{title} <span style='color:{QUIET_INK}'>· {place}</span>"
    if isinstance(row["caution"], str):
        caution = for_html(wrapped(row["caution"], CAUTION, 1)[0])
        words += f" <span style='color:{CONCERN_INK}'><b>! {caution}</b></span>"
    return words
