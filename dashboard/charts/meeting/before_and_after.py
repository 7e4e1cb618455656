"""Answers before and after, for each question and group, on one scale."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.drawn import nothing_recorded
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
from dashboard.text import for_html, wrap_lines

# Pixels of the wall: the round's name ends, agreement begins, neutral begins, the verdict begins.
LABEL, ZERO, APART, VERDICT = 600, 850, 1120, 1350
FULL, ROOM, LETTER = 640, 26, 11  # stacked bars begin; the width that holds a figure, by letters
POINT, NARROW, WIDE = 2.1, 1.75, 4.4  # pixels for one point: diverging, with ranges, stacked
HEAD, BAR, STEP, PADDING = 34, 28, 32, 24
LETTERS, NOTE_LETTERS = 44, 36  # of a question, and of what its verdict rests on
TOO_FEW, HIDDEN = "Too few to say", "[c]"
SIDES = ("negative", "neutral", "positive")
# Of disagreeing and of agreeing: what is good for young people has the colour of strengths.
COLOURS = {"up": (CONCERN, STRENGTH), "down": (STRENGTH, CONCERN)}


def before_and_after(rows: pd.DataFrame, *, plain: bool = False) -> go.Figure:
    """Draw two bars for each question, before and after, with the verdict beside them.

    rows: those of analysis.review.change. Bars diverge, disagreeing to the left and agreeing to the
    right, with neutral answers apart; `plain` stacks all three to 100% instead. Where counts are
    rounded a bar is filled as far as is sure and open as far as it may reach; a stack is filled
    where it is sure, and open where rounding hides which side it belongs to. Questions with too
    few answers, or that were not asked again, keep their row and say so in words.
    """
    if rows.empty:
        return nothing_recorded()
    bars: list[dict[str, Any]] = []
    is_rounded = bool((rows["rounded_to"] > 1).any())
    words = _heads(plain=plain, is_rounded=is_rounded)
    point = NARROW if is_rounded else POINT
    top = HEAD
    for row in rows.to_dict("records"):
        words += _question(row, top)
        for number, when in enumerate(("before", "after")):
            y = top + number * STEP + BAR / 2
            words += _label(row, when, y)
            words += _hidden(row, when, y, plain=plain)
            for piece in _stack(row, when, y) if plain else _diverging(row, when, y, point):
                bars.append(piece)
                words += _percentage(piece, plain=plain)
        words += _verdict(row, top)
        top += 2 * STEP + PADDING
    axis = {
        "type": "line",
        "x0": ZERO,
        "x1": ZERO,
        "y0": HEAD,
        "y1": top - PADDING,
        "line": {"color": INK, "width": 2},
    }
    return sheet(top, [_bars(bars)], words, [] if plain else [axis])


def _heads(*, plain: bool, is_rounded: bool) -> list[Word]:
    """Name the columns above the bars."""
    open_part = "; open: hidden by rounding" if is_rounded else ""
    names = (
        [(FULL, f"disagree, neither, agree: together 100%{open_part}", "middle right")]
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
    lines = [f"<b>{for_html(line)}</b>" for line in wrap_lines(row["question"], LETTERS, 2)]
    better = " · fewer agreeing is better" if row["good_direction"] == "down" else ""
    label = f"{row['group_label']}{better}"
    group = f"<span style='color:{QUIET_INK}'>{for_html(label)}</span>"
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
    about = "about " if row["rounded_to"] > 1 else ""
    return [Word(LABEL, y, f"{when.capitalize()}, {about}{int(base)}", "middle left")]


def _hidden(row: dict[Any, Any], when: str, y: float, *, plain: bool) -> list[Word]:
    """Write “[c]” where a count is hidden: a bar that is not there would read as nobody."""
    if plain or pd.isna(row[f"{when}_answered"]) or row["verdict"] == TOO_FEW:
        return []
    places = {"negative": (ZERO - 10, "middle left"), "neutral": (APART, "middle right")}
    return [
        Word(x, y, HIDDEN, place, QUIET_INK)
        for side, (x, place) in places.items()
        if pd.isna(row[f"{when}_{side}"])
    ]


def _diverging(row: dict[Any, Any], when: str, y: float, point: float) -> list[dict[str, Any]]:
    """Return one round's bars: each as far as it may reach, then filled as far as is sure."""
    starts = {"negative": (ZERO, -point), "neutral": (APART, point), "positive": (ZERO, point)}
    pieces: list[dict[str, Any]] = []
    for side, least, most in _shares(row, when):
        if pd.isna(row[f"{when}_{side}"]):
            continue
        (start, grows), colour = starts[side], _colours(row)[side]
        if least < most:
            pieces.append(_piece(start, most * grows, y, PAPER) | {"edge": colour})
        text = _percent(least, most)
        pieces.append(_piece(start, least * grows, y, colour) | {"text": text})
        pieces[-1] |= {"end": start + most * grows, "grows": "left" if grows < 0 else "right"}
    return pieces


