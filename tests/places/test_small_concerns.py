"""Small concerns that add up in an area."""

import pytest

from dashboard.analysis.nearby import SEVERAL, small_concerns_line
from dashboard.warehouse import Snapshot, query
from tests.asked import PANEL, asked, published
from tests.given import SHARE
from tests.places.small_ones import SMALL


@pytest.fixture(scope="module")
def wards(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return published(tmp_path_factory, **SMALL)


def test_referrals_that_led_to_no_assessment_are_counted_area_by_area(wards: Snapshot) -> None:
    every = "area_name referrals contexts names agencies first_on last_on"
    riverside = ("Riverside", 3, 2, "The bench, The shop", 2, "2022-03-01", "2022-09-01")
    for viewer in (PANEL, SHARE):  # they count no people, and tell of no place but the area
        assert asked(wards, "small_concerns", every, viewer, at_least=1) == [
            ("Ham", 1, 1, "The school", 1, "2022-08-02", "2022-08-02"),
            riverside,
        ]
        assert asked(wards, "small_concerns", every, viewer, at_least=SEVERAL) == [riverside]


def test_the_map_says_where_they_add_up(wards: Snapshot) -> None:
    rows = query("small_concerns").run(wards, PANEL, at_least=SEVERAL)
    assert small_concerns_line(rows).startswith(
        "In one area three or more referrals of the last twelve months each led to no assessment;"
    )
    assert small_concerns_line(rows.head(0)) == (
        "In no area three or more referrals of the last twelve months led to no assessment."
    )
