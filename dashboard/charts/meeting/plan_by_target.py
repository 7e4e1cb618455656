"""A plan's actions by what each sets out to change; young people's behaviour always stated."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.drawn import nothing_recorded
from dashboard.charts.palette import INK, NEUTRAL, PAPER, QUIET_INK, SMALL, STRENGTH
from dashboard.charts.wall import Word, sheet
from dashboard.text import for_html, wrapped

LABEL, START = 470, 500  # pixels of the wall: the label ends, the first block begins
BLOCK, GAP, HEIGHT, LINE, PADDING = 96, 8, 34, 28, 18
LETTERS = 96
OPEN, DONE, NOT_DONE, ENDED = "open", "done", "not done", "ended"


def plan_by_target(rows: pd.DataFrame) -> go.Figure:
    """Draw one block for each action in the row of its target: filled when done, outlined if not.

    One that is over without having been done is grey and says so.

    rows: those of the query plan_by_target, in its order; a target without an action reads “none”.
    """
    if rows.empty:
        return nothing_recorded()
    blocks: list[tuple[float, float, str]] = []
    words: list[Word] = []
    top = 0
    for target, planned in rows.groupby("target", sort=False):
        actions = planned[planned["action_id"].notna()].to_dict("records")
        words += [
            Word(LABEL, top + HEIGHT / 2 + number * LINE, f"<b>{for_html(line)}</b>", "middle left")
            for number, line in enumerate(wrapped(target, 38, 2))
        ]
        for number, action in enumerate(actions):
            y = top + number * (HEIGHT + 10) + HEIGHT / 2
            blocks.append((START, y, _badge(action)))
            words.append(Word(START + BLOCK + 14, y, _words(action), "middle right"))
        if not actions:
            words.append(Word(START, top + HEIGHT / 2, "none", "middle right", QUIET_INK))
        top += max(len(actions), 1) * (HEIGHT + 10) + PADDING
    return sheet(top, [_bars(blocks)], words)


def _badge(action: dict[Any, Any]) -> str:
    """Say in a word how an action stands: open, done, or over another way."""
    if action["is_open"]:
        return OPEN
    return DONE if action["is_done"] else NOT_DONE if action["fell_short"] else ENDED


def _words(action: dict[Any, Any]) -> str:
    """Write an action's words: what, who leads, and where it stands."""
    what = for_html(wrapped(action["short_wording"], LETTERS // 2, 1)[0])
    rest = f"{action['agency']} · {str(action['status']).lower()}"
    if isinstance(action["watches"], str):
        rest += f" · surveillance: {action['watches'].lower()}"
    return f"{what} <span style='color:{QUIET_INK}'>· {for_html(rest)}</span>"


def _bars(blocks: list[tuple[float, float, str]]) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "hoverinfo": "skip",
        "x": [BLOCK for _ in blocks],
        "base": [base for base, _, _ in blocks],
        "y": [y for _, y, _ in blocks],
        "width": HEIGHT,
        "text": [badge for _, _, badge in blocks],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {
            "size": SMALL,
            "color": [PAPER if badge == DONE else INK for _, _, badge in blocks],
        },
        "marker": {
            "color": [STRENGTH if badge == DONE else PAPER for _, _, badge in blocks],
            "line": {
                "color": [STRENGTH if badge == OPEN else NEUTRAL for _, _, badge in blocks],
                "width": 2,
            },
        },
    }
