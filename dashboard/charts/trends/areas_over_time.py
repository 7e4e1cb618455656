"""Areas over time as small figures of one scale, by name."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.palette import INK, QUIET_INK, RULE
from dashboard.charts.wall import WIDTH, Word, sheet
from dashboard.text import for_html, wrap_lines

COLUMNS = 5
CELL = WIDTH / COLUMNS
INSIDE = CELL - 44  # pixels of its width that a small figure is drawn in
NAME, HIGH, FOOT = 30, 78, 18  # pixels for the name, the bars, and down to the next
LETTERS = 30
MONTHS = 30  # pixels under all for the first and the last month
TALLEST = 0.65  # of the height, so that a number has room over the largest bar
SHORT = 12  # pixels of the number over a bar, above its top


def areas_over_time(rows: pd.DataFrame, events: pd.DataFrame | None = None) -> go.Figure:
    """Draw a small figure for each area, a bar for every three months, all of one scale.

    rows: those of referrals_by_area_and_quarter. events: happened_on, title of what happened to the
    panel, as upright lines. The largest bar of each area has its number.
    """
    if rows.empty:
        return sheet(MONTHS, [], [Word(0, MONTHS / 2, "None to show", "middle right", QUIET_INK)])
    peak = max(int(rows["referrals"].max()), 1)
    first, last = rows["first_month"].min(), rows["last_month"].max() + pd.offsets.MonthEnd(0)
    day = INSIDE / (last - first).days
    when = [] if events is None else [(at - first).days * day for at in events["happened_on"]]
    bars: dict[str, list[float]] = {"x": [], "y": [], "base": []}
    words: list[Word] = []
    shapes: list[dict[str, Any]] = []
    own = list(rows.groupby(["area_name", "area_code"], sort=False))
    step = NAME + HIGH + FOOT
    height = step * -(-len(own) // COLUMNS) + MONTHS
    for number, ((name, _), quarters) in enumerate(own):
        left, foot = number % COLUMNS * CELL, number // COLUMNS * step + NAME + HIGH
        words.append(
            Word(
                left,
                foot - HIGH - NAME / 2,
                for_html(wrap_lines(name, LETTERS, 1)[0]),
                "middle right",
            )
        )
        wide = INSIDE / len(quarters)
        tops = [HIGH * count / peak * TALLEST for count in quarters["referrals"]]
        bars["x"] += [left + wide * (at + 0.5) for at in range(len(quarters))]
        bars["y"] += [-top for top in tops]
        bars["base"] += [foot] * len(quarters)
        most = int(quarters["referrals"].to_numpy().argmax())
        words.append(
            Word(
                left + wide * (most + 0.5),
                foot - tops[most] - SHORT,
                f"{quarters['referrals'].iloc[most]}",
                "middle center",
            )
        )
        shapes.append(_straight(left, foot, left + INSIDE, foot, RULE))
        shapes += [_straight(left + at, foot - HIGH, left + at, foot, INK) for at in when if at > 0]
    for column in range(min(COLUMNS, len(own))):
        y = height - MONTHS / 2
        words.append(Word(column * CELL, y, f"{first:%b %Y}", "middle right", QUIET_INK))
        words.append(Word(column * CELL + INSIDE, y, f"{last:%b %Y}", "middle left", QUIET_INK))
    return sheet(height, [_bars(bars, INSIDE / rows["first_month"].nunique())], words, shapes)


def _straight(x0: float, y0: float, x1: float, y1: float, colour: str) -> dict[str, Any]:
    line = {"color": colour, "width": 2}
    return {"type": "line", "layer": "below", "x0": x0, "y0": y0, "x1": x1, "y1": y1, "line": line}


def _bars(bars: dict[str, list[float]], wide: float) -> dict[str, Any]:
    return {
        "type": "bar",
        "hoverinfo": "skip",
        **bars,
        "width": 0.8 * wide,
        "marker": {"color": QUIET_INK, "line": {"width": 0, "color": INK}},
    }
