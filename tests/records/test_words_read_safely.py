"""Words that do not say what they mean, and how they are read."""

from pathlib import Path

from dashboard import intake
from dashboard.intake import read_sheet
from dashboard.warehouse import Store, words_to_be_read_safely
from tests.asked import asked
from tests.given import Given

WORDS = b"""list,code,label,active,sort,traits
context_kind,friendship_group,Friends,true,1,
context_kind,skate_spot,Skate spot,true,2,a_place may_have_point
context_kind,school,School,true,3,
context_kind,den,Den,true,4,a_plaice
harm_kind,worry,A worry,true,1,
agency,wardens,Wardens,true,1,is_police is_polise
"""


AREA_ONLY = "It is shown as its area only, never at a place of its own."
NOT_KNOWN = "Nothing is counted by its trait “a_plaice”."
READ_SAFELY = [
    ("agency", "wardens", "Wardens", "Nothing is counted by its trait “is_polise”."),
    ("context_kind", "friendship_group", "Friends", AREA_ONLY),
    ("context_kind", "den", "Den", f"{AREA_ONLY} {NOT_KNOWN}"),
]


def test_own_words_without_traits_are_told_with_their_reading(tmp_path: Path) -> None:
    intake.publish_batch([read_sheet("vocabulary.csv", WORDS)], Store(tmp_path), "Own words")
    columns = "list code label reading"
    # A skate spot says what it is, a school is one of ours, and no rule asks what a harm means.
    assert asked(Store(tmp_path).current(), "words_read_safely", columns) == READ_SAFELY


def test_a_file_is_told_the_same_before_it_is_imported(tmp_path: Path) -> None:
    sheet = read_sheet("vocabulary.csv", WORDS)
    found = words_to_be_read_safely(sheet.part.cells)
    assert sorted(found.itertuples(index=False, name=None)) == sorted(READ_SAFELY)
    batch = intake.prepare_batch([sheet], Store(tmp_path))
    notes = {one.part.file_name: one.notes for one in batch.sheets}
    told = "Words that do not say what they mean are read in the safest way until they have traits."
    assert notes["vocabulary.csv"][-4:] == (
        told,
        "agency: Wardens. Nothing is counted by its trait “is_polise”.",
        f"context_kind: Friends. {AREA_ONLY}",
        f"context_kind: Den. {AREA_ONLY} {NOT_KNOWN}",
    )
    assert told not in notes["vocabulary.csv (ours)"]


def test_words_that_come_with_the_product_say_what_they_mean(given: Given) -> None:
    assert asked(given(), "words_read_safely", "code") == []
