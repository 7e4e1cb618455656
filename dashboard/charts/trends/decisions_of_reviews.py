"""What the panel decided at reviews, a bar for each decision."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.drawn import nothing_recorded
from dashboard.charts.leaning import THICK
from dashboard.charts.palette import QUIET_INK, STRENGTH
from dashboard.charts.wall import Word, sheet
from dashboard.text import for_html, wrap_lines

LABEL, LONGEST = 300, 1100  # pixels: of the words, and of the longest bar
STEP, PADDING = 36, 14
LETTERS = 28


def decisions_of_reviews(rows: pd.DataFrame) -> go.Figure:
    """Draw how often each decision was taken; rows of the query decisions_of_reviews.

    No decision is better than another by itself, so all have one colour.
    """
    if rows.empty:
        return nothing_recorded()
    most = max(int(rows["reviews"].max()), 1)
    lengths = [LONGEST * int(number) / most for number in rows["reviews"]]
    middles = [at * STEP + STEP / 2 for at in range(len(rows))]
    words = []
    for row, length, y in zip(rows.to_dict("records"), lengths, middles, strict=True):
        said = for_html(wrap_lines(row["decision_label"], LETTERS, 1)[0])
        colour = STRENGTH if row["reviews"] else QUIET_INK
        words += [
            Word(LABEL - 8, y, said, "middle left"),
            Word(LABEL + length + 14, y, f"<b>{row['reviews']:,}</b>", "middle right", colour),
        ]
    blocks = {
        "type": "bar",
        "orientation": "h",
        "hoverinfo": "skip",
        "base": [LABEL] * len(rows),
        "x": lengths,
        "y": middles,
        "width": THICK,
        "marker": {"color": [STRENGTH] * len(rows)},
    }
    return sheet(len(rows) * STEP + PADDING, [blocks], words)
