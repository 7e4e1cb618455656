"""The bounds that docs/statistics.md promises of trends."""

import numpy as np
import pytest

from dashboard.analysis.spc.special_causes import OUTSIDE, TREND
from dashboard.analysis.spc.xmr import Method
from tests.simulation.tables import SEED
from tests.simulation.xmr_rules import ANY, MONTHS, alarms, counts, marked, seen_by, series

pytestmark = pytest.mark.stress

NUMBER = 2000


def test_about_one_stable_series_in_three_shows_something_in_two_years() -> None:
    draw = np.random.default_rng(SEED)
    for rows in (series(NUMBER, draw), counts(NUMBER, draw)):
        months, some = alarms(marked(rows)[ANY])
        assert 1 <= months <= 2
        assert 0.25 <= some <= 0.38


def test_limits_of_all_months_alarm_about_half_as_often() -> None:
    rows = series(NUMBER, np.random.default_rng(SEED))
    _, some = alarms(marked(rows, Method(baseline=MONTHS))[ANY])
    assert 0.14 <= some <= 0.22


def test_with_a_long_baseline_a_point_outside_is_as_rare_as_the_rule_promises() -> None:
    rows = 100 + np.random.default_rng(SEED).normal(size=(100, 2000))
    months, _ = alarms(marked(rows, Method(baseline=2000, screened=False))[OUTSIDE])
    assert months / 2000 == pytest.approx(0.0027, abs=0.0003)


def test_a_rise_of_two_standard_deviations_is_nearly_always_found_within_a_year() -> None:
    found = seen_by(series(NUMBER, np.random.default_rng(SEED), shift=2), 12)
    assert found[ANY] >= 0.97
    assert found[TREND] <= 0.05
