"""Words to avoid, with the words to use instead."""

from dashboard.warehouse import Snapshot
from tests.asked import asked


def test_every_phrase_says_what_to_say_instead_and_why(case_study: Snapshot) -> None:
    phrases = asked(case_study, "phrases_to_avoid", "avoid use_instead why")
    assert phrases == sorted(phrases, key=str)
    assert (
        "hotspot",
        "place where we are building safety",
        "A label stays on a place and on those who live there.",
    ) in phrases
