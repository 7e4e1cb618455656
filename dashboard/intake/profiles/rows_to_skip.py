"""Which rows of a table are none of its things: totals, sub-headings, and the header again."""

import re
from typing import NamedTuple

from dashboard.intake.read import RawSheet
from dashboard.intake.spelling import normalise_for_match

_TOTAL = re.compile(r"((grand|sub|overall|running)[ -]?)?totals?\b.*|.*\b(sub)?totals?|sum|average")
_FEWEST_COLUMNS = 3  # below it one cell alone is no sub-heading
_HALF = 0.5  # of all rows: where more have one cell alone, the others were left empty


class SkipRule(NamedTuple):
    """What tells rows that are left out from the others, and which they are.

    column: one of theirs. word: what stands there in those rows; “” where nothing does.
    why: “totals”, “sub-headings or notes” or “the header again”. rows: their numbers in the file.
    """

    column: str
    word: str
    why: str
    rows: tuple[int, ...]


def suggest_skip_rules(sheet: RawSheet) -> list[SkipRule]:
    """Return rules by which rows may be left out; none of them touches another row."""
    names, rows = sheet.header, list(sheet.rows)
    found: dict[tuple[str, str, str], list[int]] = {}
    alone: list[int] = []
    for at, (_, cells) in enumerate(rows):
        filled = [place for place, cell in enumerate(cells) if cell.strip()]
        if not filled or filled[0] >= len(names) or not names[filled[0]]:
            continue
        first = cells[filled[0]].strip()
        if [cell.strip() for cell in cells] == names:
            found.setdefault((names[filled[0]], first, "the header again"), []).append(at)
        elif _TOTAL.fullmatch(normalise_for_match(first)):
            found.setdefault((names[filled[0]], first, "totals"), []).append(at)
        elif len(filled) == 1 and len(names) >= _FEWEST_COLUMNS:
            alone.append(at)
    if 0 < len(alone) < _HALF * len(rows):
        taken = {at for group in found.values() for at in group}
        others = [cells for at, (_, cells) in enumerate(rows) if at not in {*alone, *taken}]
        if column := _always_filled(names, others, [rows[at][1] for at in alone]):
            found[column, "", "sub-headings or notes"] = alone
    return [
        SkipRule(column, word, why, tuple(rows[at][0] for at in group))
        for (column, word, why), group in found.items()
        if _marks_alone(rows, names.index(column), word, {*group, *alone})
    ]


def _always_filled(names: list[str], others: list[list[str]], alone: list[list[str]]) -> str | None:
    """Return a column that every other row fills, and none of those with one cell alone."""
    for place, name in enumerate(names):
        is_empty_alone = not any(_cell(row, place) for row in alone)
        if name and others and is_empty_alone and all(_cell(row, place) for row in others):
            return name
    return None


def _marks_alone(rows: list[tuple[int, list[str]]], place: int, word: str, own: set[int]) -> bool:
    """Tell whether a word stands in no row but those that are left out, totals without it too."""
    sought = normalise_for_match(word)
    return all(
        at in own or normalise_for_match(_cell(cells, place)) != sought
        for at, (_, cells) in enumerate(rows)
    )


def _cell(row: list[str], place: int) -> str:
    return row[place].strip() if place < len(row) else ""
