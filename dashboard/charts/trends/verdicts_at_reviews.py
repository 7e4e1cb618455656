"""How contexts, goals, strengths and concerns were last judged: every verdict with the same ink."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.leaning import SIGNS, leaning_bars, leaning_ink
from dashboard.charts.palette import INK, QUIET_INK
from dashboard.charts.wall import Word, rail, sheet
from dashboard.text import for_html, wrap_lines

# Where each panel stands: the left edge in pixels of the wall, and above or below.
PANELS = {
    "contexts": ("Contexts at their last review", 0, 0),
    "goals": ("Goals at their last judgement", 900, 0),
    "strengths": ("Strengths and wishes since the first look", 0, 1),
    "concerns": ("Concerns since the first look", 900, 1),
}
LABEL, LONGEST, NUMBER = 270, 440, 14  # pixels: of words, of the largest share, from bar to count
HEAD, STEP, PADDING = 40, 34, 26
LETTERS = 24


def verdicts_at_reviews(rows: pd.DataFrame) -> go.Figure:
    """Draw a bar for each verdict, as long as its share of all judged alike, with its count.

    rows: those of analysis.outcomes.verdicts_to_show. A verdict without a case keeps its line.
    """
    marks: list[dict[str, Any]] = []
    words: list[Word] = []
    rails = []
    depths = [0, 0]
    most = max((r["cases"] / r["of_all"] for r in rows.to_dict("records") if r["cases"]), default=1)
    for _, _, line in PANELS.values():
        own = [name for name, panel in PANELS.items() if panel[2] == line]
        judged = rows[(rows["subject"].isin(own)) & (rows["of_all"] > 0)]
        depths[line] = max(judged.groupby("subject").size().max() if len(judged) else 0, 1)
    for subject, (title, left, line) in PANELS.items():
        top = line * (HEAD + depths[0] * STEP + PADDING)
        found = rows[rows["subject"] == subject].to_dict("records")
        number = int(found[0]["of_all"]) if found else 0
        words.append(Word(left, top + 14, f"<b>{title} ({number:,})</b>", "middle right"))
        if not number:
            words.append(Word(left, top + HEAD + 16, "none judged yet", "middle right", QUIET_INK))
            continue
        edge = left + LABEL
        rails.append(rail(edge, top + HEAD, top + HEAD + len(found) * STEP, 2))
        for at, row in enumerate(found):
            y = top + HEAD + at * STEP + STEP / 2
            width = LONGEST * row["cases"] / number / most
            marks.append({"left": edge, "y": y, "width": width, "leaning": row["leaning"]})
            words += [
                Word(edge - 8, y, _label(row), "middle left", leaning_ink(row["leaning"])),
                Word(edge + width + NUMBER, y, f"<b>{row['cases']:,}</b>", "middle right", INK),
            ]
    height = 2 * (HEAD + PADDING) + sum(depths) * STEP
    return sheet(height, [leaning_bars(marks)], words, rails)


def _label(row: dict[Any, Any]) -> str:
    """Write a verdict with the sign of the way it leans."""
    said = for_html(wrap_lines(row["verdict_label"], LETTERS, 1)[0])
    return f"{said} <b>{SIGNS[row['leaning']]}</b>"
