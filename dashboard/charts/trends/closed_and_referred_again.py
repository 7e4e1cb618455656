"""How many closed contexts were referred again within a year, each year's share with its range."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.drawn import nothing_recorded
from dashboard.charts.palette import PAPER, QUIET_INK, STRENGTH
from dashboard.charts.wall import Word, interval_dots, rail, sheet
from dashboard.text import for_html

# Pixels of the wall: where the scale begins, the words, and those of closings not followed yet.
LEFT, WORDS, LATER = 240, 800, 1370
POINT = 5  # pixels for one percentage point
HEAD, STEP = 40, 44
SCALE = (0, 25, 50, 75, 100)


def closed_and_referred_again(rows: pd.DataFrame) -> go.Figure:
    """Draw a dot on its range for each year of closing, all years together filled.

    rows: those of analysis.outcomes.referred_again. No line joins the years, and a year of which
    too few were followed has its words only.
    """
    if rows.empty:
        return nothing_recorded()
    found = rows.to_dict("records")
    words = [
        Word(LEFT + share * POINT, HEAD / 2 - 4, f"{share}%", "middle center", QUIET_INK)
        for share in SCALE
    ]
    words += [
        Word(WORDS, HEAD / 2 - 4, "Referred again within 12 months", "middle right", QUIET_INK),
        Word(LATER, HEAD / 2 - 4, "Not followed for 12 months", "middle right", QUIET_INK),
    ]
    dots: list[dict[str, Any]] = []
    for at, row in enumerate(found):
        y = HEAD + at * STEP + STEP / 2
        is_whole = at == len(found) - 1
        words += [
            Word(LEFT - 30, y, f"<b>{for_html(row['label'])}</b>", "middle left"),
            Word(WORDS, y, for_html(row["told"]), "middle right"),
            Word(LATER, y, for_html(row["later"] or "none"), "middle right", QUIET_INK),
        ]
        if pd.notna(row["share"]):
            low, share, high = (100 * POINT * row[part] for part in ("low", "share", "high"))
            fill = STRENGTH if is_whole else PAPER
            dots.append(
                {"x": LEFT + share, "y": y, "below": share - low, "above": high - share}
                | {"fill": fill}
            )
    height = HEAD + len(found) * STEP
    return sheet(
        height,
        [interval_dots(dots)],
        words,
        [rail(LEFT + s * POINT, HEAD - 12, height) for s in SCALE],
    )
