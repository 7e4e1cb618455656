"""The levels of need that a form offers."""

from dashboard.warehouse import Snapshot
from tests.asked import asked


def test_levels_are_those_of_the_scheme_in_use_lowest_need_first(case_study: Snapshot) -> None:
    assert asked(case_study, "levels_to_choose", "level_id level_no level") == [
        ("four_levels_1", 1, "Universal"),
        ("four_levels_2", 2, "Targeted"),
        ("four_levels_3", 3, "Context assessment"),
        ("four_levels_4", 4, "Urgent"),
    ]
