"""The levels of the thresholds policy in use."""

from tests.asked import asked
from tests.given import Given


def test_only_the_levels_of_schemes_in_use_come_lowest_need_first(given: Given) -> None:
    snapshot = given(
        threshold_scheme=[
            {"scheme_id": "ours", "title": "Ours", "in_use": "true"},
            {"scheme_id": "theirs", "title": "Theirs", "in_use": "false"},
        ],
        threshold_level=[
            {"level_id": f"{scheme}_{level}", "scheme_id": scheme, "level_no": level}
            for scheme, level in (("ours", 10), ("ours", 2), ("theirs", 1))
        ],
        indicator=[{"indicator_id": "any", "scheme_id": "ours"}],
    )
    assert asked(snapshot, "threshold_guide", "scheme level_no") == [("Ours", 2), ("Ours", 10)]
