"""Answers before and after, for each question and group, on one scale."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.palette import (
    CONCERN,
    CONCERN_PALE,
    INK,
    NEUTRAL,
    QUIET_INK,
    SMALL,
    STRENGTH,
)
from dashboard.charts.wall import Word, sheet
from dashboard.text import for_html, wrapped

# Pixels of the wall: the round's name ends, agreement begins, neutral begins, the verdict begins.
LABEL, ZERO, APART, VERDICT = 600, 850, 1120, 1350
POINT = 2.1  # pixels for one percentage point
HEAD, BAR, STEP, PADDING = 34, 28, 32, 24
LETTERS = 44
TOO_FEW = "Too few to say"


def before_and_after(rows: pd.DataFrame) -> go.Figure:
    """Draw two diverging bars for each question: before and after, neutral answers apart.

    rows: those of analysis.change.change. Those with too few answers, and questions that were not
    asked again, keep their row and say so in words.
    """
    bars: list[dict[str, Any]] = []
    words = [
        Word(ZERO - 10, HEAD / 2, "disagree", "middle left", QUIET_INK),
        Word(ZERO + 10, HEAD / 2, "agree", "middle right", QUIET_INK),
        Word(APART, HEAD / 2, "neither", "middle right", QUIET_INK),
        Word(VERDICT, HEAD / 2, "Change in share agreeing, 95% range", "middle right", QUIET_INK),
    ]
    top = HEAD
    for row in rows.to_dict("records"):
        words += _question(row, top)
        for number, when in enumerate(("before", "after")):
            y = top + number * STEP + BAR / 2
            words += _label(row, when, y)
            for piece in _pieces(row, when, y):
                bars.append(piece)
                words.append(_percentage(piece))
        words += _verdict(row, top)
        top += 2 * STEP + PADDING
    axis = {
        "type": "line",
        "x0": ZERO,
        "x1": ZERO,
        "y0": HEAD,
        "y1": max(top - PADDING, HEAD),
        "line": {"color": INK, "width": 2},
    }
    return sheet(max(top, 40), [_bars(bars)], words, [axis])


def _question(row: dict[Any, Any], top: float) -> list[Word]:
    """Write the question in at most two lines, its group under a short one."""
    lines = [f"<b>{for_html(line)}</b>" for line in wrapped(row["question"], LETTERS, 2)]
    group = f"<span style='color:{QUIET_INK}'>{for_html(row['group_label'])}</span>"
    lines = [*lines, group] if len(lines) == 1 else [lines[0], f"{lines[1]} · {group}"]
    return [
        Word(0, top + number * STEP + BAR / 2, line, "middle right")
        for number, line in enumerate(lines)
    ]


def _label(row: dict[Any, Any], when: str, y: float) -> list[Word]:
    base = row[f"{when}_answered"]
    if pd.isna(base):
        words = "too few to show" if row["verdict"] == TOO_FEW else "not asked"
        return [Word(ZERO + 10, y, f"{when}: {words}", "middle right", QUIET_INK)]
    return [Word(LABEL, y, f"{when.capitalize()}, {int(base)}", "middle left")]


def _pieces(row: dict[Any, Any], when: str, y: float) -> list[dict[str, Any]]:
    """Return one round's bars: disagreeing to the left, agreeing to the right, neutral apart."""
    base = row[f"{when}_answered"]
    if pd.isna(base) or row["verdict"] == TOO_FEW or not base:
        return []
    share = {
        side: 100 * row[f"{when}_{side}"] / base for side in ("positive", "negative", "neutral")
    }
    return [
        _piece(share["negative"], ZERO - share["negative"] * POINT, y, CONCERN),
        _piece(share["positive"], ZERO, y, STRENGTH),
        _piece(share["neutral"], APART, y, NEUTRAL),
    ]


def _piece(share: float, left: float, y: float, colour: str) -> dict[str, Any]:
    return {"share": share, "base": left, "y": y, "colour": colour}


def _percentage(piece: dict[str, Any]) -> Word:
    """Write a bar's share at its outer end."""
    text = f"{piece['share']:.0f}%"
    if piece["colour"] == CONCERN:
        return Word(piece["base"] - 6, piece["y"], text, "middle left")
    return Word(piece["base"] + piece["share"] * POINT + 6, piece["y"], text, "middle right")


def _verdict(row: dict[Any, Any], top: float) -> list[Word]:
    """Write the verdict in bold and what it rests on under it."""
    rests = row["range"] if pd.notna(row["difference"]) else wrapped(row["sentence"], 46, 1)[0]
    verdict = f"<b style='font-size:{SMALL + 2}px'>{for_html(row['verdict'])}</b>"
    return [
        Word(VERDICT, top + BAR / 2, verdict, "middle right", STRENGTH),
        Word(VERDICT, top + STEP + BAR / 2, for_html(rests), "middle right"),
    ]


def _bars(bars: list[dict[str, Any]]) -> dict[str, Any]:
    concern = [bar["colour"] == CONCERN for bar in bars]
    return {
        "type": "bar",
        "orientation": "h",
        "hoverinfo": "skip",
        "x": [bar["share"] * POINT for bar in bars],
        "base": [bar["base"] for bar in bars],
        "y": [bar["y"] for bar in bars],
        "width": BAR,
        "marker": {
            "color": [
                CONCERN_PALE if c else bar["colour"] for c, bar in zip(concern, bars, strict=True)
            ],
            "line": {"color": [bar["colour"] for bar in bars], "width": 2},
            "pattern": {
                "shape": ["/" if c else "" for c in concern],
                "fgcolor": CONCERN,
                "size": 9,
                "solidity": 0.25,
            },
        },
    }
