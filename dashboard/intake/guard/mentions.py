"""Given names of persons whom a text mentions, by what they are like and the words around them.

Each run of words with capitals is looked at once. A name that is in the lists and no ordinary word
is a person's wherever it stands, unless the words beside it make it the name of a place, a shop, a
school or a work. A name that is a word as well (“Grace”, “Summer”), and a word that no list knows,
need words that speak of a person.
"""

import re
from collections.abc import Iterator

from dashboard.intake.guard.found import Span
from dashboard.intake.guard.given_names import GIVEN_NAMES
from dashboard.intake.guard.grammar import (
    can_be_a_subject,
    is_meant_by_a_pronoun,
    is_somebody_in_full,
    stands_for_a_person,
    stands_for_an_initial,
)
from dashboard.intake.guard.lexicon import (
    Likeness,
    is_english_word,
    is_name_in_small_letters,
    is_surname,
    likeness,
)
from dashboard.intake.guard.person_cues import NICKNAMED, speaks_of_a_person, stands_before
from dashboard.intake.guard.place_cues import (
    goes_on_as_a_place,
    is_namesake,
    is_shop_of,
    owns_as_a_person,
    stands_beside_places,
    stands_where_places_do,
)
from dashboard.intake.guard.words import (
    NO_NAME,
    NUMBERED_THINGS,
    ORGANISATIONS,
    PLACES,
    ROLES,
    SURE_PLACES,
    THING,
)

