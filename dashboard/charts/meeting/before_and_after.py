"""Answers before and after, for each question and group, on one scale."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.palette import (
    CONCERN,
    CONCERN_PALE,
    INK,
    NEUTRAL,
    PAPER,
    QUIET_INK,
    SMALL,
    STRENGTH,
)
from dashboard.charts.wall import Word, sheet
from dashboard.text import for_html, wrapped

# Pixels of the wall: the round's name ends, agreement begins, neutral begins, the verdict begins.
LABEL, ZERO, APART, VERDICT = 600, 850, 1120, 1350
FULL, ROOM = 640, 48  # stacked bars begin, and the width that holds a figure
POINT, WIDE = 2.1, 4.4  # pixels for one percentage point, diverging and stacked
HEAD, BAR, STEP, PADDING = 34, 28, 32, 24
LETTERS = 44
TOO_FEW = "Too few to say"
# Of disagreeing and of agreeing: what is good for young people has the colour of strengths.
COLOURS = {"up": (CONCERN, STRENGTH), "down": (STRENGTH, CONCERN)}


def before_and_after(rows: pd.DataFrame, *, plain: bool = False) -> go.Figure:
    """Draw two bars for each question, before and after, with the verdict beside them.

    rows: those of analysis.change.change. Bars diverge, disagreeing to the left and agreeing to the
    right, with neutral answers apart; `plain` stacks all three to 100% instead. Questions with too
    few answers, or that were not asked again, keep their row and say so in words.
    """
    bars: list[dict[str, Any]] = []
    words = _heads(plain=plain)
    top = HEAD
    for row in rows.to_dict("records"):
        words += _question(row, top)
        for number, when in enumerate(("before", "after")):
            y = top + number * STEP + BAR / 2
            words += _label(row, when, y)
            words += _hidden(row, when, y, plain=plain)
            for piece in _pieces(row, when, y, plain=plain):
                bars.append(piece)
                words += _percentage(piece, plain=plain)
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
    return sheet(max(top, 40), [_bars(bars)], words, [] if plain else [axis])


def _heads(*, plain: bool) -> list[Word]:
    """Name the columns above the bars."""
    names = (
        [(FULL, "disagree, neither, agree: together 100%", "middle right")]
        if plain
        else [
            (ZERO - 10, "disagree", "middle left"),
            (ZERO + 10, "agree", "middle right"),
            (APART, "neither", "middle right"),
        ]
    )
    names.append((VERDICT, "Change in share agreeing, 95% range", "middle right"))
    return [Word(x, HEAD / 2, text, place, QUIET_INK) for x, text, place in names]


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


def _hidden(row: dict[Any, Any], when: str, y: float, *, plain: bool) -> list[Word]:
    """Write “[c]” where a count is hidden: a bar that is not there would read as nobody."""
    if plain or pd.isna(row[f"{when}_answered"]) or row["verdict"] == TOO_FEW:
        return []
    places = {"negative": (ZERO - 10, "middle left"), "neutral": (APART, "middle right")}
    return [
        Word(x, y, "[c]", place, QUIET_INK)
        for side, (x, place) in places.items()
        if pd.isna(row[f"{when}_{side}"])
    ]


def _pieces(row: dict[Any, Any], when: str, y: float, *, plain: bool) -> list[dict[str, Any]]:
    """Return one round's bars: each with its share, where it begins, and its colour."""
    base = row[f"{when}_answered"]
    if pd.isna(base) or row["verdict"] == TOO_FEW or not base:
        return []
    counts = [row[f"{when}_{side}"] for side in ("negative", "neutral", "positive")]
    against, between, agreed = (0 if pd.isna(count) else 100 * count / base for count in counts)
    disagree, agree = COLOURS.get(row["good_direction"], (QUIET_INK, QUIET_INK))
    pieces = (
        [
            _piece(against, FULL, y, disagree, WIDE),
            _piece(between, FULL + against * WIDE, y, NEUTRAL, WIDE),
            _piece(agreed, FULL + (100 - agreed) * WIDE, y, agree, WIDE),
        ]
        if plain
        else [
            _piece(against, ZERO - against * POINT, y, disagree, POINT) | {"grows": "left"},
            _piece(between, APART, y, NEUTRAL, POINT),
            _piece(agreed, ZERO, y, agree, POINT),
        ]
    )
    return [p for p, count in zip(pieces, counts, strict=True) if pd.notna(count)]


def _piece(share: float, left: float, y: float, colour: str, point: float) -> dict[str, Any]:
    bar = {"share": share, "base": left, "y": y, "colour": colour, "width": share * point}
    return bar | {"grows": "right"}


def _percentage(piece: dict[str, Any], *, plain: bool) -> list[Word]:
    """Write a bar's share at its outer end, or inside a stacked one that is wide enough."""
    text, y = f"{piece['share']:.0f}%", piece["y"]
    if plain:
        middle = piece["base"] + piece["width"] / 2
        ink = PAPER if piece["colour"] == STRENGTH else INK
        return [Word(middle, y, text, "middle center", ink)] if piece["width"] >= ROOM else []
    if piece["grows"] == "left":
        return [Word(piece["base"] - 6, y, text, "middle left")]
    return [Word(piece["base"] + piece["width"] + 6, y, text, "middle right")]


def _verdict(row: dict[Any, Any], top: float) -> list[Word]:
    """Write the verdict in bold and what it rests on under it."""
    # Without a range the sentence begins with what happened; its reason is in the table.
    happened = wrapped(str(row["sentence"]).partition(":")[0], 42, 1)[0]
    rests = row["range"] if pd.notna(row["difference"]) else happened
    if row["is_small"]:
        rests += " · small numbers"
    marked = f"{row['verdict']} {row['mark'] or ''}"
    verdict = f"<b style='font-size:{SMALL + 2}px'>{for_html(marked)}</b>"
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
        "x": [bar["width"] for bar in bars],
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
