"""The share agreeing in three rounds and more, each round with its interval."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.drawn import nothing_recorded
from dashboard.charts.palette import PAPER, QUIET_INK, STRENGTH
from dashboard.charts.wall import Word, interval_dots, rail, range_bars, share_dot, sheet
from dashboard.text import for_html, wrap_lines

# Pixels of the wall: a round's name ends, the scale begins, the verdicts begin.
LABEL, LEFT, VERDICT = 610, 640, 1180
POINT = 5  # pixels for one percentage point
HEAD, LINE, PADDING = 40, 32, 30
SCALE = (0, 25, 50, 75, 100)


def over_rounds(rows: pd.DataFrame) -> go.Figure:
    """Draw one line for each round of a question: a dot on its interval, the latest filled.

    rows: those of analysis.review.rounds. Beside them stands the change of the latest round
    since the first and since the one before. Where rounding hides which round is higher a bar from
    the least to the most stands for each dot. No line joins the rounds: few rounds are no trend.
    """
    if rows.empty:
        return nothing_recorded()
    words = [
        Word(LEFT + share * POINT, HEAD / 2 - 4, f"{share}%", "middle center", QUIET_INK)
        for share in SCALE
    ]
    dots: list[dict[str, Any]] = []
    top = HEAD
    for _, rounds in rows.groupby(["question_id", "respondent_group"], sort=False):
        history = rounds.to_dict("records")
        words += _beside(history[-1], top)
        for number, row in enumerate(history):
            y = top + number * LINE + LINE / 2
            words.append(Word(LABEL, y, _round(row), "middle left"))
            if pd.notna(row["low"]):
                dots.append(_dot(row, y, is_latest=number == len(history) - 1))
        top += max(len(history), 3) * LINE + PADDING
    rails = [rail(LEFT + s * POINT, HEAD - 12, top - PADDING) for s in SCALE]
    return sheet(top, [interval_dots(dots)], words, [*rails, *range_bars(dots)])


def _round(row: dict[Any, Any]) -> str:
    """Name a round with how many answered, or say why there is no dot."""
    if not row["was_asked"]:
        return f"Round {row['round']}: not asked"
    if pd.isna(row["answered"]):
        return f"Round {row['round']}: too few to show"
    about = "about " if row["rounded_to"] > 1 else ""
    return f"Round {row['round']}, {about}{int(row['answered'])}"


def _beside(latest: dict[Any, Any], top: float) -> list[Word]:
    """Write the question on the left, and on the right the latest round's two changes."""
    said = [f"<b>{for_html(line)}</b>" for line in wrap_lines(latest["question"], 36, 2)]
    lines = [*said, f"<span style='color:{QUIET_INK}'>{for_html(latest['group_label'])}</span>"]
    changes = [
        f"<span style='color:{QUIET_INK}'>{when}</span> "
        f"<b>{for_html(latest[f'{since}_verdict'])} {latest[f'{since}_mark'] or ''}</b>"
        for since, when in (
            ("since_baseline", "Since the first:"),
            ("since_last", "Since the one before:"),
        )
    ]
    return [
        *(
            Word(0, top + number * LINE + LINE / 2, line, "middle right")
            for number, line in enumerate(lines)
        ),
        *(
            Word(VERDICT, top + number * LINE + LINE / 2, line, "middle right", STRENGTH)
            for number, line in enumerate(changes)
        ),
    ]


def _dot(row: dict[Any, Any], y: float, *, is_latest: bool) -> dict[str, Any]:
    ends = (row["positive_least"], row["positive_most"])
    ends = ends if pd.isna(row["share"]) else (row["share"], row["share"])
    fill = STRENGTH if is_latest else PAPER
    return share_dot(ends, (row["low"], row["high"]), LEFT, POINT) | {"y": y, "fill": fill}
