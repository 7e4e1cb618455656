"""The case study in a partnership's own words: every list replaced that may be, whole."""

import csv
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

import pandas as pd

from dashboard import intake
from dashboard.intake import Sheet
from dashboard.settings import home
from dashboard.warehouse import tables

Word = tuple[str, str]


@cache
def shipped_words() -> list[dict[str, str]]:
    """Return the words that come with the product, as they stand in the file."""
    path = home() / "data" / "reference" / "vocabulary.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def fixed_lists() -> set[str]:
    """Return the lists by which the program itself counts."""
    return {row["list"] for row in shipped_words() if row["traits"] == "fixed"}


@cache
def own_words() -> dict[Word, str]:
    """Return a word of the partnership's own for each list and code that may be replaced.

    Their alphabet runs the other way, so that nothing rests on that of our codes.
    """
    fixed = fixed_lists()
    words = sorted((r["list"], r["code"]) for r in shipped_words() if r["list"] not in fixed)
    return {word: f"w{len(words) - place:03}" for place, word in enumerate(words)}


def in_own_words(sheets: Iterable[Sheet], *, traits: bool) -> list[Sheet]:
    """Return the sheets with every word replaced; without traits nothing says what one means."""
    return [_with_cells(sheet, _replaced(sheet, traits=traits)) for sheet in sheets]


def case_study_in_own_words(*, traits: bool) -> list[Sheet]:
    """Return the case study's sheets in words that no program knows."""
    return in_own_words(intake.demonstration_sheets(), traits=traits)


def shown_as_areas(sheets: Iterable[Sheet]) -> list[Sheet]:
    """Return the sheets with no context at a place of its own."""
    nowhere = {"location_precision": "area_only", "longitude": "", "latitude": "", "outline": ""}
    return [
        _with_cells(
            sheet,
            sheet.part.cells.assign(**{n: v for n, v in nowhere.items() if n in sheet.part.cells}),
        )
        if sheet.part.table_name == "context"
        else sheet
        for sheet in sheets
    ]


def _replaced(sheet: Sheet, *, traits: bool) -> pd.DataFrame:
    cells = sheet.part.cells.copy()
    table = tables()[sheet.part.table_name]
    if table.name == "vocabulary":
        words = list(zip(cells["list"], cells["code"], strict=True))
        cells["code"] = [own_words().get(word, word[1]) for word in words]
        if not traits:
            fixed = fixed_lists()
            cells["traits"] = cells["traits"].where(cells["list"].isin(fixed), "")
        return cells
    for column in table.columns:
        if column.words and column.name in cells:
            cells[column.name] = [
                own_words().get((column.words, code), code) for code in cells[column.name]
            ]
    return cells


def _with_cells(sheet: Sheet, cells: pd.DataFrame) -> Sheet:
    return replace(sheet, part=replace(sheet.part, cells=cells))
