"""Words that do not say what they mean, and how they are read."""

from pathlib import Path

from dashboard import intake
from dashboard.intake import read_sheet
from dashboard.warehouse import Store
from tests.asked import asked
from tests.given import Given

WORDS = b"""list,code,label,active,sort,traits
context_kind,friendship_group,Friends,true,1,
context_kind,skate_spot,Skate spot,true,2,a_place may_have_point
context_kind,school,School,true,3,
harm_kind,worry,A worry,true,1,
"""


def test_own_words_without_traits_are_told_with_their_reading(tmp_path: Path) -> None:
    intake.publish_batch([read_sheet("vocabulary.csv", WORDS)], Store(tmp_path), "Own words")
    columns = "list code label reading"
    # A skate spot says what it is, a school is one of ours, and no rule asks what a harm means.
    assert asked(Store(tmp_path).current(), "words_read_safely", columns) == [
        (
            "context_kind",
            "friendship_group",
            "Friends",
            "It is shown as its area only, never at a place of its own.",
        )
    ]


def test_words_that_come_with_the_product_say_what_they_mean(given: Given) -> None:
    assert asked(given(), "words_read_safely", "code") == []
