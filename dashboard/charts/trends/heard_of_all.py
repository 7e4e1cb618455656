"""How many of all were heard, and how many were not asked, one bar each."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.drawn import nothing_recorded
from dashboard.charts.palette import INK, PAPER, QUIET_INK, STRENGTH, VOICE
from dashboard.charts.wall import Word, sheet
from dashboard.text import for_html, wrap_lines

LABEL, START, END = 300, 320, 940  # pixels: names end, the bars begin, and they end
ROW, BAR = 40, 28


def heard_of_all(rows: pd.DataFrame) -> go.Figure:
    """Draw a bar for each row: filled for those heard, open and dotted for those not asked.

    rows: label, share (NaN where too few), sentence, is_young (in the colour of young people's own
    voice), as analysis.voice has them.
    """
    if rows.empty:
        return nothing_recorded()
    known = rows.to_dict("records")
    words = []
    bars: list[dict[str, Any]] = []
    for number, row in enumerate(known):
        y = ROW * (number + 0.5)
        name = for_html(wrap_lines(row["label"], 36, 1)[0])
        words.append(Word(LABEL, y, f"<b>{name}</b>", "middle left"))
        drawn = pd.notna(row["share"])
        words.append(
            Word(
                END + 14 if drawn else START,
                y,
                for_html(row["sentence"]),
                "middle right",
                INK if drawn else QUIET_INK,
            )
        )
        if drawn:
            split = START + (END - START) * float(row["share"])
            bars += [
                {
                    "left": START,
                    "x": split - START,
                    "y": y,
                    "look": VOICE if row["is_young"] else STRENGTH,
                },
                {"left": split, "x": END - split, "y": y, "look": ""},
            ]
    return sheet(ROW * len(known), [_bars([bar for bar in bars if bar["x"]])], words)


def _bars(bars: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "hoverinfo": "skip",
        "x": [bar["x"] for bar in bars],
        "base": [bar["left"] for bar in bars],
        "y": [bar["y"] for bar in bars],
        "width": BAR,
        "marker": {  # of a dotted bar the colour is that of its dots
            "color": [bar["look"] or QUIET_INK for bar in bars],
            "line": {"width": 2, "color": [bar["look"] or QUIET_INK for bar in bars]},
            "pattern": {
                "shape": ["" if bar["look"] else "." for bar in bars],
                "fgopacity": 1,
                "bgcolor": [bar["look"] or PAPER for bar in bars],
                "size": 8,
                "solidity": 0.2,
            },
        },
    }
