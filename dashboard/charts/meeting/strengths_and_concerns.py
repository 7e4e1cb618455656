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
    return sheet(top, [finding_bars(blocks)], words)


def _themes(rows: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """Group by theme; the rows come strengths first, and so do their themes."""
    return [(str(theme), found) for theme, found in rows.groupby("theme", sort=False)]


def _lines(finding: dict[Any, Any]) -> list[str]:
    """Write a finding's words, with whose voice it is."""
    voices = finding["voices"] if isinstance(finding["voices"], str) else "voice not recorded"
    said = [for_html(line) for line in wrapped(finding["short_summary"], LETTERS, 2)]
    whose = for_html(wrapped(voices, 44, 1)[0])
    return [*said[:-1], f"{said[-1]} <span style='color:{QUIET_INK}'>· {whose}</span>"]


def _block(side: str, number: int, top: float, finding: dict[Any, Any]) -> dict[str, Any]:
    step = number * (BLOCK + GAP)
    left = EDGE[side] - BLOCK - step if side == "strength" else EDGE[side] + step
    return {
        "side": side,
        "base": left,
        "y": top + HEIGHT / 2,
        "width": BLOCK,
        "is_voice": finding["from_young_people"],
    }


def finding_bars(blocks: list[dict[str, Any]]) -> dict[str, Any]:
    """Return one bar trace of findings: side, base, y and width in pixels of the wall, is_voice.

    A strength is filled and marked “+”, a concern hatched and marked “!”; `is_voice` outlines what
    young people said themselves.
    """
    strong = [block["side"] == "strength" for block in blocks]
    outline = [
        VOICE if block.get("is_voice") else STRENGTH if is_strength else CONCERN
        for block, is_strength in zip(blocks, strong, strict=True)
    ]
    return {
        "type": "bar",
        "orientation": "h",
        "hoverinfo": "skip",
        "x": [block["width"] for block in blocks],
        "base": [block["base"] for block in blocks],
        "y": [block["y"] for block in blocks],
        "width": HEIGHT,
        "text": ["<b>+</b>" if is_strength else "<b>!</b>" for is_strength in strong],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"size": TEXT, "color": [PAPER if s else CONCERN_INK for s in strong]},
        "marker": {
            "color": [STRENGTH if is_strength else CONCERN_PALE for is_strength in strong],
            "line": {"color": outline, "width": 3},
            "pattern": {
                "shape": ["" if is_strength else "/" for is_strength in strong],
                "fgcolor": CONCERN,
                "size": 9,
                "solidity": 0.3,
            },
        },
    }
