"""A plan's actions by what each sets out to change; young people's behaviour always stated."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.palette import INK, NEUTRAL, PAPER, QUIET_INK, SMALL, STRENGTH
from dashboard.charts.wall import Word, sheet
from dashboard.text import for_html, wrapped

LABEL, START = 470, 500  # pixels of the wall: the label ends, the first block begins
BLOCK, GAP, HEIGHT, LINE, PADDING = 60, 8, 34, 28, 18
LETTERS = 96


def plan_by_target(rows: pd.DataFrame) -> go.Figure:
    """Draw one block for each action in the row of its target: filled when done, open when not.

    rows: those of the query plan_by_target, in its order; a target without an action reads “none”.
    """
    blocks: list[tuple[float, float, bool]] = []
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
            blocks.append((START, y, bool(action["is_open"])))
            words.append(Word(START + BLOCK + 14, y, _words(action), "middle right"))
        if not actions:
            words.append(Word(START, top + HEIGHT / 2, "none", "middle right", QUIET_INK))
        top += max(len(actions), 1) * (HEIGHT + 10) + PADDING
    return sheet(top, [_bars(blocks)], words)


def _words(action: dict[Any, Any]) -> str:
    """Write an action's words: what, who leads, and where it stands."""
    what = for_html(wrapped(action["short_wording"], LETTERS // 2, 1)[0])
    rest = f"{action['agency']} · {str(action['status']).lower()}"
    if isinstance(action["watches"], str):
        rest += f" · surveillance: {action['watches'].lower()}"
    return f"{what} <span style='color:{QUIET_INK}'>· {for_html(rest)}</span>"


def _bars(blocks: list[tuple[float, float, bool]]) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "hoverinfo": "skip",
        "x": [BLOCK for _ in blocks],
        "base": [base for base, _, _ in blocks],
        "y": [y for _, y, _ in blocks],
        "width": HEIGHT,
        "text": ["open" if is_open else "done" for _, _, is_open in blocks],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"size": SMALL, "color": [INK if o else PAPER for _, _, o in blocks]},
        "marker": {
            "color": [PAPER if is_open else STRENGTH for _, _, is_open in blocks],
            "line": {"color": [STRENGTH if o else NEUTRAL for _, _, o in blocks], "width": 2},
        },
    }
