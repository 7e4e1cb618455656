"""Every question on one screen: the share agreeing before and after, each with its interval."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.drawn import nothing_recorded
from dashboard.charts.palette import NEUTRAL, PAPER, QUIET_INK, STRENGTH
from dashboard.charts.wall import Word, interval_dots, rail, range_bars, share_dot, sheet
from dashboard.text import for_html, wrap_lines

# Pixels of the wall: where the scale begins, and the verdict; from one row to the next.
LEFT, VERDICT = 640, 1180
POINT = 5  # pixels for one percentage point
SCALE = (0, 25, 50, 75, 100)
HEAD, STEP, APART = 40, 46, 8
LETTERS = 58
CANNOT_COMPARE = "Cannot compare"  # two dots on one line would be compared all the same


def change_at_a_glance(rows: pd.DataFrame) -> go.Figure:
    """Draw a hollow dot for before and a filled one for after, each on its interval, row by row.

    rows: those of analysis.review.change. Where rounding hides which share is higher a bar from the
    least to the most stands for each dot. A question with no agreed direction is grey; one that was
    asked once has one dot; one with too few answers has none, and says so.
    """
    if rows.empty:
        return nothing_recorded()
    items = rows.to_dict("records")
    height = HEAD + len(items) * STEP
    words = [
        Word(LEFT + share * POINT, HEAD / 2 - 4, f"{share}%", "middle center", QUIET_INK)
        for share in SCALE
    ]
    words.append(Word(VERDICT, HEAD / 2 - 4, "Change, 95% range", "middle right", QUIET_INK))
    dots: list[dict[str, Any]] = []
    for number, row in enumerate(items):
        y = HEAD + number * STEP + STEP / 2
        words += _words(row, y)
        for when, shift in (("before", -APART), ("after", APART)):
            if pd.notna(row[f"{when}_low"]) and row["verdict"] != CANNOT_COMPARE:
                dots.append(_dot(row, when, y + shift))
    rails = [rail(LEFT + share * POINT, HEAD - 12, height) for share in SCALE]
    return sheet(height, [interval_dots(dots)], words, [*rails, *range_bars(dots)])


def _words(row: dict[Any, Any], y: float) -> list[Word]:
    """Write a question with its group, and beside the scale its verdict with the range."""
    label = wrap_lines(row["group_label"], LETTERS // 2, 1)[0]
    if row.get("good_direction") == "down":
        label += ", fewer is better"
    question = for_html(wrap_lines(row["question"], LETTERS - len(label), 1)[0])
    group = f"<span style='color:{QUIET_INK}'>· {for_html(label)}</span>"
    verdict = f"<b>{for_html(row['verdict'])}</b>"
    if isinstance(row["range"], str):
        verdict += f" {for_html(row['range'])}"
    return [
        Word(LEFT - 30, y, f"{question} {group}", "middle left"),
        Word(VERDICT, y, verdict, "middle right", STRENGTH),
    ]


def _dot(row: dict[Any, Any], when: str, y: float) -> dict[str, Any]:
    share = row[f"{when}_share"]
    ends = (row[f"{when}_positive_least"], row[f"{when}_positive_most"])
    ends = ends if pd.isna(share) else (share, share)
    colour = NEUTRAL if row["verdict"] == "No agreed direction" else STRENGTH
    return share_dot(ends, (row[f"{when}_low"], row[f"{when}_high"]), LEFT, POINT) | {
        "y": y,
        "line": colour,
        "fill": colour if when == "after" else PAPER,
    }
