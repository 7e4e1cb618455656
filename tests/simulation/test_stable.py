"""What pages say that chance alone shows is what series show in which nothing changes."""

import pytest

from dashboard.analysis.spc.signals_by_chance import (
    POINTS,
    SOME_SIGNAL,
    Kind,
    chance_of_signal,
)
from tests.simulation.stable import some_signal

pytestmark = pytest.mark.stress

CHANCE = 0.07  # what so few draws may stray
NUMBER = 300


@pytest.mark.parametrize("kind", SOME_SIGNAL)
@pytest.mark.parametrize("points", [POINTS[0], POINTS[2], POINTS[-1]])
def test_as_many_stable_series_show_something_as_is_said(kind: Kind, points: int) -> None:
    found = some_signal(kind, points, NUMBER)
    assert found == pytest.approx(chance_of_signal(points, 0, kind), abs=CHANCE)


@pytest.mark.parametrize("kind", SOME_SIGNAL)
def test_the_last_year_of_three_shows_as_much_as_a_year_after_its_baseline(kind: Kind) -> None:
    found = some_signal(kind, 36, NUMBER, shown=12)
    assert found == pytest.approx(chance_of_signal(12, 24, kind), abs=CHANCE)
