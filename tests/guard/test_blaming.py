"""Words that blame are told with kinder ones, whole, in any case, and never rewritten."""

import csv

from hypothesis import given
from hypothesis import strategies as st

from dashboard.intake.guard import BlamingPhrase, Phrase, find_blaming_phrases
from dashboard.settings import home

HARD = Phrase("hard to reach", "services not reaching", "It puts the failing on them.")
GANG = Phrase("gang", "group", "It hides that they are harmed.")
MEMBER = Phrase("gang member", "young person exploited by a group", "It labels a child.")


def told(text: str, *phrases: Phrase) -> list[tuple[str, str, bool]]:
    found = find_blaming_phrases(text, phrases)
    return [(text[b.start : b.end], b.use_instead, b.quoted) for b in found]


def test_a_phrase_is_told_with_its_place_what_to_say_and_why() -> None:
    assert find_blaming_phrases("They are hard to reach.", [HARD]) == [
        BlamingPhrase(9, 22, HARD.avoid, HARD.use_instead, HARD.why, quoted=False)
    ]


def test_any_case_and_hyphens_and_spaces_are_alike() -> None:
    for text in ("Hard-to-reach", "HARD TO REACH", "hard  to\nreach", "hard\u2011to\u00a0reach"):
        assert told(text, HARD) == [(text, "services not reaching", False)]
    assert told("a high risk youth", Phrase("high-risk youth", "young people", "")) != []


def test_only_whole_words_and_no_forms_the_list_does_not_have() -> None:
    assert told("gangs, Gangway, hard to reached", GANG, HARD) == []
    assert told("gang-related", GANG) == [("gang", "group", False)]


def test_the_longer_of_two_phrases_stands() -> None:
    text = "a gang member and a gang"
    assert [part for part, _, _ in told(text, GANG, MEMBER)] == ["gang member", "gang"]


def test_words_in_quotation_marks_are_told_as_quoted() -> None:
    for quoted in ("“hard to reach”", '"hard to reach"', "‘hard to reach’", "'hard to reach'"):
        assert told(f"The school says {quoted}", HARD)[0][2], quoted
    assert told("The school’s ‘lens’ is hard to reach, it’s said", HARD)[0][2] is False
    assert told("It isn't hard to reach, and wasn't", HARD)[0][2] is False
    mixed = told("“hard to reach”, and hard to reach", HARD)
    assert [quoted for _, _, quoted in mixed] == [True, False]


def test_an_apostrophe_is_the_same_however_it_is_written() -> None:
    phrase = Phrase("won't engage", "has not been offered what helps", "")
    assert [part for part, _, _ in told("He won’t engage", phrase)] == ["won’t engage"]


def test_no_phrases_tell_nothing() -> None:
    assert (
        find_blaming_phrases("hard to reach", [])
        == find_blaming_phrases("hard to reach", [("", "", "")])
        == []
    )


def test_every_phrase_of_the_list_is_found_in_a_sentence() -> None:
    with (home() / "data" / "reference" / "phrase.csv").open(encoding="utf-8") as file:
        phrases = [Phrase(**row) for row in csv.DictReader(file)]
    for phrase in phrases:
        (found,) = find_blaming_phrases(f"It said: {phrase.avoid.upper()}, twice.", phrases)
        assert found[2:5] == phrase


@given(st.text(max_size=60), st.lists(st.sampled_from([HARD, GANG, MEMBER]), max_size=3))
def test_what_is_told_stands_in_the_text(text: str, phrases: list[Phrase]) -> None:
    for found in find_blaming_phrases(f"{text} gang {text}", phrases):
        assert 0 <= found.start < found.end <= 2 * len(text) + 6
