"""Social conditions named in contexts, and in how many of them an action answers."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.drawn import nothing_recorded
from dashboard.charts.palette import CONCERN, CONCERN_PALE, INK, QUIET_INK, STRENGTH
from dashboard.charts.wall import Word, sheet
from dashboard.text import for_html, wrap_lines

LABEL, START, END = 450, 470, 1240  # pixels: names end, the bars begin, the longest ends
HEAD, ROW, BAR = 34, 43, 16


def named_and_answered(rows: pd.DataFrame) -> go.Figure:
    """Draw two bars for each condition: above where it was named, below where it is answered.

    rows: those of analysis.what_we_change.gaps. The gap is said in words beside them.
    """
    if rows.empty:
        return nothing_recorded()
    known = rows.to_dict("records")
    most = max([row["contexts"] for row in known], default=0) or 1
    words = [
        Word(START, 14, "hatched, “!”: contexts in which it was named", "middle right", QUIET_INK),
        Word(START + 480, 14, "filled, “+”: those with an action on it", "middle right", QUIET_INK),
    ]
    bars: list[dict[str, Any]] = []
    for number, row in enumerate(known):
        y = HEAD + ROW * (number + 0.5)
        name = for_html(wrap_lines(row["condition_label"], 40, 1)[0])
        words.append(Word(LABEL, y, f"<b>{name}</b>", "middle left"))
        longest = (END - START) * row["contexts"] / most
        words.append(
            Word(
                START + longest + 14,
                y,
                for_html(row["sentence"]),
                "middle right",
                INK if row["contexts"] else QUIET_INK,
            )
        )
        bars += [
            {"x": longest, "y": y - BAR / 2 - 1, "is_answer": False},
            {
                "x": (END - START) * row["with_action"] / most,
                "y": y + BAR / 2 + 1,
                "is_answer": True,
            },
        ]
    return sheet(HEAD + ROW * len(known), [_bars([bar for bar in bars if bar["x"]])], words)


def _bars(bars: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "hoverinfo": "skip",
        "x": [bar["x"] for bar in bars],
        "base": [START for _ in bars],
        "y": [bar["y"] for bar in bars],
        "width": BAR,
        "marker": {  # of a hatched bar the colour is that of its lines
            "color": [STRENGTH if bar["is_answer"] else CONCERN for bar in bars],
            "line": {
                "width": 2,
                "color": [STRENGTH if bar["is_answer"] else CONCERN for bar in bars],
            },
            "pattern": {
                "shape": ["" if bar["is_answer"] else "/" for bar in bars],
                "bgcolor": CONCERN_PALE,
                "fgopacity": 1,
                "size": 8,
                "solidity": 0.3,
            },
        },
    }
