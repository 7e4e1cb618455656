"""What a person is numbered by: plates, licences and passports, and a case system's numbers."""

import re
from collections.abc import Iterator

from dashboard.intake.guard.found import Span
from dashboard.intake.guard.lexicon import is_english_word

_HERE = r"(?<![\w-])"
_END = r"(?![\w-])"
# DVLA, Vehicle registration numbers and number plates (INF104): two letters, the half-year, and
# three letters since 2001; the older forms count beside a word of vehicles only, since rooms,
# meters and buses are numbered in the same way.
_PLATE = re.compile(
    rf"{_HERE}[A-HJ-PR-Y]{{2}}(?:0[2-9]|[1-3]\d|5[1-9]|[67]\d|8[0-5]) ?"
    rf"(?P<last>[A-HJ-PR-Z]{{3}}){_END}"
)
_PLATE_NAMED = re.compile(
    r"\b(?:reg(?:istration|istered|\.)?|plates?|vrm|vrn|index|vehicle|car|van|moped|scooter"
    r"|motorbike"
    r"|bike|bmw|audi|ford|fiesta|focus|vauxhall|corsa|astra|golf|vw|volkswagen|mercedes|merc|toyota"
    r"|nissan|peugeot|renault|clio|seat|skoda|honda|kia|hyundai|transit|taxi|driv\w+)\b"
    r"[^\n;]{0,30}?[\s:=(\"'](?P<plate>[a-z]{2}\d{2} ?(?P<last>[a-z]{3})"
    r"|[a-hj-npr-y]\d{1,3} ?(?P<three>[a-z]{3})|(?P<first>[a-z]{3}) ?\d{1,3}[a-y]"
    r"|(?-i:[A-Z](?:I[ABGJLW]|[A-Z]Z) ?\d{1,4}))(?![\w-])",
    re.IGNORECASE,
)
# A glance by which most texts are spared these patterns: letters beside digits, or many digits.
_A_PLATE = re.compile(r"[A-Za-z]\d{1,3} ?[A-Za-z]{3}\b|\b[A-Za-z]{3} ?\d{1,4}[A-Za-z]?\b")
_MANY_DIGITS = re.compile(r"\d{5}")
_FOUR_DIGITS = re.compile(r"\d[A-Z/-]*\d[A-Z/-]*\d[A-Z/-]*\d", re.IGNORECASE)
# DVLA, Driver number: five of the surname, decade, month (+5 for a woman), day and year of birth,
# two initials, and three to tell alike ones apart.
_LICENCE = re.compile(
    rf"{_HERE}(?:[A-Z]{{5}}|[A-Z]{{4}}9|[A-Z]{{3}}99|[A-Z]{{2}}999) ?\d[0156]\d[0-3]\d\d ?"
    rf"[A-Z][A-Z9] ?[0-9A-Z][A-Z]{{2}}(?: \d\d)?{_END}",
    re.IGNORECASE,
)
_LICENCE_NAMED = re.compile(
    r"\b(?:driv\w+|provisional|dvla|dva) (?:licen[cs]e |number |lic\. )?"
    r"(?:no\.?|number|ref)?[\s:=(]{0,2}"
    rf"(?P<number>\d{{8}}){_END}",
    re.IGNORECASE,
)
_PASSPORT = re.compile(
    r"\bpassport\b(?:\s(?:no|num|number|ref|id)\b\.?)?(?:\s(?:is|was))?[\s:=#(-]{0,3}"
    rf"(?P<number>[A-Z]{{0,2}}\d{{6,9}}){_END}",
    re.IGNORECASE,
)
_PASSPORT_AFTER = re.compile(
    rf"{_HERE}(?P<number>[A-Z]{{0,2}}\d{{6,9}})[\s(,-]{{1,3}}passport\b", re.IGNORECASE
)

