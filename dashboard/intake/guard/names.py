"""Names of persons in a sentence: by a title, by being called so, or by an age beside them."""

import re
from collections.abc import Iterator

from dashboard.intake.guard.found import Span
from dashboard.intake.guard.lexicon import Likeness, is_given_name, is_surname, likeness
from dashboard.intake.guard.place_cues import is_shop_of
from dashboard.intake.guard.words import (
    NO_NAME,
    NO_SURNAME,
    ONE_PERSON,
    PLACES,
    SURE_PLACES,
    THING,
    word_set,
)

_TITLES = (
    "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Revd|PC|WPC|PCSO|DC|DS|DI|DCI|Sgt|Sergeant|Insp|Inspector|Cllr"
    "|Councillor|MR|MRS|MS|MISS|DR|SGT|CLLR|Supt|Superintendent|Imam|Sheikh|Rabbi|Pastor|Canon|Fr"
    "|Deacon|Sir|Dame|Sister|Father|Coach|Constable|Nurse|Professor|Bishop|Reverend|Ustadh|Matron"
)
# These are words as well: a capital word that is none of English, or a common name, must follow.
_TITLE_OR_WORD = frozenset(
    [
        "sir",
        "dame",
        "sister",
        "father",
        "coach",
        "nurse",
        "matron",
        "bishop",
        "canon",
        "constable",
        "deacon",
        "professor",
        "fr",
    ]
)
_CAPITAL = r"[^\W\d_a-zà-öø-ÿ][\w'-]*"
_PARTICLE = r"(?:(?:[Dd]e|[Vv]an|[Vv]on|der|den|[Aa]l|[Ee]l|bin|[Ll]a|[Ll]e|[Dd]i)[ -])*"
_TITLED = re.compile(
    rf"\b(?P<title>{_TITLES})\b\.?\s+(?:\d{{2,5}}\s+)?(?:[A-Z]\.?\s+){{0,2}}"
    rf"(?P<name>{_PARTICLE}{_CAPITAL}\w)(?P<more>(?:\s+{_CAPITAL}){{0,3}})"
)
_TITLED_SMALL = re.compile(r"\b(?:mr|mrs)\.? (?P<name>[a-z][a-z'-]{2,})\b")
_WORTH_A_LOOK = re.compile(
    rf"\b(?:{_TITLES}|mr|mrs)\b|called|named|nicknamed|[Kk]nown?|[Cc]alls? h|[Nn]ames?\b|goes by"
    rf"|[Aa]ged? \d"
    r"|\(\d|, \d"
)
_WHOLE_NAME = rf"(?P<name>{_CAPITAL})(?P<more>(?:\s+{_CAPITAL}){{0,4}})"
_CALLED = re.compile(
    rf"\b(?:called|named|nicknamed|known(?: \w+)? as|know(?: \w+)? as|calls? (?:him|her)(?:self)?"
    rf"|who goes by|goes by)\s+[\"']?{_WHOLE_NAME}"
)
_NAME_IS = re.compile(
    r"\b(?:(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Ww]hose|[Rr]eal|[Ff]irst|[Ff]ull|[Ss]treet"
    r"|(?:child|boy|girl|pupil|friend|person|mother|father|mum|dad|sister|brother)(?:'s)?)\s+"
    r"(?:first |last |full |real |street )?[Nn]ame(?:'s|\s*(?:is|was|[:=-]))"
    r"|(?:^|[.;,] ?)[Nn]ame\s*[:=])"
    rf"\s*{_WHOLE_NAME}"
)
_AGED = re.compile(
    rf"(?P<name>{_CAPITAL})(?P<more>(?:\s+{_CAPITAL})?)(?:\s*,\s*|\s*\(|\s+)"
    r"(?:is\s+)?[Aa]ged?\s+\d{1,2}\b(?!\s*(?:to|-|and|or|\+|years? and over))"
)
_BESIDE_AN_AGE = re.compile(
    rf"(?P<name>{_CAPITAL})(?P<more>(?:\s+{_CAPITAL})?)(?: \((?:age )?\d{{1,2}}\)|, \d{{1,2}},)"
)
_PERSON_BEFORE = re.compile(
    rf"\b(?:{ONE_PERSON}|aged? \d{{1,2}}|year[ -]old|\d{{1,2}} ?yo)"
    r"(?:,? (?:aged? )?\(?\d{1,2}\)?)?"
    r"(?:[ ,]+(?:who|that|is|was|were|he|she|they|we|staff|often|only|also|locally|just|been"
    r"|being|has))*"
    r"[ ,]*$",
    re.IGNORECASE,
)
_PASSIVE_BEFORE = re.compile(
    r"\b(?:he|she|they|him|her|who|is|was|be) (?:is |was |are |were |also |often )*$", re.IGNORECASE
)
_LAST_WORD = re.compile(r"([\w']+)[ ,]*(?:is|was|are|were|also|locally|often|now)?[ ,]*$")
_BRANDS = word_set(
    "selfridge selfridges kipling pepper minit simms whippy muscle bean men martens oetker tickle"
    " vape vapes wok chips chip cod chicken fish pizza burger kebab fry phone phones clean"
    " locks key"
    " shoe cycles sweet sweets tyre tyres wash bubble bubbles tea noodle noodles peri grill"
    " pie pies"
    " sausage christmas ted beresford teds brown's porky potato spud donut doughnut cash exchange"
)
_AT_A_PLACE = re.compile(r"\b(?:at|in|near|outside|by|from|the|of|to|and|&|St|behind|on|past)\s$")
_LOOK_BACK = 60
_ACRONYM = 6


