"""What happened in and around a context, down the page in order of time."""

from typing import Any

import pandas as pd

from dashboard.charts.drawn import NOTHING_RECORDED
from dashboard.text import day, for_html

LANES = {
    "panel": "Panel",
    "assessment": "Assessment",
    "response": "Response",
    "around": "Around it",
}


def time_line(rows: pd.DataFrame) -> str:
    """Write a table of happenings as HTML: its day, its sort with its mark, and its words.

    rows: those of the query time_line, in order of time. A place is named where there are several.
    """
    if rows.empty:
        return NOTHING_RECORDED
    several = len(set(rows["display_alias"])) > 1
    body = "".join(
        f"<tr><td class='day'>{day(row['happened_on'])}</td>"
        f"<td class='lane {row['lane']}'>{LANES[row['lane']]}</td>"
        f"<td>{_words(row, several=several)}</td></tr>"
        for row in rows.to_dict("records")
    )
    head = "".join(f"<th scope='col'>{name}</th>" for name in ("Day", "Whose", "What happened"))
    return (
        f"<table class='words over-time'><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table>"
    )


def _words(row: dict[Any, Any], *, several: bool) -> str:
    """Write a happening's words: what, where among several places, and any caution."""
    words = for_html(row["title"])
    if several:
        words += f"<span class='aside'> · {for_html(row['display_alias'])}</span>"
    if isinstance(row["caution"], str):
        words += f" <b class='caution'>! {for_html(row['caution'])}</b>"
    return words
