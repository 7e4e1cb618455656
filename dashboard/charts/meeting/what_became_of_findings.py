"""What became of each finding by the review, strengths first."""

from typing import Any

import pandas as pd

from dashboard.charts.drawn import NOTHING_RECORDED
from dashboard.charts.meeting.strengths_and_concerns import SIDES, finding_mark, side_title
from dashboard.text import for_html


def what_became_of_findings(rows: pd.DataFrame) -> str:
    """Write each finding as HTML: its mark, its words, what became of it, how that is known.

    rows: those of the query what_became_of_findings.
    """
    if rows.empty:
        return NOTHING_RECORDED
    sides = "".join(
        _side(side, title, rows[rows["side"] == side].to_dict("records"))
        for side, title in SIDES.items()
    )
    return f"<div class='sides'>{sides}</div>"


def _side(side: str, title: str, findings: list[dict[Any, Any]]) -> str:
    lines = "".join(
        f"<li>{finding_mark(finding)}<div><p>{for_html(finding['short_summary'])} · "
        f"<b>{for_html(finding['change_label'])}</b></p>{_known(finding['evidence'])}</div></li>"
        for finding in findings
    )
    head = f"<h3>{side_title(title, findings)}</h3>"
    return f"<section class='side {side}'>{head}<ul>{lines}</ul></section>"


def _known(evidence: object) -> str:
    return f"<p class='aside'>{for_html(evidence)}</p>" if isinstance(evidence, str) else ""