def _stack(row: dict[Any, Any], when: str, y: float) -> list[dict[str, Any]]:
    """Return one round's bars end to end: what is sure filled, and open what rounding hides.

    They make 100 by their making: between two sides lies what may belong to either. A side whose
    count is hidden is all open.
    """
    shares = _shares(row, when)
    if not shares:
        return []
    unsure = max(100 - sum(least for _, least, _ in shares), 0.0)
    # How far each boundary may move shares out what is open; that of a hidden middle is one.
    may_move = [most - least for _, least, most in (shares[0], shares[2])]
    hidden = [pd.isna(row[f"{when}_{side}"]) for side in SIDES]
    left = float(FULL)
    pieces: list[dict[str, Any]] = []
    for at, (side, least, most) in enumerate(shares):
        if least:
            own = _piece(left, least * WIDE, y, _colours(row)[side])
            pieces.append(own | {"text": _percent(least, most)})
        left += least * WIDE
        if at < len(may_move) and (of_both := sum(may_move)) and unsure:
            gap = unsure * may_move[at] / of_both * WIDE
            text = HIDDEN if any(hidden[at : at + 2]) else ""
            pieces.append(_piece(left, gap, y, PAPER) | {"edge": QUIET_INK, "text": text})
            left += gap
    return pieces


def _shares(row: dict[Any, Any], when: str) -> list[tuple[str, float, float]]:
    """Return the least and the most percentage of each side; none where too few answered."""
    if row["verdict"] == TOO_FEW or pd.isna(row[f"{when}_positive_least"]):
        return []
    return [
        (side, 100 * row[f"{when}_{side}_least"], 100 * row[f"{when}_{side}_most"])
        for side in SIDES
    ]


def _colours(row: dict[Any, Any]) -> dict[str, str]:
    disagree, agree = COLOURS.get(row["good_direction"], (QUIET_INK, QUIET_INK))
    return {"negative": disagree, "neutral": NEUTRAL, "positive": agree}


def _piece(start: float, width: float, y: float, colour: str) -> dict[str, Any]:
    piece = {"base": min(start, start + width), "y": y, "colour": colour, "width": abs(width)}
    return piece | {"grows": "right"}


def _percent(least: float, most: float) -> str:
    """Write a percentage, or the range of what it may be."""
    return f"{least:.0f}%" if f"{least:.0f}" == f"{most:.0f}" else f"{least:.0f}–{most:.0f}%"


def _percentage(piece: dict[str, Any], *, plain: bool) -> list[Word]:
    """Write a bar's share at its outer end, or inside a stacked one that is wide enough."""
    text, y = piece.get("text", ""), piece["y"]
    if not text:
        return []
    if plain:
        middle = piece["base"] + piece["width"] / 2
        ink = PAPER if piece["colour"] == STRENGTH else INK
        # A hidden count is marked however narrow: a part without words would read as nobody.
        has_room = text == HIDDEN or piece["width"] >= ROOM + LETTER * (len(text) - 1)
        return [Word(middle, y, text, "middle center", ink)] if has_room else []
    if piece["grows"] == "left":
        return [Word(piece["end"] - 6, y, text, "middle left")]
    return [Word(piece["end"] + 6, y, text, "middle right")]


def _verdict(row: dict[Any, Any], top: float) -> list[Word]:
    """Write the verdict in bold and what it rests on under it."""
    # Without a range the sentence begins with what happened; its reason is in the table.
    happened = wrap_lines(str(row["sentence"]).partition(":")[0], 42, 1)[0]
    rests = row["range"] if isinstance(row["range"], str) else happened
    notes = [rests]
    if row.get("adds_up") is False:
        notes.append("each rounded")  # 37% and 68% make 31 to the room, and are 32 points apart
    if row["is_small"]:
        notes.append("small numbers")
    lines = [" · ".join(notes)]
    if len(lines[0]) > NOTE_LETTERS and len(notes) > 1:
        lines = [" · ".join(notes[:-1]), notes[-1]]
    marked = f"{row['verdict']} {row['mark'] or ''}"
    verdict = f"<b style='font-size:{SMALL + 2}px'>{for_html(marked)}</b>"
    step = STEP if len(lines) == 1 else (2 * STEP + PADDING) / (1 + len(lines)) - 2
    return [
        Word(VERDICT, top + BAR / 2, verdict, "middle right", STRENGTH),
        *(
            Word(VERDICT, top + BAR / 2 + step * number, for_html(line), "middle right")
            for number, line in enumerate(lines, 1)
        ),
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
            "line": {"color": [bar.get("edge", bar["colour"]) for bar in bars], "width": 2},
            "pattern": {
                "shape": ["/" if c else "" for c in concern],
                "fgcolor": CONCERN,
                "size": 9,
                "solidity": 0.25,
            },
        },
    }
