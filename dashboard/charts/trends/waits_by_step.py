"""How long contexts wait for each step, and how many of them within the local target."""

import math
from typing import Any, TypeAlias

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.drawn import nothing_recorded
from dashboard.charts.palette import INK, PAPER, QUIET_INK, STRENGTH
from dashboard.charts.wall import Word, interval_dots, rail, sheet
from dashboard.text import for_html

Row: TypeAlias = dict[Any, Any]
# Pixels of the wall: days from LEFT to RIGHT, shares from SHARE_LEFT to SHARE_RIGHT, then words.
LEFT, RIGHT, SHARE_LEFT, SHARE_RIGHT, SAID = 230, 900, 950, 1150, 1170
WAITING, TARGET = 1320, 1500
LINE, HEAD, PADDING = 33, 74, 14
INDENT = 24
ASIDE = 6  # pixels by which the two marks of a line stand above and below its middle
YEARS = 3
LEAST_DAYS = 30
ROOM = 1.06  # the axis goes on a little, so that a limit not reached yet is seen to go on
TICKS, MOST_TICKS = (5, 10, 20, 50, 100, 200, 500, 1000, 10_000), 8


def waits_by_step(rows: pd.DataFrame) -> go.Figure:
    """Draw for each step the whole period and its last three years, a line for each.

    rows: those of analysis.waits_by_step. On the left a dot on its range is the day by which half
    of the contexts had the step, a diamond that by which nine in ten had it; a limit that is not
    reached yet runs to the edge. An upright stroke is the local target. On the right stands the
    share within the target, and in words how many still wait, which are counted in all of it.
    """
    if rows.empty:
        return nothing_recorded()
    shown = (
        rows.groupby("step_code", sort=False)
        .head(1)
        .index.union(rows[~rows["is_whole"]].groupby("step_code", sort=False).tail(YEARS).index)
    )
    rows = rows.loc[shown]
    days = _longest(rows)
    across = (RIGHT - LEFT) / days
    words, dots, shapes = _key(), [], []
    top = HEAD
    for _, step in rows.groupby("step_code", sort=False):
        for number, row in enumerate(step.to_dict("records")):
            y = top + number * LINE + LINE / 2
            words += _said(row, y)
            dots += _times(row, y, across) + _share(row, y)
            if pd.notna(row["target_days"]) and not row["is_few"]:
                shapes.append(_stroke(LEFT + row["target_days"] * across, y))
        top += len(step) * LINE + PADDING
    for day in range(0, int(days) + 1, next(size for size in TICKS if size >= days / MOST_TICKS)):
        x = LEFT + day * across
        words.append(Word(x, HEAD - 14, f"{day}", "middle center", QUIET_INK))
        shapes.append(rail(x, HEAD, top))
    for share in (0, 50, 100):
        x = SHARE_LEFT + share / 100 * (SHARE_RIGHT - SHARE_LEFT)
        words.append(Word(x, HEAD - 14, f"{share}%", "middle center", QUIET_INK))
        shapes.append(rail(x, HEAD, top))
    return sheet(top, [interval_dots(dots)], words, shapes)


def _longest(rows: pd.DataFrame) -> float:
    """Return how many days the axis has: up to the last limit, dot or target."""
    names = ["median_high", "ninetieth", "ninetieth_high", "target_days"]
    known = [float(day) for day in rows[names].to_numpy().ravel() if pd.notna(day)]
    return max([*known, LEAST_DAYS]) * ROOM


def _key() -> list[Word]:
    return [
        Word(0, HEAD - 14, "Days:", "middle right", QUIET_INK),
        Word(LEFT - 8, 18, "● half within   ◇ nine in ten within   ┃ target", "middle right"),
        Word(SHARE_LEFT - 8, 18, "Within the target", "middle right"),
        Word(WAITING, 18, "Still waiting", "middle right"),
        Word(TARGET, 18, "Target", "middle right"),
    ]


def _said(row: Row, y: float) -> list[Word]:
    """Write the years, why nothing is drawn, and how many wait."""
    name = f"<b>{for_html(row['step'])}</b>" if row["is_whole"] else for_html(row["years"])
    words = [Word(0 if row["is_whole"] else INDENT, y, name, "middle right")]
    if not row["cases"]:
        return [*words, Word(LEFT, y, "nothing began to wait", "middle right", QUIET_INK)]
    target: str = "none in force" if pd.isna(row["target"]) else row["target"]
    words.append(Word(TARGET, y, for_html(target), "middle right", QUIET_INK))
    words.append(Word(WAITING, y, f"{row['open']} of {row['cases']}", "middle right"))
    if row["is_few"]:
        words.append(Word(LEFT, y, "too few to say how long", "middle right", QUIET_INK))
    elif pd.isna(row["median"]):
        words.append(Word(LEFT, y, "half: not yet reached", "middle right", QUIET_INK))
    elif pd.isna(row["ninetieth"]):
        words.append(Word(RIGHT, y + ASIDE, "◇ not yet", "middle left", QUIET_INK))
    for name, aside in (("median", -ASIDE), ("ninetieth", ASIDE)):
        if pd.notna(row[f"{name}_low"]) and pd.isna(row[f"{name}_high"]) and pd.notna(row[name]):
            words.append(Word(RIGHT - 8, y + aside - 2, "<b>→</b>", "middle right"))
    if pd.notna(row["within"]):
        said = f"{100 * row['within']:.0f}% of {row['targeted']}"
        return [*words, Word(SAID, y, said, "middle right")]
    why = "too few to say" if row["targeted"] else "–"
    return [*words, Word(SHARE_LEFT, y, why, "middle right", QUIET_INK)]


def _times(row: Row, y: float, across: float) -> list[Row]:
    """Return the dot and the diamond on their ranges, open ones running to the edge."""
    found: list[Row] = []
    for name, fill, symbol, aside in (
        ("median", STRENGTH, "circle", -ASIDE),
        ("ninetieth", PAPER, "diamond", ASIDE),
    ):
        value = row[name]
        if pd.isna(value):
            continue
        low, high = row[f"{name}_low"], row[f"{name}_high"]
        ends = math.nan if pd.isna(low) else (RIGHT - LEFT) / across
        high = ends if pd.isna(high) else high
        found.append(
            {
                "x": LEFT + value * across,
                "y": y + aside,
                "below": 0 if pd.isna(low) else (value - low) * across,
                "above": 0 if pd.isna(high) else (high - value) * across,
                "fill": fill,
                "symbol": symbol,
            }
        )
    return found


def _share(row: Row, y: float) -> list[Row]:
    if pd.isna(row["within"]):
        return []
    across = SHARE_RIGHT - SHARE_LEFT
    low, high = (
        row["within"] if pd.isna(row[limit]) else row[limit]
        for limit in ("within_low", "within_high")
    )
    return [
        {
            "x": SHARE_LEFT + row["within"] * across,
            "y": y,
            "below": (row["within"] - low) * across,
            "above": (high - row["within"]) * across,
            "fill": STRENGTH,
            "symbol": "circle",
        }
    ]


def _stroke(x: float, y: float) -> Row:
    return {
        "type": "line",
        "layer": "below",
        "x0": x,
        "x1": x,
        "y0": y - LINE / 2,
        "y1": y + LINE / 2,
        "line": {"color": INK, "width": 4},
    }
