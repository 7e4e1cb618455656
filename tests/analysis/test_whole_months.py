"""A point waits for its month, and says so; counts do not."""

import pandas as pd
import pytest

from dashboard.analysis.whole_months import unfinished_line, whole_months


def months(*whole: bool) -> pd.DataFrame:
    days = pd.date_range("2025-01-01", periods=len(whole), freq="MS")
    return pd.DataFrame({"month": days, "is_whole": whole})


@pytest.mark.parametrize(
    ("whole", "said"),
    [
        ((True, True, False), "March 2025 is not over yet, so it is not judged. "),
        ((True, True), ""),
        ((False,), "January 2025 is not over yet, so it is not judged. "),
        ((), ""),
    ],
)
def test_the_month_that_is_not_over_has_no_point_yet(whole: tuple[bool, ...], said: str) -> None:
    rows = months(*whole)
    assert list(whole_months(rows)["is_whole"]) == [True] * sum(whole)
    assert unfinished_line(rows) == said
