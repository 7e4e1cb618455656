"""What share mode leaves out is said wherever it changes a count, and nothing is said elsewhere."""

import pandas as pd
import pytest

from dashboard.analysis.left_out import left_out_line
from dashboard.warehouse import LEFT_OUT, REDUCED, Snapshot, Viewer, query
from tests.given import SHARE


@pytest.mark.parametrize(
    ("left", "reduced", "said"),
    [
        (0, 0, ""),
        (1, 0, "one finding is left out, WHY it."),
        (2, 0, "two findings are left out, WHY them."),
        (0, 1, "one finding is told in part, WHY it."),
        (1, 3, "one finding is left out and three findings are told in part, WHY them."),
    ],
)
def test_the_line_counts_what_is_left_out(left: int, reduced: int, said: str) -> None:
    rows = pd.DataFrame({"finding_id": []})
    rows.attrs = {LEFT_OUT: left, REDUCED: reduced}
    whole = said.replace("WHY", "since a small group could be recognised from")
    assert left_out_line(rows, "finding") == (f"Share mode: {whole}" if said else "")


def test_the_school_has_one_finding_less_in_share_mode_and_says_so(case_study: Snapshot) -> None:
    findings = query("strengths_and_concerns")
    whole, shared = (
        findings.run(case_study, viewer, context_id="SCHOOL", together=False)
        for viewer in (Viewer(), SHARE)
    )
    gone = len(whole) - len(shared)
    assert gone == 1
    assert left_out_line(whole, "finding") == ""
    assert left_out_line(shared, "finding").startswith("Share mode: one finding is left out, ")
