"""Who is met beside who lives here: two shares for each group, and its relative rate."""

import math
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.drawn import nothing_recorded
from dashboard.charts.palette import NEUTRAL, PAPER, QUIET_INK, STRENGTH
from dashboard.charts.wall import Word, interval_dots, rail, range_bars, share_dot, sheet
from dashboard.text import for_html, wrap_lines

# Pixels of the wall: where shares begin, where a relative rate of 1 stands, and where words begin.
LEFT, EVEN, WORDS = 320, 1060, 1300
POINT = 4.6  # pixels for one percentage point
DOUBLING = 70  # pixels from a rate to the double of it
REACH = 3  # doublings either way that are drawn; a range that goes on ends at the edge
HEAD, GROUP, STEP, PADDING = 66, 34, 33, 6
SCALE = (0, 25, 50, 75, 100)
RATES = {0.125: "⅛", 0.25: "¼", 0.5: "½", 1: "as often", 2: "2×", 4: "4×", 8: "8×"}
NAMED = (0.25, 1, 4)
SYMBOLS = {"more often": "triangle-right", "less often": "triangle-left"}
LETTERS = 50


def equity_by_group(rows: pd.DataFrame, missing: pd.DataFrame, done: str) -> go.Figure:
    """Draw a hollow dot for residents and a filled one for those met, then the relative rate.

    rows: those of analysis.relative_rates of one year and base; missing: rows of not_recorded for
    the same; done: what happened to those met, “affected” or “asked”. A rate whose range leaves
    “as often” is a blue triangle pointing where it lies, any other a grey disc. Where rounding
    hides on which side a share or a rate lies a bar from the least to the most stands for its dot.
    """
    if rows.empty:
        return nothing_recorded()
    words = _heads(done)
    dots: list[dict[str, Any]] = []
    top = HEAD
    unknown = dict(zip(missing["equity_characteristic"], missing["told"], strict=True))
    for characteristic, groups in rows.groupby("equity_characteristic", sort=False):
        name = for_html(groups["characteristic_label"].iloc[0])
        words.append(Word(0, top + GROUP / 2, f"<b>{name}</b>", "middle right"))
        told = for_html(unknown.get(characteristic, ""))
        words.append(Word(LEFT, top + GROUP / 2, told, "middle right", QUIET_INK))
        top += GROUP
        for row in groups.to_dict("records"):
            y = top + STEP / 2
            words += _words(row, y)
            dots += _shares(row, y) + _rate(row, y)
            top += STEP
        top += PADDING
    rails = [rail(LEFT + share * POINT, HEAD - 10, top) for share in SCALE]
    rails += [rail(_at(rate), HEAD - 10, top, 3 if rate == 1 else 1) for rate in RATES]
    shapes = [*rails, *range_bars(dots)]
    return sheet(top, [interval_dots(dots)], words, shapes)


def _heads(done: str) -> list[Word]:
    """Write what the columns hold, and their scales."""
    met = for_html(done)
    return [
        Word(LEFT, 12, f"○ share of residents   ● share of those {met}", "middle right", QUIET_INK),
        Word(EVEN, 12, "beside all others", "middle center", QUIET_INK),
        Word(WORDS, 12, "Relative rate, 95% range", "middle right", QUIET_INK),
        *(
            Word(LEFT + share * POINT, HEAD - 22, f"{share}%", "middle center", QUIET_INK)
            for share in SCALE
        ),
        *(Word(_at(rate), HEAD - 22, RATES[rate], "middle center", QUIET_INK) for rate in NAMED),
    ]


def _words(row: dict[Any, Any], y: float) -> list[Word]:
    said = for_html(wrap_lines(row["group_label"], LETTERS // 2, 1)[0])
    clear = row["verdict"] in SYMBOLS
    told = for_html(wrap_lines(row["told"], LETTERS, 1)[0])
    return [
        Word(LEFT - 24, y, said, "middle left"),
        Word(WORDS, y, f"<b>{told}</b>" if clear else told, "middle right"),
    ]


def _shares(row: dict[Any, Any], y: float) -> list[dict[str, Any]]:
    """Return the two dots of a group, or the one that is known."""
    ranges = {
        PAPER: (row["residents_share"], row["residents_share"]),
        STRENGTH: (row["share_least"], row["share_most"])
        if pd.isna(row["share"])
        else (row["share"], row["share"]),
    }
    return [
        share_dot(ends, ends, LEFT, POINT) | {"y": y, "fill": fill}
        for fill, ends in ranges.items()
        if pd.notna(ends[0])
    ]


def _rate(row: dict[Any, Any], y: float) -> list[dict[str, Any]]:
    """Return the dot of a relative rate on its range, cut at the edges of the scale."""
    if pd.isna(row["ratio_least"]):
        return []
    low, least, most, high = (
        _at(row[part]) for part in ("low", "ratio_least", "ratio_most", "high")
    )
    x = (least + most) / 2 if pd.isna(row["ratio"]) else _at(row["ratio"])
    reach = {"reach": (most - least) / 2} if pd.isna(row["ratio"]) else {}
    is_clear = row["verdict"] in SYMBOLS
    colour = STRENGTH if is_clear else QUIET_INK
    return [
        {
            "x": x,
            "y": y,
            "below": max(x - low, 0),
            "above": max(high - x, 0),
            "fill": colour if is_clear else NEUTRAL,
            "line": colour,
            "symbol": SYMBOLS.get(row["verdict"], "circle"),
        }
        | reach
    ]


def _at(rate: float) -> float:
    """Return where a relative rate stands: as far right for twice as left for half."""
    if rate <= 0:
        return EVEN - REACH * DOUBLING
    if math.isinf(rate):
        return EVEN + REACH * DOUBLING
    return EVEN + DOUBLING * min(max(math.log2(rate), -REACH), REACH)
