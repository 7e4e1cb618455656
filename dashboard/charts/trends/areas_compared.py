"""Areas beside each other: a funnel, or under ten areas each with its range; never a ranking."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.drawn import nothing_recorded
from dashboard.charts.lettering import (
    LINE,
    WORDS,
    layout,
    round_ticks,
    short_number,
    unit_title,
    words_trace,
)
from dashboard.charts.palette import INK, PAPER, QUIET_INK
from dashboard.charts.trends.funnel_plot import funnel_plot
from dashboard.charts.wall import WIDTH, interval_dots, rail
from dashboard.text import for_html, wrap_lines

STEP, HEAD, TITLE = 44, 40, 44  # pixels from one area to the next, over the first, for the unit
NAME, TOLD = 320, 260  # pixels before the scale, and behind it
LETTERS = 30


def areas_compared(
    rows: pd.DataFrame, lines: pd.DataFrame, unit: str, across: str, *, width: int = WIDTH
) -> go.Figure:
    """Draw a funnel where there are limits, else a dot on its range for each area, by name.

    rows, lines, unit, across: as for `funnel_plot`; rows also with count, low, high, and told,
    which stands beside each range. width: pixels that the page leaves for it.
    """
    if rows.empty:
        return nothing_recorded(unit)
    if len(lines):
        return funnel_plot(rows, lines, unit, across, width=width)
    known = rows[rows["value"].notna()]
    left, right = NAME, width - TOLD
    peak = float(known["high"].max()) if len(known) else 1.0
    scale = (right - left) / (peak or 1.0)
    height = HEAD + STEP * len(rows)
    words: list[tuple[Any, ...]] = [
        (left + at * scale, HEAD / 2, short_number(at), "middle center", QUIET_INK)
        for at in round_ticks(peak, whole=False)
    ]
    dots: list[dict[str, Any]] = []
    for number, row in enumerate(rows.to_dict("records")):
        y = HEAD + STEP * (number + 0.5)
        name = for_html(wrap_lines(row["area"], LETTERS, 1)[0])
        words.append((0, y, f"<b>{name}</b>" if row["is_chosen"] else name, "middle right", INK))
        words.append((right + 20, y, for_html(row["told"]), "middle right", QUIET_INK))
        if pd.notna(row["value"]):
            dots.append(_dot(row, left, scale, y))
    rails = [rail(left + at * scale, HEAD - 8, height) for at in round_ticks(peak, whole=False)]
    if len(known):
        target = float(known["target"].iloc[0])
        x, said = left + target * scale, f"<b>all areas {short_number(target)}</b>"
        rails.append(rail(x, HEAD - 8, height, 3))
        words.append((x, height + LINE / 2, said, "middle center", INK))
    hidden = {"visible": False, "fixedrange": True}
    return go.Figure(
        {
            "data": [interval_dots(dots), words_trace(pd.DataFrame(words, columns=WORDS))],
            "layout": layout(
                height + TITLE + LINE,
                margin={"l": 0, "r": 0, "t": TITLE, "b": 0},
                title=unit_title(unit),
                xaxis=hidden | {"range": [0, width]},
                yaxis=hidden | {"range": [height + LINE, 0]},
                shapes=rails,
            ),
        }
    )


def _dot(row: dict[Any, Any], left: float, scale: float, y: float) -> dict[str, Any]:
    value = row["value"] * scale
    return {
        "x": left + value,
        "y": y,
        "below": value - row["low"] * scale,
        "above": row["high"] * scale - value,
        "fill": QUIET_INK if row["count"] else PAPER,
        "line": INK if row["is_chosen"] else QUIET_INK,
    }