_WORD = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:['-](?!s\b)[^\W\d_]+)*"
_RUN = re.compile(
    rf"(?<![\w@./-])(?<!\w')(?:[A-Z]\.(?:\s?[A-Z]\.)*|{_WORD})(?:\s(?:[A-Z]\.|{_WORD})){{0,7}}"
)
_PART = re.compile(rf"[A-Z]\.|{_WORD}")
_SMALL_WORD = re.compile(r"(?<![\w@.'/#-])[a-z]{2,}(?:-[a-z]+)?(?![\w@])")
_ANY_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_AND_ONE_MORE = re.compile(
    rf"(?:,? \(?\d\d?\)?)?(?:,| and| &|/|, and| \+)\s?(?P<name>{_WORD}(?:\s(?:[A-Z]\b\.?"
    rf"|{_WORD}))?)"
)
_NUMBERED = frozenset(["I", "V", "X"])  # “Elizabeth I”, “George V”
_NO_INITIAL_AFTER = re.compile(
    r"\s?[&+'/\d-]|\s(?:levels?|boards?|roads?|teams?|and\s[A-Z]\b(?!\w))"
)
_BRANDS = frozenset(
    ("h smith", "k maxx", "h samuel", "f hinds", "j sainsbury", "a level", "m and", "e block")
)
_NICKNAME = re.compile(r"\b(?:Big|Little|Lil|Young|Fat|Skinny|Tall) $")
_LOOK_BACK = 10
_TALK_TO = ("alk to ", "alk To ", "ALK TO ")  # “Talk to Frank” is a helpline
_MAY_FOLLOW = (Likeness.KNOWN, Likeness.NAME_AND_WORD, Likeness.UNKNOWN)
_LONGEST = 3  # words of a name
_SHORTEST = 4  # letters of a name in capitals; shorter ones are mostly acronyms
_SHOUTED = 4  # words in capitals, from which on capitals say nothing
_A_PLACE = PLACES | THING | frozenset(("building", "stadium", "monument", "mosque", "arms", "inn"))
_Part = tuple[str, int, int]


def find_mentioned_names(text: str) -> Iterator[Span]:
    """Find the names of persons in a plain text by what is said of them, and by what they are."""
    text = _with_capitals_of_names(text)
    for run in _RUN.finditer(text):
        if run[0] in ("Frank", "FRANK") and text[: run.start()].endswith(_TALK_TO):
            continue
        if (span := _name_in(run, text)) is not None:
            yield "given_name", *span
            yield from _others_named(text, span[1])


def _with_capitals_of_names(text: str) -> str:
    """Write what can only be a given name with a capital, and a text in capitals without them."""
    if text.isupper() and len(_ANY_WORD.findall(text)) >= _SHOUTED:
        text = _ANY_WORD.sub(lambda word: _in_small_letters(word[0]), text)
    return _SMALL_WORD.sub(
        lambda word: (
            word[0].title() if is_name_in_small_letters(word[0].split("-")[0]) else word[0]
        ),
        text,
    )


def _in_small_letters(word: str) -> str:
    """Write a word of a text in capitals small, but for what is rather an acronym than a name."""
    small = word.lower()
    acronym = len(word) < _SHORTEST and small not in GIVEN_NAMES and not is_english_word(small)
    return word if acronym else small


def _name_in(run: re.Match[str], text: str) -> tuple[int, int] | None:
    """Return where a person's name stands in a run of words with capitals, or None."""
    parts = [
        (hit[0], run.start() + hit.start(), run.start() + hit.end())
        for hit in _PART.finditer(run[0])
    ]
    of_a_place = any(word.lower() in SURE_PLACES for word, _, _ in parts[1:])
    if of_a_place or any(word == "Dame" for word, _, _ in parts):
        return None  # “Dame Alice Owen's” is a school; a title is told as one
    first_name = True
    for at, (word, start, end) in enumerate(parts):
        if len(word.rstrip(".")) == 1:
            if (span := _initial_at(parts, at, text)) is not None:
                return span
            continue
        like = likeness(word)
        if like is Likeness.NO_NAME and not _is_nickname(word, text, start):
            continue
        if _is_named_after(parts, at, text):
            return None
        if _is_given_and_initial(parts, at, text, like):
            return start, parts[at + 1][2]
        whole_end = _end_of_name(parts, at)
        if speaks_of_a_person(text, start, end, whole_end, like) or (
            first_name and _stands_alone(text, parts[at:], like)
        ):
            nickname = _NICKNAME.search(text, max(0, start - _LOOK_BACK), start)
            return nickname.start() if nickname else start, whole_end
        first_name = first_name and like < Likeness.NAME_AND_WORD
    return None


def _initial_at(parts: list[_Part], at: int, text: str) -> tuple[int, int] | None:
    """Return where somebody stands who is told by an initial: “J Smith”, “J said”, or None."""
    _, start, end = parts[at]
    if at + 1 < len(parts) and _is_initial_and_surname(parts, at, text):
        return start, _end_of_surname(parts, at + 1)
    return (start, end) if stands_for_an_initial(text, start, end) else None


def _is_named_after(parts: list[_Part], at: int, text: str) -> bool:
    """Tell “Rose Garden” and “Paddy Power”, which are named like somebody."""
    place_after = any(
        other.lower() in _A_PLACE or other.lower() in ORGANISATIONS
        for other, _, _ in parts[at + 1 : at + 3]
    )
    return place_after or is_namesake(text, *parts[at][1:])


def _stands_alone(text: str, parts: list[_Part], like: Likeness) -> bool:
    """Tell whether a name is a person's though nothing is said that only persons do.

    parts: the name, and the words with capitals right after it.
    """
    (_, start, end), *following = parts
    words = [word for word, _, _ in following]
    whole_end = following[-1][2] if following else end
    if like < Likeness.UNKNOWN or _is_of_a_place(text, (start, end, whole_end), words):
        return False
    if text.startswith("'s", whole_end):
        return owns_as_a_person(text, start, whole_end, known=like is Likeness.KNOWN)
    two_given = all(
        likeness(word) is Likeness.KNOWN and not is_surname(word, common=False) for word in words
    )
    if (
        is_shop_of(text, whole_end)
        or not can_be_a_subject(text, start, whole_end)
        or not (two_given or is_somebody_in_full(text, start, whole_end))
    ):
        return False
    if like is Likeness.UNKNOWN:
        return is_meant_by_a_pronoun(text, start, whole_end)
    return like is Likeness.KNOWN or stands_for_a_person(text, start, whole_end)


def _is_of_a_place(text: str, span: tuple[int, int, int], following: list[str]) -> bool:
    """Tell whether a name is rather that of a place, a shop, or of nobody.

    span: where the name begins and ends, and where the words with capitals end that follow it.
    """
    start, end, whole_end = span
    return (
        stands_where_places_do(text, start)
        or stands_beside_places(text, start, whole_end)
        or goes_on_as_a_place(text, whole_end, following)
        or (start == 0 and len(text.rstrip(" .,;:!?")) == whole_end)
        or (text[start:end].isupper() and end - start <= _SHORTEST)
        or not all(is_surname(word) or not is_english_word(word) for word in following)
    )


def _is_nickname(word: str, text: str, start: int) -> bool:
    """Tell whether any word is told as what a person is called by."""
    return word.lower() not in NO_NAME and stands_before(NICKNAMED, text, start)


def _is_given_and_initial(parts: list[_Part], at: int, text: str, like: Likeness) -> bool:
    """Tell “Kayden M” from “Zone C”, “George V” and “Harris A level”."""
    if at + 1 >= len(parts) or like in (Likeness.NO_NAME, Likeness.MONTH_OR_VERB):
        return False
    initial, _, end = parts[at + 1]
    letter = initial.rstrip(".")
    dotted = initial.endswith(".") and not text[end : end + 2].lstrip()[:1].isupper()
    if len(letter) != 1 or (letter in _NUMBERED and not dotted) or len(parts) > at + 2:
        return False
    return not stands_where_places_do(text, parts[at][1]) and not _NO_INITIAL_AFTER.match(text, end)


def _is_initial_and_surname(parts: list[_Part], at: int, text: str) -> bool:
    """Tell “J Smith” and “T. Marsh” from “A Pupil”, “Zone C Victoria” and “W H Smith”."""
    (initial, start, _), (surname, _, end) = parts[at], parts[at + 1]
    letter, small = initial.rstrip("."), surname.lower()
    if len(surname.rstrip(".")) < 2 or f"{letter.lower()} {small}" in _BRANDS:  # noqa: PLR2004 - an initial
        return False
    if surname.isupper() or any(o.lower() in _A_PLACE for o, _, _ in parts[at + 2 :]):
        return False
    if at and (is_english_word(parts[at - 1][0]) and parts[at - 1][0].lower() in NUMBERED_THINGS):
        return False
    if small in NO_NAME | ROLES | ORGANISATIONS | SURE_PLACES or re.match(
        r"'s\s(?!mum|dad)", text[end:]
    ):
        return False
    if initial.endswith("."):
        return is_surname(surname) or not is_english_word(surname)
    common = letter not in ("A", "I")
    sentence = text[max(0, start - 2) : start].rstrip()[-1:] in ("", ".", ":")
    return is_surname(surname, common=common) or (
        common and not is_english_word(surname) and not (sentence and letter == "O")
    )


def _end_of_surname(parts: list[_Part], at: int) -> int:
    after = parts[at + 1] if at + 1 < len(parts) else None
    return after[2] if after and is_surname(after[0], common=False) else parts[at][2]


def _end_of_name(parts: list[_Part], at: int) -> int:
    """Return where a name ends that begins with a part: with the names right after it."""
    end = parts[at][2]
    for word, _, stop in parts[at + 1 : at + _LONGEST]:
        small = word.lower()
        if small in ROLES | ORGANISATIONS | NO_NAME:
            break
        end = stop
    return end


def _others_named(text: str, end: int) -> Iterator[Span]:
    """Find the names that follow another one: “Ellis and Jayden”, “Amira, Tom and J. Smith”."""
    while hit := _AND_ONE_MORE.match(text, end):
        first, *more = hit["name"].split()
        end = hit.end("name")
        if (
            likeness(first) not in _MAY_FOLLOW
            or any(m.lower() in _A_PLACE for m in more)
            or is_shop_of(text, end)
        ):
            return
        yield "given_name", *hit.span("name")
