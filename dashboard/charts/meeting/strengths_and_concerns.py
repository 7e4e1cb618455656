"""Strengths and concerns side by side, strengths first, by theme and by whose voice."""

from collections.abc import Mapping, Sequence
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
NOTHING = "not recorded"


def strengths_and_concerns(
    rows: pd.DataFrame, nothing: Mapping[tuple[str, str], str] | None = None
) -> go.Figure:
    """Draw one block for each finding, strengths to the left and concerns to the right.

    rows: those of the query strengths_and_concerns, in its order. nothing: what is said of a theme
    and a side without a finding, as headlines.nothing_found tells it. A wish of young people stands
    with the strengths, outlined, as what it is. Findings of several rounds each name theirs.
    """
    several = len(set(rows["round"])) > 1
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
                blocks.append(_block(side, y) | {"is_wish": bool(finding["is_wish"])})
                words.append(_beside(side, y, _words(finding, several=several), BLOCK + 14))
            if not here:
                said = (nothing or {}).get((str(theme), side), NOTHING)
                words.append(_beside(side, top + HEIGHT / 2, for_html(said), 0, QUIET_INK))
        top += depth * STEP + PADDING
    if rows.empty:
        words += [_beside(side, top, "not asked yet", 0, QUIET_INK) for side, _, _ in SIDES]
    return sheet(top + PADDING, [finding_bars(blocks)], words)


def _head(rows: pd.DataFrame, side: str, title: str, ink: str) -> Word:
    """Write a side's name and how many findings it has, above its blocks."""
    told = side_title(title, rows[rows["side"] == side].to_dict("records"))
    text = f"<b style='font-size:{LARGE}px'>{told}</b>"
    return _beside(side, HEAD / 2 - 6, text, 0, ink)


def side_title(title: str, findings: Sequence[dict[Any, Any]]) -> str:
    """Write how many findings a side has, wishes of young people apart; each knows `is_wish`."""
    wishes = sum(bool(finding["is_wish"]) for finding in findings)
    whose = f" and wishes ({wishes})" if wishes else ""
    return f"{title} ({len(findings) - wishes}){whose}"


def _beside(side: str, y: float, text: str, away: float, ink: str | None = None) -> Word:
    """Write words on a side, `away` pixels from where its blocks begin."""
    if side == "strength":
        place, x = "middle left", EDGE[side] - away
    else:
        place, x = "middle right", EDGE[side] + away
    return Word(x, y, text, place, ink) if ink else Word(x, y, text, place)


def _words(finding: dict[Any, Any], *, several: bool) -> str:
    """Write a finding's words, with whose voice it is, young people's in bold, and its round."""
    voices = finding["voices"] if isinstance(finding["voices"], str) else "voice not recorded"
    said = for_html(wrapped(finding["short_summary"], LETTERS, 1)[0])
    whose = for_html(wrapped(voices, 34, 1)[0])
    if finding["from_young_people"]:
        whose = f"<b>{whose}</b>"
    find_details = f" · round {finding['round']}" if several else ""
    return f"{said} <span style='color:{QUIET_INK}'>· {whose}{find_details}</span>"


def _block(side: str, y: float) -> dict[str, Any]:
    left = EDGE[side] - BLOCK if side == "strength" else EDGE[side]
    return {"side": side, "base": left, "y": y, "width": BLOCK}


def finding_bars(blocks: list[dict[str, Any]]) -> dict[str, Any]:
    """Return one bar trace of findings: side, base, y and width in pixels of the wall.

    A strength is filled and marked “+”, a concern hatched and marked “!”. A block that `is_wish` is
    outlined and says “wish”: what young people want is not there yet.
    """
    strong = [block["side"] == "strength" for block in blocks]
    wished = [bool(block.get("is_wish")) for block in blocks]
    filled = [s and not w for s, w in zip(strong, wished, strict=True)]
    inks = [
        PAPER if f else STRENGTH if w else CONCERN_INK for f, w in zip(filled, wished, strict=True)
    ]
    marks = [
        "<b>wish</b>" if w else "<b>+</b>" if f else "<b>!</b>"
        for f, w in zip(filled, wished, strict=True)
    ]
    fills = [
        STRENGTH if f else PAPER if w else CONCERN_PALE for f, w in zip(filled, wished, strict=True)
    ]
    return {
        "type": "bar",
        "orientation": "h",
        "hoverinfo": "skip",
        "x": [block["width"] for block in blocks],
        "base": [block["base"] for block in blocks],
        "y": [block["y"] for block in blocks],
        "width": HEIGHT,
        "text": marks,
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"size": TEXT, "color": inks},
        "marker": {
            "color": fills,
            "line": {"color": [STRENGTH if s else CONCERN for s in strong], "width": 3},
            "pattern": {
                "shape": ["" if is_strength else "/" for is_strength in strong],
                "fgcolor": CONCERN,
                "size": 9,
                "solidity": 0.3,
            },
        },
    }
