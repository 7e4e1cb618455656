"""What the cells of a column say about persons, whatever the column is called."""

import ipaddress
import re
from collections import Counter
from collections.abc import Callable, Sequence

from dashboard.intake.guard.contacts import is_email, is_postcode
from dashboard.intake.guard.given_names import GIVEN_NAMES
from dashboard.intake.guard.names import is_name, is_titled
from dashboard.intake.guard.numbers import (
    is_national_insurance_number,
    is_nhs_number,
    is_phone_of_a_person,
    is_pupil_number,
)

_MOSTLY = 0.6
_FEWEST = 2  # one valid number may be chance
_FEWEST_NAMES = 3
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
    whole = sum(n for cell, n in different.items() if is_name(cell) or is_titled(cell))
    given = sum(
        n for cell, n in different.items() if cell.isalpha() and cell.lower() in GIVEN_NAMES
    )
    return whole + given >= _MOSTLY * filled


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
}
