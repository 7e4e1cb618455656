"""Which agencies take part: at how many meetings, and with how many actions."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.drawn import nothing_recorded
from dashboard.charts.palette import INK, QUIET_INK, STRENGTH
from dashboard.charts.wall import Word, rail, sheet
from dashboard.text import for_html, wrap_lines

LABEL = 430  # pixels of the wall: names end
MEETINGS, ACTIONS, LONGEST = 450, 1110, 420  # each column begins, and its longest bar
HEAD, ROW, BAR = 36, 29, 20


def reach_of_partners(rows: pd.DataFrame) -> go.Figure:
    """Draw two bars for each agency, in the order of the alphabet: meetings and actions.

    rows: those of the query reach_of_partners. Each column has its own scale: meetings up to all
    that were held, actions up to the most that an agency has.
    """
    if rows.empty:
        return nothing_recorded()
    known = rows.to_dict("records")
    most = max([row["actions"] for row in known], default=0) or 1
    words = [
        Word(MEETINGS, 14, "<b>Meetings it was at</b>", "middle right"),
        Word(ACTIONS, 14, "<b>Actions it leads or shares</b>", "middle right"),
    ]
    bars: list[dict[str, Any]] = []
    for number, row in enumerate(known):
        y = HEAD + ROW * (number + 0.5)
        name = for_html(wrap_lines(row["agency_label"], 40, 1)[0])
        words.append(Word(LABEL, y, f"<b>{name}</b>", "middle left"))
        for start, count, whole, text in (
            (MEETINGS, row["present"], row["meetings"] or 1, _meetings(row)),
            (ACTIONS, row["actions"], most, _actions(row)),
        ):
            length = LONGEST * count / whole
            ink = INK if count else QUIET_INK
            words.append(Word(start + length + 6, y, text, "middle right", ink))
            if length:
                bars.append({"left": start, "x": length, "y": y})
    bottom = HEAD + ROW * len(known)
    rails = [rail(start, HEAD, bottom) for start in (MEETINGS, ACTIONS)]
    return sheet(bottom, [_bars(bars)], words, rails)


def _meetings(row: dict[Any, Any]) -> str:
    if row["present"]:
        return f"{row['present']} of {row['meetings']}"
    return "none" if row["sits_on_panel"] else "not on the panel"


def _actions(row: dict[Any, Any]) -> str:
    if not row["actions"]:
        return "none"
    places = "context" if row["contexts"] == 1 else "contexts"
    return f"{row['actions']} in {row['contexts']} {places}"


def _bars(bars: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "hoverinfo": "skip",
        "x": [bar["x"] for bar in bars],
        "base": [bar["left"] for bar in bars],
        "y": [bar["y"] for bar in bars],
        "width": BAR,
        "marker": {"color": [STRENGTH for _ in bars]},
    }
