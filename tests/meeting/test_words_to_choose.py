"""The words that a form offers."""

from dashboard.warehouse import Snapshot
from tests.asked import asked


def test_words_of_a_list_come_in_their_order_with_what_they_mean(case_study: Snapshot) -> None:
    wanted = "words_to_choose", "code label traits"
    assert asked(case_study, *wanted, list="surveillance_element") == [
        ("none", "None", "taken_first watches_nobody"),
        ("of_place", "Of the place", "watches_others"),
        ("of_adults_causing_harm", "Of adults causing harm", "watches_others"),
        ("of_young_people", "Of young people", "watches_young_people"),
    ]
    taken = asked(case_study, "words_to_choose", "code is_taken_first", list="horizon")
    assert taken == [("by_review", True), ("long_term", False)]
