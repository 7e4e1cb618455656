"""From the cells of a file to a survey's export: the tool, its columns, and its responses."""

from itertools import zip_longest

import pandas as pd

from dashboard.intake.form_tools import (
    ExclusionReason,
    FormColumn,
    compact_name,
    header_names,
    survey_tools,
)
from dashboard.intake.problem import Problem, problem_rows
from dashboard.intake.read import PlainRows, RawSheet
from dashboard.intake.surveys.column_use import columns_with_use
from dashboard.intake.surveys.export import (
    MATCHABLE_USES,
    SurveyExport,
)
from dashboard.intake.surveys.export_header import ExportHeader, find_export_header, parse_columns
from dashboard.intake.surveys.wording import clean_text, count_of, first_names
from dashboard.settings import PanelError

_VERSIONS = frozenset(("version", "formversion", "systemformversion"))


def read_export(
    raw_sheet: RawSheet, tool: str | None = None, name: str = ""
) -> SurveyExport | None:
    """Return the export of a form tool that a table is, or None where its columns prove none.

    tool: one of `survey_tools`, for a table that proves nothing (“other”).
    name: what to call the file; else its own name.
    Raises PanelError for a tool that is not known.
    """
    tools = survey_tools()
    if tool is not None and tool not in tools:
        raise PanelError(f"There is no form tool “{tool}”. Those known: {', '.join(tools)}.")
    form = find_export_header(raw_sheet, tools[tool] if tool else None)
    if form is None:
        return None
    called = name or raw_sheet.file_name
    frame, problems = _wide(called, form)
    columns = parse_columns(form)
    left_out = _left_out(form, columns, frame)
    counting = frame[~frame.index.isin(list(left_out))]
    with_uses = columns_with_use(
        columns, {column.at: counting[column.at] for column in columns}, form.tool
    )
    matchable = [column for column in with_uses if column.use in MATCHABLE_USES]
    cells = frame[[column.at for column in matchable]].set_axis([c.name for c in matchable], axis=1)
    gone = [
        FormColumn(-1, clean_text(column_name), clean_text(column_name)).with_use(
            "system", "no response fills it"
        )
        for column_name in form.without_cells
    ]
    return SurveyExport(
        tool=form.tool.name,
        name=called,
        header_row=form.header_row,
        columns=(*with_uses, *gone),
        cells=cells,
        left_out=left_out,
        problems=problem_rows(problems),
        notes=_notes(with_uses, frame),
    )


def _wide(name: str, form: ExportHeader) -> tuple[pd.DataFrame, list[Problem]]:
    """Return the rows as columns of cleaned text, numbered from 0, and those that do not fit."""
    width = len(form.names)
    if isinstance(form.rows, PlainRows):
        whole = form.rows.cells.set_axis(range(width), axis=1)
        return pd.DataFrame({at: _cleaned(whole[at]) for at in whole}), []
    problems: list[Problem] = []
    rows: list[list[str]] = []
    numbers: list[int] = []
    for number, cells in form.rows:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) < width or any(cell.strip() for cell in cells[width:]):
            problems.append(_ragged(name, number, len(cells), width))
            continue
        rows.append(cells)
        numbers.append(number)
    index = pd.Index(numbers, name="row_no", dtype="int64")
    by_column = list(zip_longest(*rows, fillvalue=""))[:width] or [()] * width
    return (
        pd.DataFrame(
            {
                at: _cleaned(pd.Series(column, index=index, dtype="object"))
                for at, column in enumerate(by_column)
            },
            index=index,
        ),
        problems,
    )


def _ragged(name: str, row: int, length: int, width: int) -> Problem:
    """Say how long a row is without showing its cells, among which persons may be."""
    return Problem(
        name,
        row,
        "(whole row)",
        "",
        f"The row has {count_of(length, 'cell')}, the header {width}.",
        "Put quotation marks around text with a comma in it, or fill up the row.",
    )


def _cleaned(cells: "pd.Series[str]") -> "pd.Series[str]":
    clean_by_cell = {cell: clean_text(str(cell)) for cell in cells.unique()}
    return cells.map(clean_by_cell).astype("str")


def _left_out(
    form: ExportHeader, columns: list[FormColumn], frame: pd.DataFrame
) -> dict[int, ExclusionReason]:
    """Return the rows that are no answers, and why, by what the form tool keeps about them."""
    by_name = {
        key: frame[column.at].str.casefold()
        for column in columns
        for key in (compact_name(column.name), header_names(form.names[column.at])[1])
    }
    reason_by_row: dict[int, ExclusionReason] = {}
    for rule in form.tool.exclusions:
        cells = next((by_name[name] for name in rule.columns if name in by_name), None)
        if cells is not None:
            rows = frame.index[cells.isin(rule.values)]
            reason_by_row.update({int(row): rule.reason for row in rows})
    return reason_by_row


def _notes(columns: list[FormColumn], frame: pd.DataFrame) -> tuple[str, ...]:
    notes = []
    if again := [column.name for column in columns if column.repeat > 1]:
        notes.append(f"Asked again in the form, and numbered by it: {first_names(again)}.")
    for column in columns:
        if compact_name(column.name) in _VERSIONS and column.use == "system":
            versions = frame[column.at][frame[column.at] != ""].nunique()
            if versions > 1:
                notes.append(
                    f"The file holds answers to {versions} versions of the form: look at whether "
                    "a question stands in two columns."
                )
    return tuple(notes)
