"""Strengths and concerns side by side, strengths first, by theme and by whose voice."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.palette import (
    CONCERN,
    CONCERN_INK,
    CONCERN_PALE,
    PAPER,
    QUIET_INK,
    STRENGTH,
    TEXT,
    VOICE,
)
from dashboard.charts.wall import WIDTH, Word, sheet
from dashboard.text import for_html, wrapped

EDGE = {"strength": 680, "concern": 1080}  # where the first block of each side begins
BLOCK, GAP, HEIGHT = 84, 8, 38
LINE, PADDING = 27, 22
LETTERS = 58


def strengths_and_concerns(rows: pd.DataFrame) -> go.Figure:
    """Draw one block for each finding, strengths to the left and concerns to the right.

    rows: those of the query strengths_and_concerns, in its order. A theme with nothing on one side
    reads “not asked yet”.
    """
    blocks: list[dict[str, Any]] = []
    words: list[Word] = []
    top = 0
    for theme, found in _themes(rows):
        depth = 1
        name = f"<b>{for_html(theme)}</b>"
        words.append(Word(WIDTH / 2, top + HEIGHT / 2, name, "middle center"))
        for side in ("strength", "concern"):
            here = found[found["side"] == side].to_dict("records")
            place = "middle left" if side == "strength" else "middle right"
            blocks += [_block(side, number, top, finding) for number, finding in enumerate(here)]
            lines = [line for finding in here for line in _lines(finding)]
            words += [
                Word(EDGE[side], top + HEIGHT + (number + 0.7) * LINE, line, place)
                for number, line in enumerate(lines)
            ]
            if not lines:
                words.append(Word(EDGE[side], top + HEIGHT / 2, "not asked yet", place, QUIET_INK))
            depth = max(depth, len(lines))
        top += HEIGHT + depth * LINE + PADDING
    return sheet(top, [_bars(blocks)], words)


def _themes(rows: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """Group by theme; the rows come strengths first, and so do their themes."""
    return [(str(theme), found) for theme, found in rows.groupby("theme", sort=False)]


def _lines(finding: dict[str, Any]) -> list[str]:
    """Write a finding's words, with whose voice it is."""
    voices = finding["voices"] if isinstance(finding["voices"], str) else "voice not recorded"
    said = [for_html(line) for line in wrapped(finding["short_summary"], LETTERS, 2)]
    whose = for_html(wrapped(voices, 44, 1)[0])
    return [*said[:-1], f"{said[-1]} <span style='color:{QUIET_INK}'>· {whose}</span>"]


def _block(side: str, number: int, top: float, finding: dict[str, Any]) -> dict[str, Any]:
    own = STRENGTH if side == "strength" else CONCERN
    step = number * (BLOCK + GAP)
    left = EDGE[side] - BLOCK - step if side == "strength" else EDGE[side] + step
    return {
        "x": BLOCK,
        "base": left,
        "y": top + HEIGHT / 2,
        "text": "+" if side == "strength" else "!",
        "fill": STRENGTH if side == "strength" else CONCERN_PALE,
        "line": VOICE
        if finding["from_young_people"]
        else STRENGTH
        if side == "strength"
        else CONCERN,
        "shape": "" if side == "strength" else "/",
        "ink": PAPER if side == "strength" else CONCERN_INK,
    }


def _bars(blocks: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "hoverinfo": "skip",
        "x": [block["x"] for block in blocks],
        "base": [block["base"] for block in blocks],
        "y": [block["y"] for block in blocks],
        "width": HEIGHT,
        "text": [f"<b>{block['text']}</b>" for block in blocks],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"size": TEXT, "color": [block["ink"] for block in blocks]},
        "marker": {
            "color": [block["fill"] for block in blocks],
            "line": {"color": [block["line"] for block in blocks], "width": 3},
            "pattern": {
                "shape": [block["shape"] for block in blocks],
                "fgcolor": CONCERN,
                "size": 9,
                "solidity": 0.3,
            },
        },
    }
