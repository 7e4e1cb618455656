"""Strengths and concerns side by side, strengths first, by theme and by whose voice."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from dashboard.text import for_html

SIDES = {"strength": "Strengths", "concern": "Concerns"}
NOTHING = "not recorded"


def strengths_and_concerns(
    rows: pd.DataFrame, nothing: Mapping[tuple[str, str], str] | None = None
) -> str:
    """Write a table of themes as HTML, in each its strengths and beside them its concerns.

    rows: those of the query strengths_and_concerns, in its order. nothing: what is said of a theme
    and a side without a finding, as headlines.nothing_found tells it. A wish of young people stands
    with the strengths, outlined, as what it is. Findings of several rounds each name theirs.
    """
    several = len(set(rows["round"])) > 1
    titles = "".join(
        f"<th scope='col' class='{side}'>"
        f"{side_title(title, rows[rows['side'] == side].to_dict('records'))}</th>"
        for side, title in SIDES.items()
    )
    body = "".join(
        f"<tr><th scope='row'>{for_html(theme)}</th>"
        + "".join(
            _side(found[found["side"] == side].to_dict("records"), several=several)
            or f"<td class='aside' data-side='{title}'>"
            f"{for_html((nothing or {}).get((str(theme), side), NOTHING))}</td>"
            for side, title in SIDES.items()
        )
        + "</tr>"
        for theme, found in rows.groupby("theme", sort=False)
    )
    if rows.empty:
        body = "<tr><th scope='row'></th>" + "<td class='aside'>not asked yet</td>" * 2 + "</tr>"
    return (
        f"<table class='words by-theme'><thead><tr><th scope='col'>Theme</th>{titles}</tr></thead>"
        f"<tbody>{body}</tbody></table>"
    )


def side_title(title: str, findings: Sequence[dict[Any, Any]]) -> str:
    """Write how many findings a side has, wishes of young people apart; each knows `is_wish`."""
    wishes = sum(bool(finding["is_wish"]) for finding in findings)
    whose = f" and wishes ({wishes})" if wishes else ""
    return f"{title} ({len(findings) - wishes}){whose}"


def finding_mark(finding: dict[Any, Any]) -> str:
    """Write the mark of a finding as HTML: “+” filled for a strength, “!” hatched for a concern.

    A wish is outlined and says “wish”: what young people want is not there yet. The marks repeat
    what the head of the side says, so nothing reads them aloud; a wish is read.
    """
    if finding["is_wish"]:
        return "<span class='mark wish'>wish</span>"
    side, mark = ("strength", "+") if finding["side"] == "strength" else ("concern", "!")
    return f"<span class='mark {side}' aria-hidden='true'>{mark}</span>"


def _side(findings: list[dict[Any, Any]], *, several: bool) -> str:
    """Write one side of a theme, a line for each finding; nothing without one."""
    lines = "".join(
        f"<li>{finding_mark(finding)}<span>{_words(finding, several=several)}</span></li>"
        for finding in findings
    )
    return f"<td><ul>{lines}</ul></td>" if lines else ""


def _words(finding: dict[Any, Any], *, several: bool) -> str:
    """Write a finding's words, with whose voice it is, young people's in bold, and its round."""
    voices = finding["voices"] if isinstance(finding["voices"], str) else "voice not recorded"
    whose = for_html(voices)
    if finding["from_young_people"]:
        whose = f"<b>{whose}</b>"
    its_round = f" · round {finding['round']}" if several else ""
    said = for_html(finding["short_summary"])
    return f"{said} <span class='aside'>· {whose}{its_round}</span>"
