"""What each half-year was made up of: a bar for each part, with its number and its share."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.drawn import nothing_recorded
from dashboard.charts.palette import CONCERN, CONCERN_PALE, INK, PAPER, QUIET_INK, STRENGTH
from dashboard.charts.wall import WIDTH, Word, rail, sheet
from dashboard.text import for_html, wrap_lines

LABEL, FIRST = 440, 456  # pixels of the wall: the parts' names end, the first column begins
HEAD, ROW, BAR = 70, 38, 26
NUMBERS = 100  # pixels for “107 · 25%” beside a bar
LEAST = 0.4  # the share that a bar as long as a column can hold stands for, at least


def mix_over_time(rows: pd.DataFrame, base: str) -> go.Figure:
    """Draw a row for each part and a column for each half-year, its bars all on one scale.

    rows: those of analysis.mix. base: what was counted, a plural such as “actions”. A
    part that asks for a second look is hatched, with “!”. Where a half-year counted too little
    for shares there are numbers and no bars.
    """
    if rows.empty:
        return nothing_recorded()
    columns = list(dict.fromkeys(rows["column"]))
    parts = list(dict.fromkeys(rows["part"]))
    marked = set(rows.loc[rows["is_marked"], "part"])
    across = (WIDTH - FIRST) / max(len(columns), 1)
    longest = across - NUMBERS - 30
    whole = max(LEAST, float(rows["share"].max()) if rows["share"].notna().any() else LEAST)
    words = [
        Word(
            LABEL,
            _y(parts.index(part)),
            f"<b>{for_html(wrap_lines(part, 42, 1)[0])}{' !' if part in marked else ''}</b>",
            "middle left",
        )
        for part in parts
    ]
    for column, own in rows.groupby("column", sort=False):
        x = FIRST + columns.index(str(column)) * across
        number = int(own["base"].iloc[0])
        words.append(Word(x, 16, f"<b>{for_html(column)}</b>", "middle right"))
        words.append(Word(x, 44, f"{number:,} {for_html(base)}", "middle right", QUIET_INK))
    bars: list[dict[str, Any]] = []
    for row in rows.to_dict("records"):
        x = FIRST + columns.index(row["column"]) * across + 4
        y = _y(parts.index(row["part"]))
        length = 0.0 if pd.isna(row["share"]) else longest * row["share"] / whole
        if length:
            bars.append({"left": x, "x": length, "y": y, "is_marked": row["is_marked"]})
        ink = INK if row["counted"] else QUIET_INK
        words.append(
            Word(x + length + (6 if length else 0), y, for_html(row["text"]), "middle right", ink)
        )
    bottom = _y(len(parts)) - ROW / 2
    rails = [rail(FIRST + at * across + 2, HEAD, bottom) for at in range(len(columns))]
    return sheet(bottom, [_bars(bars)], words, rails)


def _y(number: int) -> float:
    return HEAD + ROW * (number + 0.5)


def _bars(bars: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "hoverinfo": "skip",
        "x": [bar["x"] for bar in bars],
        "base": [bar["left"] for bar in bars],
        "y": [bar["y"] for bar in bars],
        "width": BAR,
        "marker": {  # of a hatched bar the colour is that of its lines
            "color": [CONCERN if bar["is_marked"] else STRENGTH for bar in bars],
            "line": {
                "width": 2,
                "color": [CONCERN if bar["is_marked"] else PAPER for bar in bars],
            },
            "pattern": {
                "shape": ["/" if bar["is_marked"] else "" for bar in bars],
                "bgcolor": CONCERN_PALE,
                "size": 8,
            },
        },
    }