def names(text: str) -> Iterator[Span]:
    """Find titles with surnames, and names told as such, in a plain text.

    A name alone is not looked for: parks, streets and surveys are named like people.
    """
    if not _WORTH_A_LOOK.search(text):
        return
    yield from _titled(text)
    for hit in _CALLED.finditer(text):
        if _called_is_a_person(hit, text):
            yield "given_name", *_name_span(hit)
    for hit in _NAME_IS.finditer(text):
        if not _is_no_person(hit, PLACES):
            yield "given_name", *_name_span(hit)
    for hit in _AGED.finditer(text):
        if not _is_no_person(hit, PLACES):
            yield "given_name", *_name_span(hit)
    for hit in _BESIDE_AN_AGE.finditer(text):
        if is_given_name(hit["name"]) and not _is_no_person(hit, PLACES):
            yield "given_name", *_name_span(hit)


def is_titled(text: str) -> bool:
    """Tell whether a text is a title with a surname and nothing else."""
    return any((start, end) == (0, len(text)) for _, start, end in _titled(text))


def is_name(text: str) -> bool:
    """Tell whether a text is a common given name with a surname or two, or “Surname, Given”."""
    family, comma, given = text.partition(", ")
    whole = text.split() if not comma else [*given.split(), *family.split()]
    return (
        1 < len(whole) <= 4  # noqa: PLR2004 - longer ones are sentences
        and is_given_name(whole[0])
        and all(re.fullmatch(rf"{_PARTICLE}{_CAPITAL}\.?", word) for word in whole)
        and not any(word.lower() in PLACES for word in whole)
    )


def _titled(text: str) -> Iterator[Span]:
    for hit in _TITLED.finditer(text):
        first, *more = f"{hit['name']} {hit['more']}".lower().split()
        end = hit.end("name") - 2 * first.endswith("'s")
        if (
            _bare(first) not in NO_SURNAME | _BRANDS
            and not SURE_PLACES.intersection(more)
            and not is_shop_of(text, end)
            and _is_titled_by(hit, text)
        ):
            yield "title_and_surname", hit.start(), _without_s(text, hit.end("name"))
    for hit in _TITLED_SMALL.finditer(text):
        if hit["name"] not in NO_SURNAME:
            yield "title_and_surname", hit.start(), _without_s(text, hit.end("name"))


def _is_titled_by(hit: re.Match[str], text: str) -> bool:
    """Tell “Sister Bernadette” from “Coach Station”, and from a school that is named after one."""
    if hit["title"].lower() not in _TITLE_OR_WORD:
        return True
    name = _bare(hit["name"])
    named = likeness(name) in (Likeness.KNOWN, Likeness.UNKNOWN) or (
        is_surname(name) and hit["name"].lower() not in PLACES
    )
    return named and not _AT_A_PLACE.search(text[max(0, hit.start() - 10) : hit.start()])


def _called_is_a_person(hit: re.Match[str], text: str) -> bool:
    """Tell by what stands before: a person, a thing, or nothing that says either."""
    before = text[max(0, hit.start() - _LOOK_BACK) : hit.start()]
    if _PERSON_BEFORE.search(before):
        return not _is_no_person(hit, SURE_PLACES)
    last = _LAST_WORD.search(before)
    if last and last[1].lower() in THING:
        return False
    known = is_given_name(hit["name"]) or bool(_PASSIVE_BEFORE.search(before))
    return known and not _is_no_person(hit, PLACES)


def _is_no_person(hit: re.Match[str], places: frozenset[str]) -> bool:
    first, *more = f"{hit['name']} {hit['more']}".split()
    return (
        _bare(first.lower()) in NO_NAME | places
        or first.endswith("'s")
        or bool(places.intersection(word.lower() for word in more))
        or (first.isupper() and len(first) < _ACRONYM and not is_given_name(first))
    )


def _name_span(hit: re.Match[str]) -> tuple[int, int]:
    """Return where the given name stands, with one name after it if there is one."""
    more = re.match(rf"\s+{_CAPITAL}", hit["more"])
    return hit.start("name"), hit.end("name") + (more.end() if more else 0)


def _without_s(text: str, end: int) -> int:
    return end - 2 if text[:end].endswith("'s") else end


def _bare(word: str) -> str:
    return word.removesuffix("'s")