_SYSTEM = (
    r"(?:Mosaic|MOSAIC|LCS|LAS|ICS|Liquid ?[Ll]ogic|Care ?[Dd]irector|Capita(?: ONE| One)?"
    r"|ONE|Eclipse"
    r"|Frameworki|Framework-?i|Care ?[Ff]irst|Protocol|Azeus|Athena|Niche|NICHE|PNC(?:ID)?|CRIS"
    r"|Connect|Red Sigma|ChildView|Child ?[Vv]iew|Core\+|YJ|AssetPlus|EHM|EHAP?|EHCP|CHARMS|RiO|Rio"
    r"|SystmOne|EMIS|MASH|CPIMS|SIMS|Arbor|Bromcom|CPOMS|CAD|CRN|URN|NOMIS|P-?NOMIS|HMP|ASPIRE"
    r"|IAPTUS)"
)
_NUMBER_WORD = (
    r"(?:IDs?|id|[Nn]os?|[Nn]um(?:ber)?|NO|[Rr]ef(?:erence)?|REF|record|case|log|occurrence"
    r"|URN|client|person)"
)
_CODE = r"(?=(?:[A-Z/-]*\d){4})[A-Z0-9]+(?:[/-][A-Z0-9]+)*"
_OF_A_SYSTEM = re.compile(
    rf"\b{_SYSTEM}(?P<word>(?:\s{_NUMBER_WORD}\b\.?)*)(?:\s(?:is|was))?[\s:#=(-]{{1,3}}"
    rf"(?P<number>{_CODE}){_END}"
)
_WORDED = re.compile(
    r"\b(?:case|crime|custody|occurrence|client|person|child|pupil|student|nominal|offender|suspect"
    r"|victim|social care|service user|patient|individual|allegation|charge|court"
    r"|young person|yp|cyp"
    r"|family|household)(?:'s)? (?:record|file|system )?(?:\s?(?:id|no|num|number|ref|reference"
    r"|urn)s?\b\.?|record)(?:\s(?:is|was))?[\s:#=(-]{1,3}"
    rf"(?P<number>(?=(?:[a-z/-]*\d){{4}})[a-z0-9]+(?:[/-][a-z0-9]+)*){_END}",
    re.IGNORECASE,
)
# Of themselves: the Police National Computer's, a crime's of the Crown Prosecution Service.
_PNC = re.compile(rf"{_HERE}(?:(?:19|20)\d\d|\d\d)/\d{{4,7}}[A-HJ-NP-RT-Z]{_END}")
_CRIME = re.compile(r"\d{2}[A-Z]{0,3}/\d{4,7}/\d{2}")
_A_YEAR = re.compile(r"(?:19|20)\d\d(?:[/-]\d\d)?")
_NEEDS_A_WORD = re.compile(r"(?:URN|ONE|Connect|Protocol|EHCP|MASH|SIMS|Rio|Eclipse)\b")
_LOOKS_LIKE_A_PERSONS = re.compile(r"\d{2}[A-Z]{2}\d{7}")  # a URN of the Crown, not of a school


def documents(text: str) -> Iterator[Span]:
    """Find vehicle plates, driving licences and passports in a plain text."""
    if _A_PLATE.search(text):
        for hit in _PLATE.finditer(text):
            if not _is_said_in_words(hit[0], hit["last"]):
                yield "vehicle_plate", *hit.span()
        for hit in _PLATE_NAMED.finditer(text):
            letters = hit["last"] or hit["three"] or hit["first"] or ""
            if not _is_said_in_words(hit["plate"], letters):
                yield "vehicle_plate", *hit.span("plate")
    if not _MANY_DIGITS.search(text):
        return
    for kind, pattern in (
        ("driving_licence", _LICENCE),
        ("driving_licence", _LICENCE_NAMED),
        ("passport", _PASSPORT),
        ("passport", _PASSPORT_AFTER),
    ):
        for hit in pattern.finditer(text):
            yield kind, *hit.span(hit.lastgroup or 0)


def _is_said_in_words(plate: str, letters: str) -> bool:
    """Tell whether “CT10 MAP” or “to 12 the” only reads like a plate: its letters are a word."""
    return " " in plate and is_english_word(letters)


def case_numbers(text: str) -> Iterator[Span]:
    """Find the numbers by which the usual systems of councils and police know a person or a case.

    The name of a system with a number, or “case”, “crime”, “person” and the like with “ref”, “no”
    or “ID” and one. A system's name alone says nothing: tiles are a mosaic, and a wall has a niche.
    """
    if not _FOUR_DIGITS.search(text):
        return
    for hit in _OF_A_SYSTEM.finditer(text):
        sure = hit["word"] and not hit[0].startswith("URN")
        if (
            sure
            or _LOOKS_LIKE_A_PERSONS.fullmatch(hit["number"])
            or not (_NEEDS_A_WORD.match(hit[0]) or _A_YEAR.fullmatch(hit["number"]))
        ):
            yield "case_number", *hit.span("number")
    for hit in _WORDED.finditer(text):
        yield "case_number", *hit.span("number")
    for hit in _PNC.finditer(text):
        yield "case_number", *hit.span()


def is_vehicle_plate(text: str) -> bool:
    """Tell whether a text is a number plate of today's form and nothing else."""
    return bool(_PLATE.fullmatch(text))


def is_case_reference(text: str) -> bool:
    """Tell whether a text is a number of the Police National Computer, or of a crime or custody."""
    return bool(_PNC.fullmatch(text) or _CRIME.fullmatch(text))
