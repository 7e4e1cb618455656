"""Where open contexts stand, how long, and which of them longer than meant or usual."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.drawn import nothing_recorded
from dashboard.charts.palette import (
    CONCERN,
    CONCERN_INK,
    CONCERN_PALE,
    INK,
    QUIET_INK,
    STRENGTH,
)
from dashboard.charts.wall import WIDTH, Word, rail, sheet
from dashboard.text import for_html

BANDS = 5
LABEL = 250  # pixels of the wall for a stage's name and number
CELL = (WIDTH - LABEL) / BANDS
BAR = CELL - 110  # the longest bar of a cell; its words stand beside it
HEAD, LINE, THICK = 44, 52, 30


def pipeline_by_stage(rows: pd.DataFrame) -> go.Figure:
    """Draw a line for each stage in order of work, and a column for each span of time.

    rows: those of the query pipeline_by_stage. A bar is the number of contexts: filled those that
    stand no longer than meant or usual, hatched and marked “!” those that do.
    """
    if rows.empty:
        return nothing_recorded()
    words = [
        Word(LABEL + (row["band"] - 1) * CELL, HEAD / 2, row["standing"], "middle right", QUIET_INK)
        for row in rows.drop_duplicates("band").to_dict("records")
    ]
    most = max(int(rows["contexts"].max()), 1)
    bars: list[dict[str, Any]] = []
    top = HEAD
    for stage, cells in rows.groupby("stage_label", sort=False):
        y = top + LINE / 2
        total = f"<b>{for_html(stage)}</b>  {cells['contexts'].sum():,}"
        words.append(Word(0, y, total, "middle right"))
        for cell in cells.to_dict("records"):
            left = LABEL + (cell["band"] - 1) * CELL
            moving = cell["contexts"] - cell["stuck"]
            size, stuck = (BAR * number / most for number in (moving, cell["stuck"]))
            bars += [
                {"left": left, "width": size, "y": y, "is_stuck": False},
                {"left": left + size, "width": stuck, "y": y, "is_stuck": True},
            ]
            words.append(_number(cell, left + size + stuck, y))
        top += LINE
    rails = [rail(LABEL + at * CELL - 4, HEAD, top) for at in range(BANDS)]
    return sheet(top, [_bars([bar for bar in bars if bar["width"]])], words, rails)


def _number(cell: dict[Any, Any], x: float, y: float) -> Word:
    if not cell["contexts"]:
        return Word(x, y, " –", "middle right", QUIET_INK)
    if not cell["stuck"]:
        return Word(x, y, f" {cell['contexts']:,}", "middle right", INK)
    stuck = "!" if cell["stuck"] == cell["contexts"] else f"({cell['stuck']:,} !)"
    return Word(x, y, f" {cell['contexts']:,} {stuck}", "middle right", CONCERN_INK)


def _bars(bars: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "hoverinfo": "skip",
        "base": [bar["left"] for bar in bars],
        "x": [bar["width"] for bar in bars],
        "y": [bar["y"] for bar in bars],
        "width": THICK,
        "marker": {
            "color": [CONCERN_PALE if bar["is_stuck"] else STRENGTH for bar in bars],
            "line": {
                "width": 2,
                "color": [CONCERN if bar["is_stuck"] else STRENGTH for bar in bars],
            },
            "pattern": {
                "shape": ["/" if bar["is_stuck"] else "" for bar in bars],
                "fgcolor": CONCERN,
                "bgcolor": [CONCERN_PALE if bar["is_stuck"] else STRENGTH for bar in bars],
                "size": 8,
                "solidity": 0.35,
            },
        },
    }
