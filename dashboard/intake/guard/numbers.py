"""Numbers that belong to one person: NHS, pupil and National Insurance numbers, and phones."""

import re
from collections.abc import Callable, Iterator

from phonenumbers import NumberParseException, PhoneNumberType, number_type, parse
from stdnum.gb import nhs, upn

from dashboard.intake.guard.found import Span

_HERE = r"(?<![^\W_])"  # no letter or digit before: a number inside a code is none
_END = r"(?![^\W_])"
_IS = r"(?:\s*(?:numbers?|num|no|id)\b\.?(?:\s+[a-z]+){0,3})?(?:\s+(?:is|was))?[\s:#=(-]{0,3}"

_NHS = re.compile(
    rf"(?:{_HERE}|(?<=nhs)|(?<=no))(?<!\d[.,])"
    rf"\d{{3}}[ .-]{{0,2}}\d{{3}}[ .-]{{0,2}}\d{{4}}{_END}(?!\.\d\d)",
    re.IGNORECASE,
)
_NHS_NAMED = re.compile(rf"\b(?:NHS|CHI){_IS}(\d(?:[ .-]{{0,2}}\d){{9}}){_END}", re.IGNORECASE)
_UPN_FORM = r"[A-HJ-NP-RT-Z][ -]?\d{3}[ -]?\d{4}[ -]?\d{2}[ -]?\d{2}[\dA-HJ-NP-RT-Z]"  # no I, O, S
_UPN_LENGTH = 13
_UPN = re.compile(_HERE + _UPN_FORM + _END, re.IGNORECASE)
_UPN_NAMED = re.compile(rf"\b(?:UPN|pupil){_IS}({_UPN_FORM}){_END}", re.IGNORECASE)
_ULN_NAMED = re.compile(
    rf"\b(?:ULN|unique learner|learner(?: ref)?(?: ULN)?){_IS}(\d{{10}}){_END}", re.IGNORECASE
)
_SIX_DIGITS = r"[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}"
_NINO = re.compile(
    rf"{_HERE}(?:QQ|(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])"
    rf"{_SIX_DIGITS}[ -]?[A-D]{_END}",
    re.IGNORECASE,
)
_NINO_NAMED = re.compile(
    rf"\b(?:NINO|NI|national insurance){_IS}([A-Z]{{2}}{_SIX_DIGITS}(?:[ -]?[A-D])?){_END}",
    re.IGNORECASE,
)
# Ten national digits, or nine in the few exchanges that have them; with 0, +44 or 0044 before.
_PHONE = re.compile(
    r"(?<![\w+])(?<!\d[.,-])(?<!\b\d\d/)(?<!\b\d{4}/)(?:(?:\+"
    r"|00)\s?44[\s.-]{0,2}(?:\(0\)[\s.-]?)?|\(?0)"
    r"[1-9]\)?(?:[\s.()-]{0,2}\d){8,9}(?![\d\w])"
)
_ABROAD = re.compile(r"(?<![\w.,])\+(?!44)[1-9](?:[\s.()-]{0,2}\d){8,13}(?![\d\w])")
# Ofcom keeps these for drama; the library rightly calls them unused, and examples are full of them.
_DRAMA = re.compile(r"(?:7700900|1632960)\d{3}")
_OF_A_PERSON = {
    PhoneNumberType.FIXED_LINE,
    PhoneNumberType.MOBILE,
    PhoneNumberType.FIXED_LINE_OR_MOBILE,
    PhoneNumberType.PERSONAL_NUMBER,
    PhoneNumberType.VOIP,
    PhoneNumberType.PAGER,
}
_CHI = range(101010000, 3113000000)


def is_nhs_number(text: str) -> bool:
    """Tell whether ten digits have the right check digit.

    A number of the Scottish range (CHI) must begin with a day and month of birth as well, which
    spares many long ids and times.
    """
    digits = re.sub(r"\D", "", text)
    if not nhs.is_valid(digits):
        return False
    day, month = int(digits[:2]), int(digits[2:4])
    return int(digits) not in _CHI or (1 <= day <= 31 and 1 <= month <= 12)  # noqa: PLR2004 - a date


def is_pupil_number(text: str) -> bool:
    """Tell whether a number of the form of a UPN has the right check letter.

    Not stdnum's is_valid: its list of authorities ends before those made since 2019, and has no
    Welsh ones.
    """
    if len(text) < _UPN_LENGTH:
        return False
    compact = upn.compact(text.replace("-", ""))
    return bool(_UPN.fullmatch(compact)) and upn.calc_check_digit(compact[1:]) == compact[0]


def is_national_insurance_number(text: str) -> bool:
    """Tell whether a text is a National Insurance number, HMRC's specimen prefix QQ included."""
    return bool(_NINO.fullmatch(text))


def is_phone_of_a_person(text: str) -> bool:
    """Tell whether a number may ring at a person's: geographic, mobile, or the like.

    Freephone, 03 and premium numbers are those of services, such as a helpline, and are none.
    """
    try:
        number = parse(text, "GB")
    except NumberParseException:
        return False
    if number.country_code == 44 and _DRAMA.fullmatch(str(number.national_number)):  # noqa: PLR2004 - +44 is the United Kingdom
        return True
    return number_type(number) in _OF_A_PERSON


def _as_named(_: str) -> bool:
    return True


_SOUGHT: tuple[tuple[str, re.Pattern[str], Callable[[str], bool]], ...] = (
    ("nhs_number", _NHS, is_nhs_number),
    ("nhs_number", _NHS_NAMED, _as_named),
    ("pupil_number", _UPN, is_pupil_number),
    ("pupil_number", _UPN_NAMED, _as_named),
    ("pupil_number", _ULN_NAMED, _as_named),
    ("national_insurance_number", _NINO, is_national_insurance_number),
    ("national_insurance_number", _NINO_NAMED, _as_named),
    ("phone_number", _PHONE, is_phone_of_a_person),
    ("phone_number", _ABROAD, is_phone_of_a_person),
)


def numbers(text: str) -> Iterator[Span]:
    """Find NHS, pupil, National Insurance and phone numbers in a plain text.

    One that is named (“NHS no …”) is found whatever its check digit: a slip of the pen still
    points to somebody. Sources: NHS Data Dictionary, NHS NUMBER (modulus 11); Department for
    Education, Unique Pupil Numbers; HMRC, National Insurance Manual NIM39110; Ofcom, National
    Telephone Numbering Plan, by way of phonenumbers.
    """
    for kind, pattern, is_one in _SOUGHT:
        for hit in pattern.finditer(text):
            group = hit.lastindex or 0
            if is_one(hit[group]):
                yield kind, *hit.span(group)
