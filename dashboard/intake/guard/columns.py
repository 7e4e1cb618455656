"""Columns and files about persons: what they look like, why they are refused, and what to do."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from dashboard.intake.form_tools import FormTool, find_form_tool
from dashboard.intake.guard.contents import is_of_persons, kind_by_cells
from dashboard.intake.guard.headers import kind_by_header
from dashboard.intake.guard.signatures import (
    ONE_ROW_A_PERSON,
    is_about_places,
    is_case_number,
    is_of_whoever_leads,
    whole_file,
)

WHOLE_FILE = "(whole file)"

_LOOKS_LIKE = {
    "name": "names of people",
    "date_of_birth": "dates of birth",
    "age": "the ages of single people",
    "nhs_number": "NHS numbers",
    "pupil_number": "pupils’ or learners’ numbers (UPN, ULN)",
    "national_insurance_number": "National Insurance numbers",
    "phone_number": "phone numbers",
    "email": "email addresses",
    "case_number": "the numbers of people in a case system",
    "address": "home addresses",
    "postcode": "full postcodes of people",
    "vehicle_plate": "the number plates of vehicles",
    "passport": "passport numbers",
    "driving_licence": "driving licence numbers",
    "person": "one person a row",
    "ip_address": "the internet addresses of people’s devices",
    "device": "the numbers of people’s devices",
    "social_handle": "people’s names on social media",
    "respondent_location": "where people were when they answered",
    "contact_detail": "details of people that the form tool keeps",
    "timing": "when or how fast people answered",
}
_OTHERS_NEED = {
    "person": "Remove the column. If it counts people, call it “Number of …”.",
    "name": "Remove the column, or write a role in it, such as “Youth worker”.",
    "date_of_birth": "Remove the column, or give age bands, such as “13 to 15”, of groups.",
    "age": "Remove the column, or give age bands, such as “13 to 15”, of groups.",
    "postcode": "Remove the column, or keep only the district, such as “M32”.",
}
_WHY = "Only contexts are held here, and this points to single people."
_WHY_DROPPED = "It points to single people; the rest of the file is welcome."
_REMEDY = "Remove the column in the source, and export the file again."
_COUNT = "Do not import it. Count by place and month in the source, and bring the counts."
_GROUPS_OR_ANSWERS = (
    "If each row is a group, name the column of its numbers so, such as “Number of young people”. "
    "If each row is somebody’s answers, export the survey with its questions as columns’ names."
)
_LEFT_OUT = "Nothing: the column is left out before anything is stored."
_OF_CONTACT = frozenset(("name", "phone_number", "email", "social_handle"))
_DEPENDS = "?"


class PersonColumn(NamedTuple):
    """A column about persons; `at` is its place in the header from 0, -1 for the whole file.

    verdict: “refuse” where the file must not come in, “drop” where it may come in without the
    column.
    """

    at: int
    column: str
    kind: str
    looks_like: str
    why: str
    remedy: str
    verdict: Literal["refuse", "drop"]


def person_columns(header: list[str], rows: Sequence[Sequence[str]]) -> list[PersonColumn]:
    """Tell the columns about persons in a file, and whether the whole file is about them.

    rows: the cells of the first rows, or of a sample, in the order of the header; a few hundred
    are enough. A row may be shorter than the header.
    """
    told: list[PersonColumn] = []
    if what := whole_file(header):
        remedy = _COUNT if what != ONE_ROW_A_PERSON else f"{_COUNT} {_GROUPS_OR_ANSWERS}"
        told.append(
            PersonColumn(-1, WHOLE_FILE, "person_level", what, _WHY, remedy, verdict="refuse")
        )
    tool, places = find_form_tool(header), is_about_places(header)
    dropped = [_left_out(column, tool, places=places) for column in header]
    kinds = [
        None if out else _kind(column, [row[at] for row in rows if at < len(row)])
        for at, (column, out) in enumerate(zip(header, dropped, strict=True))
    ]
    about_people = bool(what) or any(kind and kind[-1] != _DEPENDS for kind in kinds)
    for at, column in enumerate(header):
        if out := dropped[at]:
            told.append(_dropped(at, column, out))
        elif kind := _decided(
            kinds[at], people=about_people, places=places, asked=tool is not None
        ):
            left_out = (places or tool is not None) and kind in _OF_CONTACT
            told.append((_dropped if left_out else _refused)(at, column, kind))
    return told


def _left_out(column: str, tool: FormTool | None, *, places: bool) -> str | None:
    """Tell what of a person a column holds whose file is welcome without it, or None."""
    if tool:
        return tool.kind_dropped(column)
    return "name" if places and is_of_whoever_leads(column) else None


def _kind(column: str, cells: list[str]) -> str | None:
    """Tell by the header, and by the cells where it says nothing or leaves it open."""
    by_header = kind_by_header(column)
    if by_header == "person?":
        return kind_by_cells(cells) or ("person" if is_of_persons(cells) else None)
    if by_header and by_header[-1] != _DEPENDS:
        return by_header
    if is_case_number(column):
        return "case_number"
    return kind_by_cells(cells) or by_header


def _decided(kind: str | None, *, people: bool, places: bool, asked: bool) -> str | None:
    """Settle what a bare “Name”, “Age”, “Address” or “Postcode” is: of a person or of a place.

    Beside columns about people they are of people; in a survey an address or postcode is, too.
    """
    if kind is None or kind[-1] != _DEPENDS:
        return kind
    sure = kind.removesuffix(_DEPENDS)
    if people and not places:
        return sure
    return sure if asked and not places and sure in ("address", "postcode") else None


def _refused(at: int, column: str, kind: str) -> PersonColumn:
    remedy = _OTHERS_NEED.get(kind, _REMEDY)
    return PersonColumn(at, column, kind, _LOOKS_LIKE[kind], _WHY, remedy, verdict="refuse")


def _dropped(at: int, column: str, kind: str) -> PersonColumn:
    looks_like = _LOOKS_LIKE[kind]
    return PersonColumn(at, column, kind, looks_like, _WHY_DROPPED, _LEFT_OUT, verdict="drop")
