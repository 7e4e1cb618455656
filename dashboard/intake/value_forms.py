"""Days, times and truths of our own tables in the forms that people write, as the checks read them.

A column is in one order of day and month. Where one of its days fits only with the month first, the
others may be meant so too, whatever they look like: somebody is asked.
"""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from dashboard.intake.days import DayReadings, parse_day, parse_time, possible_readings
from dashboard.intake.guard import CellFinding, Found
from dashboard.intake.problem import Problem, problem_rows
from dashboard.intake.profiles import DateOrder
from dashboard.intake.questions import MONTH_FIRST, ImportQuestion
from dashboard.intake.sheet import Sheet
from dashboard.warehouse import Column, tables

if TYPE_CHECKING:
    import pandas as pd

_OWN_FORMS = {
    "DATE": re.compile(r"[12]\d{3}-\d\d?-\d\d?|\d\d?/\d\d?/[12]\d{3}"),
    "TIMESTAMP": re.compile(r"[12]\d{3}-\d\d?-\d\d?([T ]\d.*)?"),
    "TIME": re.compile(r"\d\d?:\d\d.*"),
    "BOOLEAN": re.compile(r"true|false|yes|no|[01]", re.IGNORECASE),
}
_DAYS = ("DATE", "TIMESTAMP")
_YEAR = re.compile(r"[12]\d{3}")
_TRUTHS = {"y": "true", "n": "false"}


def to_usual_forms(sheet: Sheet) -> tuple[Sheet, list[ImportQuestion]]:
    """Return a sheet whose days, times and truths the checks can read, and what must be asked.

    What is in no usual form stays as it is, for the checks to name. A year needs its four digits.
    Among the problems are columns whose days are in no one order.
    """
    cells = sheet.part.cells
    columns = [
        (column, [text for text in map(str.strip, cells[column.name].unique()) if text])
        for column in tables()[sheet.part.table_name].columns
        if column.name in cells and column.kind in _OWN_FORMS
    ]
    readings = {c.name: possible_readings(texts) for c, texts in columns if c.kind in _DAYS}
    mixed = [
        _in_no_order(sheet, name, reading) for name, reading in readings.items() if reading.is_mixed
    ]
    proof = next((reading.month_first for reading in readings.values() if reading.month_first), "")
    doubted = {
        name: reading
        for name, reading in readings.items()
        if proof and not reading.day_first and (reading.month_first or reading.either)
    }
    questions = [_order_asked(sheet, name, reading, proof) for name, reading in doubted.items()]
    mended: dict[str, pd.Series] = {}
    notes = []
    for column, texts in columns:
        order: DateOrder = "month first" if column.name in doubted else "day first"
        if forms := _forms(column, texts, order):
            mended[column.name] = cells[column.name].map(_replacing(forms))
            notes.append(_note(column.name, forms))
    if not (mended or mixed):
        return sheet, questions
    mixed_problems = problem_rows(mixed)
    return sheet.with_changes(
        cells=cells.assign(**mended), problems=mixed_problems, notes=notes
    ), questions


def _replacing(forms: dict[str, str]) -> Callable[[str], str]:
    return lambda cell: forms.get(cell.strip(), cell)


def _first_row(sheet: Sheet, name: str, text: str) -> int:
    cells = sheet.part.cells[name]
    return int(cells.index[cells.str.strip() == text][0])


def _in_no_order(sheet: Sheet, name: str, readings: DayReadings) -> Problem:
    """Return the problem of a column in which days of two orders stand."""
    return Problem(
        sheet.part.file_name,
        _first_row(sheet, name, readings.month_first),
        name,
        readings.month_first,
        (
            f"“{readings.month_first}” fits only with the month first, and “{readings.day_first}” "
            "only with the day."
        ),
        "Write every day of the column as 2022-06-14.",
    )


def _order_asked(sheet: Sheet, name: str, readings: DayReadings, proof: str) -> ImportQuestion:
    """Ask whether the month stands first in all of a column that has, or stands beside, a proof."""
    shown = readings.month_first or readings.either
    if readings.month_first:
        also = f", so “{readings.either}” may be meant so too" if readings.either else ""
        problem = f"“{shown}” fits only with the month first{also}."
    else:
        problem = f"“{shown}” may have its month first, as “{proof}” of another column has."
    return ImportQuestion(
        CellFinding(
            *(sheet.part.file_name, _first_row(sheet, name, shown), name),
            Found(MONTH_FIRST, 0, len(shown), shown),
        ),
        problem,
        "Mend the column in the source, or keep it with the month first and say why.",
    )


def _forms(column: Column, texts: list[str], order: DateOrder) -> dict[str, str]:
    """Return the texts that are read otherwise than the checks would, each as they read it."""
    own_form, reading = _OWN_FORMS[column.kind], _READERS[column.kind]
    new_forms = {}
    for text in texts:
        if order == "day first" and own_form.fullmatch(text) and not _is_midnight(column, text):
            continue
        new_form = reading(text, order)
        if new_form is not None and new_form != text:
            new_forms[text] = new_form
    return new_forms


def _is_midnight(column: Column, text: str) -> bool:
    return column.kind == "DATE" and len(text) > len("2022-06-14")


def _day(text: str, order: DateOrder) -> str | None:
    day_and_clock = parse_day(text, order) if _YEAR.search(text) else None
    return f"{day_and_clock[0]:%Y-%m-%d}" if day_and_clock else None


def _moment(text: str, order: DateOrder) -> str | None:
    day_and_clock = parse_day(text, order) if _YEAR.search(text) else None
    return (
        f"{day_and_clock[0]:%Y-%m-%d} {day_and_clock[1] or '00:00:00'}" if day_and_clock else None
    )


def _time(text: str, order: DateOrder) -> str | None:  # noqa: ARG001 - as those of days
    clock = parse_time(text)
    return f"{clock:%H:%M:%S}" if clock else None


def _truth(text: str, order: DateOrder) -> str | None:  # noqa: ARG001 - as those of days
    return _TRUTHS.get(text.casefold())


_READERS: Mapping[str, Callable[[str, DateOrder], str | None]] = {
    "DATE": _day,
    "TIMESTAMP": _moment,
    "TIME": _time,
    "BOOLEAN": _truth,
}


def _note(name: str, forms: dict[str, str]) -> str:
    first, new_form = next(iter(forms.items()))
    others = ", and others likewise" if len(forms) > 1 else ""
    return f"{name}: “{first}” was read as {new_form}{others}."
