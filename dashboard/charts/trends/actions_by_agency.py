"""What became of actions, agency by agency, in the order of the alphabet."""

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
    STRENGTH,
)
from dashboard.charts.wall import WIDTH, Word, sheet
from dashboard.text import for_html, wrap_lines

LABEL, START, END = 430, 450, 1600  # pixels: names end, the bars begin, and they end
HEAD, ROW, BAR = 76, 32, 26
DIGIT = 13  # pixels of a digit; a narrower part carries no number of its own
# A state's name, the colour of its part, its outline, its hatching, and the ink of its number.
STATES = {
    "done_on_time": ("Done on time", STRENGTH, STRENGTH, "", PAPER),
    "done_late": ("Done late", PAPER, STRENGTH, ".", INK),
    "under_way": ("Under way", PAPER, STRENGTH, "", INK),
    "overdue": ("Overdue !", CONCERN_PALE, CONCERN, "/", INK),
    "no_longer_possible": ("No longer possible", NEUTRAL, QUIET_INK, "", INK),
    "not_done": ("Not done", QUIET_INK, INK, "", PAPER),
}


def actions_by_agency(rows: pd.DataFrame) -> go.Figure:
    """Draw a bar of shares for each agency, parted by what became of its actions.

    rows: those of analysis.actions.by_agency. The heads over the bars name the parts, with their
    numbers in all; an agency with too few actions for shares has its counts in words.
    """
    words = _heads(rows)
    parts: list[dict[str, Any]] = []
    for number, row in enumerate(rows.to_dict("records")):
        y = HEAD + ROW * (number + 0.5)
        name = for_html(wrap_lines(row["agency_label"], 40, 1)[0])
        words.append(Word(LABEL, y, f"<b>{name}</b>", "middle left"))
        if row["is_few"]:
            words.append(Word(START, y, for_html(row["sentence"]), "middle right", QUIET_INK))
            continue
        words.append(Word(END + 14, y, f"{row['actions']:,} actions", "middle right", QUIET_INK))
        left = float(START)
        for state in STATES:
            length = (END - START) * row[state] / row["actions"]
            if length:
                parts.append(
                    {"left": left, "x": length, "y": y, "state": state, "is_key": False}
                    | {"count": row[state]}
                )
            left += length
    return sheet(HEAD + ROW * len(rows), [_bars([*_keys(), *parts])], words)


def _heads(rows: pd.DataFrame) -> list[Word]:
    """Write each part's name and its number in all beside its mark."""
    return [
        Word(key["left"] + 34, y, text, "middle right", ink)
        for key in _keys()
        for y, text, ink in (
            (16, f"<b>{STATES[key['state']][0]}</b>", INK),
            (44, f"{int(rows[key['state']].sum()):,} in all", QUIET_INK),
        )
    ]


def _keys() -> list[dict[str, Any]]:
    across = WIDTH / len(STATES)
    return [
        {"left": number * across, "x": 24, "y": 18, "state": state, "is_key": True, "count": 0}
        for number, state in enumerate(STATES)
    ]


def _bars(parts: list[dict[str, Any]]) -> dict[str, Any]:
    looks = [STATES[part["state"]] for part in parts]
    return {
        "type": "bar",
        "orientation": "h",
        "hoverinfo": "skip",
        "x": [part["x"] for part in parts],
        "base": [part["left"] for part in parts],
        "y": [part["y"] for part in parts],
        "width": BAR,
        "text": [
            str(part["count"]) if part["x"] > DIGIT * (len(str(part["count"])) + 1) else ""
            for part in parts
        ]
        if parts
        else [],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "textfont": {"size": 20, "color": [ink for *_, ink in looks]},
        "marker": {  # of a hatched bar the colour is that of its lines
            "color": [line if hatch else fill for _, fill, line, hatch, _ in looks],
            "line": {"width": 2, "color": [line for _, _, line, *_ in looks]},
            "pattern": {
                "shape": [hatch for *_, hatch, _ in looks],
                "bgcolor": [fill for _, fill, *_ in looks],
                "fgopacity": 0.5,  # so that the numbers can be read
                "size": 10,
                "solidity": 0.12,
            },
        },
    }
