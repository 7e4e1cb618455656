"""What became of each finding by the review, strengths first."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.drawn import nothing_recorded
from dashboard.charts.meeting.strengths_and_concerns import finding_bars, side_title
from dashboard.charts.palette import CONCERN_INK, INK, QUIET_INK, STRENGTH
from dashboard.charts.wall import Word, sheet
from dashboard.text import for_html, wrapped

LEFT = {"strength": 0, "concern": 900}  # pixels of the wall where each side begins
HEAD, STEP, BLOCK, LINE = 44, 104, 60, 27
LETTERS = 78


def what_became_of_findings(rows: pd.DataFrame) -> go.Figure:
    """Draw each finding with its mark, its words, and what became of it.

    rows: those of the query what_became_of_findings.
    """
    if rows.empty:
        return nothing_recorded()
    words: list[Word] = []
    marks: list[dict[str, Any]] = []
    depth = 1
    for side, title, ink in (
        ("strength", "Strengths", STRENGTH),
        ("concern", "Concerns", CONCERN_INK),
    ):
        here = rows[rows["side"] == side].to_dict("records")
        left = LEFT[side]
        words.append(Word(left, 16, f"<b>{side_title(title, here)}</b>", "middle right", ink))
        for number, finding in enumerate(here):
            y = HEAD + number * STEP
            wished = {"is_wish": bool(finding["is_wish"])}
            marks.append({"side": side, "base": left, "y": y + 22, "width": BLOCK} | wished)
            label = f"<b>{for_html(finding['change_label'])}</b>"
            known = finding["evidence"] if isinstance(finding["evidence"], str) else ""
            lines = [
                (for_html(wrapped(finding["short_summary"], 56, 1)[0]) + f" · {label}", INK),
                *((for_html(line), QUIET_INK) for line in wrapped(known, LETTERS, 2)),
            ]
            words += [
                Word(left + BLOCK + 14, y + 20 + at * LINE, line, "middle right", ink)
                for at, (line, ink) in enumerate(lines)
            ]
        depth = max(depth, len(here))
    return sheet(HEAD + depth * STEP, [finding_bars(marks)], words)
