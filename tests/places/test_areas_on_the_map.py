"""The areas under the map."""

from tests.asked import asked
from tests.given import Given


def test_only_the_newest_boundaries_are_drawn(given: Given) -> None:
    snapshot = given(
        area=[
            {"area_code": "X2", "area_year": 2024, "area_name": "Riverside"},
            {"area_code": "X1", "area_year": 2024, "area_name": "Millbrook"},
            {"area_code": "X1", "area_year": 2022, "area_name": "Old Millbrook"},
        ]
    )
    assert asked(snapshot, "areas_on_the_map", "area_code area_year area_name") == [
        ("X1", 2024, "Millbrook"),
        ("X2", 2024, "Riverside"),
    ]
