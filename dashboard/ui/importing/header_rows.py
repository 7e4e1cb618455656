"""Asking which row of a table names its columns."""

from itertools import pairwise
from string import ascii_uppercase

import pandas as pd
import streamlit as st

from dashboard import intake
from dashboard.intake import HeaderChoice, HeaderDoubt, RawSheet, SourceTable, guard
from dashboard.intake.read import numbered_rows
from dashboard.text import for_markdown
from dashboard.ui.importing.file_cache import cached_reading
from dashboard.ui.pieces import advice, heading, line, show_table

_ROWS = 8  # at the top, to choose from
_COLUMNS = 8  # of them, to know the rows by
_LONGEST = 30  # characters of a cell
_NO_ROW = "No row does: I name them"
_HIDDEN = "not shown"

Row = tuple[int, list[str]]


def ask_doubtful_header(source: SourceTable) -> SourceTable | None:
    """Return a table read by the rows that somebody says name its columns; None while asked.

    It is as it was where its header is in no doubt.
    """
    sheet = source.found
    if not isinstance(sheet, RawSheet):
        return source
    doubt = cached_reading(source, "doubt", lambda: intake.header_doubt(sheet))
    if doubt is None:
        return source
    heading(source.name)
    advice(f"{doubt.why} Please say which row names the columns.")
    chosen = _ask_rows(source, sheet, doubt)
    return None if chosen is None else intake.read_by_header(source, chosen)


def ask_other_header(source: SourceTable) -> SourceTable:
    """Say which row names the columns, and return the table by another if somebody chooses one."""
    sheet = source.found
    if not isinstance(sheet, RawSheet) or sheet.header_row == 0:
        return source
    with st.expander(f"Columns named by row {sheet.header_row}. Choose another"):
        chosen = _ask_rows(source, sheet, None)
    return source if chosen is None else intake.read_by_header(source, chosen)


def _ask_rows(
    source: SourceTable, sheet: RawSheet, doubt: HeaderDoubt | None
) -> HeaderChoice | None:
    """Show the first rows and return what is chosen; None for what was taken for the header."""
    top = _without_persons(source, sheet)
    _show_rows(top)
    ways = _ways(top)
    proposed = _way_of(doubt.proposed, ways) if doubt else None
    taken = _way_of(HeaderChoice(sheet.header_row, sheet.header_row), ways)
    options = [way for way in (proposed, *ways) if way]
    way = st.selectbox(
        "Which row names the columns?",
        list(dict.fromkeys(options)),
        index=None if doubt else options.index(taken) if taken else None,
        format_func=lambda way: f"{way} (proposed)" if way == proposed else way,
        placeholder="Choose",
        key=f"header {source.key}",
    )
    if way is None or (doubt is None and way == taken):
        return None
    return HeaderChoice(0, 0, _ask_names(source, top)) if way == _NO_ROW else ways[way]


def _without_persons(source: SourceTable, sheet: RawSheet) -> list[Row]:
    """Return the first rows; what stands in a column about persons is not shown."""
    names = {person.column for person in source.persons}
    hidden = {at for at, name in enumerate(sheet.header) if name in names}
    if guard.WHOLE_FILE in names:
        hidden = set(range(len(sheet.header)))
    return [
        (
            number,
            [
                _HIDDEN if at in hidden and cell.strip() and number > sheet.header_row else cell
                for at, cell in enumerate(cells)
            ],
        )
        for number, cells in numbered_rows(sheet, _ROWS)
    ]


def _show_rows(top: list[Row]) -> None:
    width = min(max(len(cells) for _, cells in top), _COLUMNS)
    letters = ascii_uppercase[:width]
    rows = [
        {"row": number} | {letter: _short(cells, at) for at, letter in enumerate(letters)}
        for number, cells in top
    ]
    show_table(pd.DataFrame(rows), {"row": "Row", **{letter: letter for letter in letters}})


def _short(cells: list[str], at: int) -> str:
    cell = cells[at].strip() if at < len(cells) else ""
    return cell if len(cell) <= _LONGEST else f"{cell[:_LONGEST]}…"


def _ways(top: list[Row]) -> dict[str, HeaderChoice]:
    """List the rows that may name the columns: each, each with the one below it, or none."""
    numbers = [number for number, _ in top]
    ways = {f"Row {number}": HeaderChoice(number, number) for number in numbers}
    for upper, lower in pairwise(numbers):
        ways[f"Rows {upper} and {lower} together"] = HeaderChoice(upper, lower)
    return ways | {_NO_ROW: HeaderChoice(0, 0)}


def _way_of(choice: HeaderChoice, ways: dict[str, HeaderChoice]) -> str | None:
    return next((way for way, other in ways.items() if other == choice._replace(names=())), None)


def _ask_names(source: SourceTable, top: list[Row]) -> tuple[str, ...]:
    """Ask what each column is called; one that nobody names is called by its letter's place."""
    line("What does each column hold? One left empty is called by its number.")
    width = max(len(cells) for _, cells in top)
    columns = st.columns(min(width, 4))
    names = []
    for at in range(width):
        shown = [cells[at].strip() for _, cells in top if at < len(cells) and cells[at].strip()]
        example = for_markdown(shown[0][:_LONGEST]) if shown else "empty"
        name = columns[at % len(columns)].text_input(
            f"Column {at + 1}: {example}", key=f"name {source.sha256} {source.name} {at}"
        )
        names.append(name.strip() or f"Column {at + 1}")
    return tuple(names)
