"""What was seen in like hours before and after: rates with intervals, and visits that saw it."""

import math
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.drawn import nothing_recorded
from dashboard.charts.palette import CONCERN_INK, INK, PAPER, QUIET_INK, STRENGTH
from dashboard.charts.wall import Word, interval_dots, rail, sheet
from dashboard.text import for_html, wrap_lines

# Pixels of the wall: a round's words end, the scale begins and ends, the verdict begins.
LABEL, LEFT, RIGHT, VERDICT = 730, 760, 1300, 1350
HEAD, LINE, PADDING, SLOT = 40, 30, 26, 22
MARKS = {"strength": ("+", STRENGTH), "concern": ("!", CONCERN_INK)}


def observed_change(rows: pd.DataFrame) -> go.Figure:
    """Draw two lines for each item: a dot on its interval if counted, a box for each visit if seen.

    rows: those of analysis.review.observations. Hollow is before, filled is after; a box
    is filled where the item was seen in the visit.
    """
    if rows.empty:
        return nothing_recorded()
    highest = _ceiling(rows)
    words = [Word(VERDICT, HEAD / 2 - 4, "Change, 95% range", "middle right", QUIET_INK)]
    dots: list[dict[str, Any]] = []
    top = HEAD
    for row in rows.to_dict("records"):
        words += _words(row, top)
        for number, when in enumerate(("before", "after")):
            y = top + number * LINE + LINE / 2
            words.append(Word(LABEL, y, _seen(row, when), "middle left"))
            dots += _dots(row, when, y, highest)
        top += 2 * LINE + PADDING
    if highest:
        words += [
            Word(LEFT + step * (RIGHT - LEFT), HEAD / 2 - 4, text, "middle center", QUIET_INK)
            for step, text in ((0, "0"), (0.5, f"{highest / 2:g}"), (1, f"{highest:g} an hour"))
        ]
    zero = rail(LEFT, HEAD - 10, top - PADDING, width=2)
    return sheet(top, [interval_dots(dots)], words, [zero])


def _ceiling(rows: pd.DataFrame) -> float:
    """Return the round number at which the scale of rates ends, 0 when nothing was counted."""
    ends = pd.concat([rows["before_high"], rows["after_high"]]).astype("float64").dropna()
    if ends.empty:
        return 0
    step = 10 ** math.floor(math.log10(ends.max()))
    return float(math.ceil(ends.max() / step) * step)


def _words(row: dict[Any, Any], top: float) -> list[Word]:
    """Write what was looked for with its mark, the verdict, and what it rests on."""
    mark, ink = MARKS.get(row["side"], ("·", INK))
    better = " (less is better)" if row.get("good_direction") == "down" else ""
    said = wrap_lines(f"{row['wording']}{better}", 44, 2)
    # Without a range the sentence ends in the reason; its counts stand beside the scale already.
    reason = str(row["sentence"]).rpartition(": ")[2].partition(" (")[0]
    rests = row["range"] if isinstance(row["range"], str) else wrap_lines(reason, 48, 1)[0]
    if rests.lower().rstrip(".") == str(row["verdict"]).lower():
        rests = ""
    return [
        Word(0, top + LINE / 2, f"<b>{mark}</b>", "middle right", ink),
        *(
            Word(28, top + number * LINE + LINE / 2, for_html(line), "middle right")
            for number, line in enumerate(said)
        ),
        Word(
            VERDICT, top + LINE / 2, f"<b>{for_html(row['verdict'])}</b>", "middle right", STRENGTH
        ),
        Word(VERDICT, top + LINE * 1.5, for_html(rests), "middle right"),
    ]


def _seen(row: dict[Any, Any], when: str) -> str:
    """Write what one round saw, as counted."""
    if row["item_type"] == "count":
        hours, minutes = divmod(round(60 * row[f"{when}_hours"]), 60)
        parts = [f"{n:,} {unit}" for n, unit in ((hours, "h"), (minutes, "min")) if n]
        return f"{when.capitalize()}: {row[f'{when}_times']} in {' '.join(parts) or '0 h'}"
    return f"{when.capitalize()}: {row[f'{when}_seen_in']} of {row[f'{when}_slots']} visits"


def _dots(row: dict[Any, Any], when: str, y: float, highest: float) -> list[dict[str, Any]]:
    if row["item_type"] != "count":
        seen, slots = int(row[f"{when}_seen_in"]), int(row[f"{when}_slots"])
        box = {"y": y, "symbol": "square", "below": 0, "above": 0}
        return [
            box | {"x": LEFT + SLOT * (number + 0.7), "fill": STRENGTH if number < seen else PAPER}
            for number in range(slots)
        ]
    if pd.isna(row[f"{when}_rate"]):
        return []
    low, rate, high = (
        LEFT + row[f"{when}_{part}"] / highest * (RIGHT - LEFT) for part in ("low", "rate", "high")
    )
    fill = STRENGTH if when == "after" else PAPER
    dot = {"x": rate, "y": y, "symbol": "circle", "fill": fill}
    return [dot | {"below": rate - low, "above": high - rate}]
