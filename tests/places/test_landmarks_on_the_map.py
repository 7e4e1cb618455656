"""What everybody knows on the map."""

from dashboard.warehouse import Snapshot
from tests.asked import asked


def test_places_of_strength_come_last_so_that_they_are_drawn_on_top(case_study: Snapshot) -> None:
    known = asked(case_study, "landmarks_on_the_map", "is_strength landmark_id")
    assert known == sorted(known, key=str)
    assert [row for row in known if row == (True, "LM-ARTS")] != []


def test_a_place_of_strength_says_what_it_offers(case_study: Snapshot) -> None:
    wanted = "landmarks_on_the_map", "landmark_id kind_label is_strength offers"
    told = asked(case_study, *wanted)
    assert ("LM-BUS", "Station", False, None) in told
    assert ("LM-ARTS", "Arts organisation", True, "Photography and music on Saturdays") in told
