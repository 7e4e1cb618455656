"""Answers before and after, for each question and group, on one scale."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.palette import CONCERN, INK, NEUTRAL, PAPER, QUIET_INK, RULE, STRENGTH
from dashboard.charts.wall import Word, sheet
from dashboard.text import for_html, wrapped

# Pixels of the wall: where bars are labelled, where agreement begins, where neutral begins.
LABEL, ZERO, APART, VERDICT = 196, 540, 910, 1280
POINT = 3.4  # pixels for one percentage point
TITLE, BAR, STEP, PADDING, GROUP = 32, 28, 32, 18, 40


def before_and_after(rows: pd.DataFrame) -> go.Figure:
    """Draw two diverging bars for each question: before and after, neutral answers apart.

    rows: those of analysis.change.change. Those with too few answers, and questions that were not
    asked again, keep their row and say so in words.
    """
    bars: list[dict[str, Any]] = []
    words: list[Word] = []
    top = 0
    for group, questions in rows.groupby("group_label", sort=False):
        words.append(Word(0, top + 16, f"<b>{for_html(group)}</b>", "middle right", STRENGTH))
        top += GROUP
        for row in questions.to_dict("records"):
            title = for_html(wrapped(f"“{row['question']}”", 100, 1)[0])
            words.append(Word(24, top + TITLE / 2, title, "middle right"))
            for number, when in enumerate(("before", "after")):
                y = top + TITLE + number * STEP + BAR / 2
                words += _labels(row, when, y)
                bars += _pieces(row, when, y)
            words += _verdict(row, top + TITLE)
            top += TITLE + 2 * STEP + PADDING
    axis = {
        "type": "line",
        "x0": ZERO,
        "x1": ZERO,
        "y0": 0,
        "y1": top,
        "layer": "below",
        "line": {"color": RULE, "width": 2},
    }
    return sheet(max(top, 40), [_bars(bars)], words, [axis])


def _labels(row: dict[Any, Any], when: str, y: float) -> list[Word]:
    base = row[f"{when}_answered"]
    name = when.capitalize()
    if pd.isna(base):
        return [
            Word(LABEL, y, name, "middle left"),
            Word(ZERO + 12, y, "not asked", "middle right", QUIET_INK),
        ]
    return [Word(LABEL, y, f"{name} · {int(base)}", "middle left")]


def _pieces(row: dict[Any, Any], when: str, y: float) -> list[dict[str, Any]]:
    """Return one round's bars: disagreeing to the left, agreeing to the right, neutral apart."""
    base = row[f"{when}_answered"]
    if pd.isna(base) or row["verdict"] == "Too few to say" or not base:
        return []
    share = {
        side: 100 * row[f"{when}_{side}"] / base for side in ("positive", "negative", "neutral")
    }
    return [
        _piece(share["negative"], ZERO - share["negative"] * POINT, y, CONCERN, "/"),
        _piece(share["positive"], ZERO, y, STRENGTH, ""),
        _piece(share["neutral"], APART, y, NEUTRAL, ""),
    ]


def _piece(share: float, left: float, y: float, colour: str, shape: str) -> dict[str, Any]:
    return {"share": share, "base": left, "y": y, "colour": colour, "shape": shape}


def _verdict(row: dict[Any, Any], top: float) -> list[Word]:
    """Write the verdict in bold and what it rests on under it."""
    words = [Word(VERDICT, top + BAR / 2, f"<b>{for_html(row['verdict'])}</b>", "middle right")]
    text = str(row["range"]) if pd.notna(row["difference"]) else wrapped(row["sentence"], 44, 1)[0]
    words.append(Word(VERDICT, top + STEP + BAR / 2, for_html(text), "middle right", QUIET_INK))
    return words


def _bars(bars: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "hoverinfo": "skip",
        "x": [bar["share"] * POINT for bar in bars],
        "base": [bar["base"] for bar in bars],
        "y": [bar["y"] for bar in bars],
        "width": BAR,
        "text": [f"{bar['share']:.0f}%" if bar["share"] >= 8 else "" for bar in bars],  # noqa: PLR2004 - a narrower bar holds no figure
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {
            "size": 19,
            "color": [PAPER if bar["colour"] == STRENGTH else INK for bar in bars],
        },
        "marker": {
            "color": ["#FDEBE0" if bar["colour"] == CONCERN else bar["colour"] for bar in bars],
            "line": {"color": [bar["colour"] for bar in bars], "width": 2},
            "pattern": {
                "shape": [bar["shape"] for bar in bars],
                "fgcolor": CONCERN,
                "size": 9,
                "solidity": 0.25,
            },
        },
    }
