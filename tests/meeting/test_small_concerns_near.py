"""Small concerns of a context and of those near it."""

import pytest

from dashboard.warehouse import Snapshot, Viewer
from tests.asked import PANEL, asked, published
from tests.given import SHARE
from tests.places.small_ones import SMALL


@pytest.fixture(scope="module")
def wards(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return published(tmp_path_factory, **SMALL)


@pytest.mark.parametrize(
    ("context", "metres", "viewer", "codes"),
    [
        ("SHOP", 500, PANEL, ["ANSWERED", "TO_PATHWAY", "NEW"]),
        ("BRIDGE", 0, PANEL, ["CAME_BACK"]),
        ("BRIDGE", 500, PANEL, ["ANSWERED", "TO_PATHWAY", "CAME_BACK", "NEW"]),
        ("BRIDGE", 500, SHARE, ["CAME_BACK"]),
    ],
)
def test_a_contexts_own_and_those_near_it_stand_in_the_order_of_their_days(
    wards: Snapshot, context: str, metres: int, viewer: Viewer, codes: list[str]
) -> None:
    near = {"context_id": context, "within_metres": metres}
    assert asked(wards, "small_concerns_near", "referral_id", viewer, **near) == codes


def test_each_says_from_whom_it_came_and_what_the_panel_answered(wards: Snapshot) -> None:
    near = {"context_id": "SHOP", "within_metres": 0}
    assert asked(wards, "small_concerns_near", "agency answer", PANEL, **near) == [
        ("Police", "Universal response"),
        ("Housing", "Redirect to the individual pathway"),
        ("Housing", "Not decided yet"),
    ]
