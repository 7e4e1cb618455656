"""What the cells of a column say about persons, whatever the column is called."""

import ipaddress
import re
from collections import Counter
from collections.abc import Callable, Sequence

from dashboard.intake.guard.contacts import is_email, is_postcode
from dashboard.intake.guard.documents import is_case_reference, is_vehicle_plate
from dashboard.intake.guard.lexicon import (
    Likeness,
    is_english_word,
    is_given_name,
    is_surname,
    likeness,
)
from dashboard.intake.guard.names import is_name, is_titled
from dashboard.intake.guard.numbers import (
    is_national_insurance_number,
    is_nhs_number,
    is_phone_of_a_person,
    is_pupil_number,
)
from dashboard.intake.guard.words import PLACES

_MOSTLY = 0.6
_FEWEST = 2  # one valid number may be chance
_FEWEST_NAMES = 3
_MOST_NAMES = 8
_SMALLEST_ID = 1_000
_IN_TURN = 5  # 1, 2, 3 may be how many, row by row
_CAPITAL = r"[^\W\d_a-zß-ÿ][^\W\d_]*(?:['’-][^\W\d_]+)*"
_GIVEN_AND_INITIAL = re.compile(rf"(?P<name>{_CAPITAL}) [A-Z]\.?(?: ?[A-Z]\.?)?")
_INITIAL_AND_SURNAME = re.compile(rf"[A-Z]\.?(?: ?[A-Z]\.?)? (?P<name>{_CAPITAL}[^\W\d_])")
_BETWEEN_NAMES = re.compile(r"\s*(?:[,;/&+\n]|\band\b)\s*")
_INITIALS = re.compile(r"[A-Z]\.? ?[A-Z]\.?(?: ?[A-Z]\.?)?")
_CODE = re.compile(
    r"(?=(?:\D*\d){3})[A-Za-z]{0,4}[-/ ]?\d[\d/-]*[A-Za-z]?|(?:YP|P|C|Child|Person"
    r"|Pupil)[ -]?[A-Z\d]{1,3}"
)
_NUMBER = re.compile(r"\d{1,12}(?:\.0)?")
_TEN = re.compile(r"\d{3}[ -]?\d{3}[ -]?\d{4}")
_PHONE = re.compile(r"[+(]?\d[\d\s().+-]{8,18}")
_WITHOUT_ZERO = re.compile(r"7\d{9}")  # a spreadsheet took 07700… for a number
_HANDLE = re.compile(r"@[A-Za-z_][\w.]{2,29}")
_MAC = re.compile(r"(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}")
_IP = re.compile(r"[\d.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")


def kind_by_cells(cells: Sequence[str]) -> str | None:
    """Tell what of a person most of the cells are, or None.

    Empty cells do not count. Numbers with a check digit need two valid ones and most of the cells,
    since one long id in eleven passes by chance. Postcodes are told as postcode?: they may be of
    places.
    """
    filled = [cell.strip().removesuffix(".0") for cell in cells if cell.strip()]
    different = Counter(filled)
    if len(filled) >= _FEWEST:
        for kind, fits in _FITS.items():
            if _mostly(different, len(filled), fits):
                return kind
    return "name" if _are_names(different, len(filled)) else None


def _mostly(different: Counter[str], filled: int, fits: Callable[[str], bool]) -> bool:
    """Tell whether most cells fit, and stop as soon as too many do not."""
    left = filled
    for cell, number in different.items():
        if not fits(cell):
            left -= number
            if left < _MOSTLY * filled:
                return False
    return True


def _are_names(different: Counter[str], filled: int) -> bool:
    if len(different) < _FEWEST_NAMES:
        return False
    return _mostly(different, filled, _names_somebody)


def _names_somebody(cell: str) -> bool:
    """Tell whether a cell is nothing but names: “Amira Lowe”, “Kayden M”, “J Smith”, or several."""
    if is_name(cell) or is_titled(cell):
        return True
    parts = [part for part in _BETWEEN_NAMES.split(cell) if part]
    return len(parts) <= _MOST_NAMES and all(
        is_name(part) or is_titled(part) or is_shortened_name(part) or _is_given_name(part)
        for part in parts
    )


def _is_given_name(cell: str) -> bool:
    return cell.isalpha() and is_given_name(cell)


def is_shortened_name(cell: str) -> bool:
    """Tell whether a cell is a given name with an initial, or an initial with a surname.

    “Zone C” and “A Block” are none; nor is a given name alone, which may be a park's.
    """
    if hit := _GIVEN_AND_INITIAL.fullmatch(cell):
        return likeness(hit["name"]) > Likeness.NO_NAME
    if hit := _INITIAL_AND_SURNAME.fullmatch(cell):
        name = hit["name"]
        return name.lower() not in PLACES and (is_surname(name) or not is_english_word(name))
    return False


def is_of_persons(cells: Sequence[str]) -> bool:
    """Tell whether a column that is named as persons has one a row, not how many or which sort.

    Numbers that differ in every row number persons; numbers that come again count them. A word
    that is none of English, a code or initials in most rows is somebody's.
    """
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not filled:
        return False
    if all(_NUMBER.fullmatch(cell) for cell in filled):
        values = [int(float(cell)) for cell in filled]
        in_turn = values == list(range(values[0], values[0] + len(values)))
        differ = len(set(values)) == len(values) >= _FEWEST_NAMES
        return differ and (min(values) >= _SMALLEST_ID or (in_turn and len(values) >= _IN_TURN))
    return sum(map(_is_somebody, filled)) >= _MOSTLY * len(filled)


def _is_somebody(cell: str) -> bool:
    parts = [part for part in _BETWEEN_NAMES.split(cell) if part]
    return bool(parts) and all(
        is_shortened_name(part)
        or bool(_INITIALS.fullmatch(part))
        or bool(_CODE.fullmatch(part))
        or likeness(part.split()[0]) > Likeness.NO_NAME
        for part in parts
    )


def _is_nhs_number(cell: str) -> bool:
    return bool(_TEN.fullmatch(cell)) and is_nhs_number(cell)


def _is_phone(cell: str) -> bool:
    whole = f"0{cell}" if _WITHOUT_ZERO.fullmatch(cell) else cell
    return bool(_PHONE.fullmatch(whole)) and whole[0] in "0+(" and is_phone_of_a_person(whole)


def _is_ip_address(cell: str) -> bool:
    if not _IP.fullmatch(cell):
        return False
    try:
        ipaddress.ip_address(cell)
    except ValueError:
        return False
    return True


def _is_device(cell: str) -> bool:
    return bool(_MAC.fullmatch(cell))


def _is_handle(cell: str) -> bool:
    return bool(_HANDLE.fullmatch(cell))


_FITS: dict[str, Callable[[str], bool]] = {
    "nhs_number": _is_nhs_number,
    "pupil_number": is_pupil_number,
    "national_insurance_number": is_national_insurance_number,
    "phone_number": _is_phone,
    "email": is_email,
    "postcode?": is_postcode,
    "ip_address": _is_ip_address,
    "device": _is_device,
    "social_handle": _is_handle,
    "vehicle_plate": is_vehicle_plate,
    "case_number": is_case_reference,
}
