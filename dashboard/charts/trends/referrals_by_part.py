"""Referrals by kind of context, harm and source, side by side, in the order of the vocabulary."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.palette import INK, QUIET_INK
from dashboard.charts.wall import WIDTH, Word, sheet
from dashboard.text import for_html, number_of, wrap_lines

MOST = 8  # bars of a part; of more the smaller ones are only in the table
HEAD, STEP, BAR, LABEL = (
    44,
    54,
    18,
    14,
)  # pixels: the part's name, a row, its bar, its words' middle
LETTERS = 46
NUMBER = 60  # pixels for the number behind the longest bar
APART = 50


def referrals_by_part(rows: pd.DataFrame) -> go.Figure:
    """Draw a bar for each kind, harm and source, all of one scale.

    rows: those of referrals_by_part. Of more than eight in a part, the eight with most referrals
    are drawn, and how many others the table has is said.
    """
    parts = [part for _, part in rows.groupby("part", sort=False)]
    column = WIDTH / max(len(parts), 1)
    longest = column - APART - NUMBER
    scale = longest / max(int(rows["referrals"].max()), 1) if len(rows) else 1.0
    bars: dict[str, list[float]] = {"x": [], "y": [], "base": []}
    words: list[Word] = []
    deepest = 0.0
    for number, part in enumerate(parts):
        left = number * column
        shown = part[part["place_by_number"] <= MOST]
        words.append(
            Word(left, HEAD / 2, f"<b>{for_html(part['part_label'].iloc[0])}</b>", "middle right")
        )
        for at, row in enumerate(shown.to_dict("records")):
            top = HEAD + at * STEP
            label = for_html(wrap_lines(row["label"], LETTERS, 1)[0])
            size = row["referrals"] * scale
            bars["x"].append(size)
            bars["y"].append(top + 2 * LABEL + BAR / 2)
            bars["base"].append(left)
            words.append(Word(left, top + LABEL, label, "middle right"))
            words.append(Word(left + size, bars["y"][-1], f" {row['referrals']}", "middle right"))
        deepest = max(deepest, HEAD + len(shown) * STEP)
        others = len(part) - len(shown)
        if others:
            said = f"and {number_of(others, 'other')} with fewer, in the table"
            words.append(
                Word(left, HEAD + len(shown) * STEP + LABEL, said, "middle right", QUIET_INK)
            )
            deepest = max(deepest, HEAD + len(shown) * STEP + 2 * LABEL)
    if not parts:
        words.append(Word(0, HEAD / 2, "Nothing recorded", "middle right", QUIET_INK))
    return sheet(max(deepest, HEAD), [_bars(bars)], words)


def _bars(bars: dict[str, list[float]]) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "hoverinfo": "skip",
        **bars,
        "width": BAR,
        "marker": {"color": QUIET_INK, "line": {"width": 0, "color": INK}},
    }
