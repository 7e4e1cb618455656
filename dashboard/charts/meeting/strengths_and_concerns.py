"""Strengths and concerns side by side, strengths first, by theme and by whose voice."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.palette import (
    CONCERN,
    CONCERN_INK,
    CONCERN_PALE,
    LARGE,
    PAPER,
    QUIET_INK,
    STRENGTH,
    TEXT,
)
from dashboard.charts.wall import WIDTH, Word, sheet
from dashboard.text import for_html, wrapped

SIDES = (("strength", "Strengths", STRENGTH), ("concern", "Concerns", CONCERN_INK))
EDGE = {"strength": 680, "concern": 1080}  # pixels of the wall where each side begins
BLOCK, HEIGHT, HEAD = 60, 34, 44
STEP, PADDING = 42, 10  # from one finding to the next, and between themes
LETTERS = 60


def strengths_and_concerns(rows: pd.DataFrame) -> go.Figure:
    """Draw one block for each finding, strengths to the left and concerns to the right.

    rows: those of the query strengths_and_concerns, in its order. A theme with nothing on one side
    reads “not asked yet”.
    """
    blocks: list[dict[str, Any]] = []
    words = [_head(rows, *side) for side in SIDES]
    top = HEAD
    for theme, found in rows.groupby("theme", sort=False):
        name = f"<b>{for_html(wrapped(theme, 34, 1)[0])}</b>"
        words.append(Word(WIDTH / 2, top + HEIGHT / 2, name, "middle center"))
        depth = 1
        for side, _, _ in SIDES:
            here = found[found["side"] == side].to_dict("records")
            depth = max(depth, len(here))
            for number, finding in enumerate(here):
                y = top + number * STEP + HEIGHT / 2
                blocks.append(_block(side, y))
                words.append(_beside(side, y, _words(finding), BLOCK + 14))
            if not here:
                words.append(_beside(side, top + HEIGHT / 2, "not asked yet", 0, QUIET_INK))
        top += depth * STEP + PADDING
    if rows.empty:
        words += [_beside(side, top, "not asked yet", 0, QUIET_INK) for side, _, _ in SIDES]
    return sheet(top + PADDING, [finding_bars(blocks)], words)


def _head(rows: pd.DataFrame, side: str, title: str, ink: str) -> Word:
    """Write a side's name and how many findings it has, above its blocks."""
    count = int((rows["side"] == side).sum())
    text = f"<b style='font-size:{LARGE}px'>{title} ({count})</b>"
    return _beside(side, HEAD / 2 - 6, text, 0, ink)


def _beside(side: str, y: float, text: str, away: float, ink: str | None = None) -> Word:
    """Write words on a side, `away` pixels from where its blocks begin."""
    if side == "strength":
        place, x = "middle left", EDGE[side] - away
    else:
        place, x = "middle right", EDGE[side] + away
    return Word(x, y, text, place, ink) if ink else Word(x, y, text, place)


def _words(finding: dict[Any, Any]) -> str:
    """Write a finding's words, with whose voice it is; young people's in bold."""
    voices = finding["voices"] if isinstance(finding["voices"], str) else "voice not recorded"
    said = for_html(wrapped(finding["short_summary"], LETTERS, 1)[0])
    whose = for_html(wrapped(voices, 34, 1)[0])
    if finding["from_young_people"]:
        whose = f"<b>{whose}</b>"
    return f"{said} <span style='color:{QUIET_INK}'>· {whose}</span>"


def _block(side: str, y: float) -> dict[str, Any]:
    left = EDGE[side] - BLOCK if side == "strength" else EDGE[side]
    return {"side": side, "base": left, "y": y, "width": BLOCK}


def finding_bars(blocks: list[dict[str, Any]]) -> dict[str, Any]:
    """Return one bar trace of findings: side, base, y and width in pixels of the wall.

    A strength is filled and marked “+”, a concern hatched and marked “!”.
    """
    strong = [block["side"] == "strength" for block in blocks]
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
            "line": {"color": [STRENGTH if s else CONCERN for s in strong], "width": 3},
            "pattern": {
                "shape": ["" if is_strength else "/" for is_strength in strong],
                "fgcolor": CONCERN,
                "size": 9,
                "solidity": 0.3,
            },
        },
    }
