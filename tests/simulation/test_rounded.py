"""What docs/statistics.md promises of share mode: no point of the wrong sign, every range holds."""

import random

import pytest

from tests.simulation.rounded import SIZES, shown

pytestmark = pytest.mark.stress


@pytest.mark.parametrize("people", SIZES)
def test_no_point_is_opposite_and_every_range_holds_the_truth(people: int) -> None:
    draw = random.Random(7 + people)  # noqa: S311 - to be drawn again, not to be secret
    for one in shown(people, draw):
        assert one.least - 1e-9 <= one.truth <= one.greatest + 1e-9
        if one.is_point():
            assert not one.is_opposite()
            assert abs((one.least + one.greatest) / 2 - one.truth) <= 0.03 + 1e-9


def test_points_of_rounded_counts_alone_would_tell_wrong_signs() -> None:
    draw = random.Random(7)  # noqa: S311 - to be drawn again, not to be secret
    assert sum(one.is_opposite() for one in shown(20, draw)) > 20
