"""The rows above the responses: one in most exports, two of SurveyMonkey, three of Qualtrics."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from dashboard.intake.form_tools import (
    OTHER_TOOL,
    FormColumn,
    FormTool,
    NumberedRow,
    has_import_ids,
    prove_form_tool,
)
from dashboard.intake.read import RawSheet
from dashboard.intake.surveys.export import distinct_names
from dashboard.intake.surveys.wording import clean_text

_TRIED = 50  # rows looked at to know the tool
_TITLES = 5  # rows that may be titles and notes
_PLAIN_ANSWER = ("", "Response", "Open-Ended Response")


@dataclass(frozen=True)
class ExportHeader:
    """An export with its header made out.

    names: of the columns, as the tool wrote them. texts: the whole question of each. parts: the
    statement or option below it, where a second row names one.
    without_cells: names of columns that no row fills, and that the file's reader left out.
    """

    tool: FormTool
    header_row: int
    names: list[str]
    texts: list[str]
    parts: list[str]
    rows: Sequence[NumberedRow]
    without_cells: tuple[str, ...] = ()


def find_export_header(raw_sheet: RawSheet, tool: FormTool | None) -> ExportHeader | None:
    """Return the header of an export, or None where no form tool is proved and none is told."""
    first = list(islice(raw_sheet.rows, _TRIED))
    proved = prove_form_tool(raw_sheet.header, [cells for _, cells in first])
    if proved is None and (
        header_elsewhere := _lifted(raw_sheet) or _below_a_title(raw_sheet, first)
    ):
        return header_elsewhere
    if proved is None and tool is None:
        return None
    return _headed(
        tool or proved or OTHER_TOOL,
        (raw_sheet.header_row, raw_sheet.header),
        first,
        raw_sheet.rows,
    )


def _headed(
    tool: FormTool, header: NumberedRow, first: Sequence[NumberedRow], rows: Sequence[NumberedRow]
) -> ExportHeader:
    """Return what stands under the first row of a header; first: the first of the rows."""
    number, names = header
    extra = tool.extra_header_rows(names, first)
    below = rows[len(extra) :] if extra else rows
    return _made(tool, number, names, [cells for _, cells in extra], below)


def _below_a_title(raw_sheet: RawSheet, first: Sequence[NumberedRow]) -> ExportHeader | None:
    """Return an export whose header stands below a title that was taken for one, or None."""
    for at, (number, cells) in enumerate(first[:_TITLES]):
        names, below = [cell.strip() for cell in cells], first[at + 1 :]
        if tool := prove_form_tool(names, [row for _, row in below]):
            return _headed(tool, (number, names), below, raw_sheet.rows[at + 1 :])
    return None


def _lifted(raw_sheet: RawSheet) -> ExportHeader | None:
    """Return an export whose second header, of parts, was taken for the only one, or None.

    Its tool's own columns, which come first, are gone below where no response fills them; those of
    questions all have a name in the second header.
    """
    for number, cells in raw_sheet.above:
        names = [cell.strip() for cell in cells]
        tool = prove_form_tool(names, [])
        if tool is None or not tool.has_parts:
            continue
        first_question = next(
            (at for at, name in enumerate(names) if not tool.is_fixed(name)), len(names)
        )
        first = next(
            (at for at, cell in enumerate(raw_sheet.header) if cell), len(raw_sheet.header)
        )
        aligned = [*names[:first], *names[first_question:]]
        header = _made(tool, number, aligned, [raw_sheet.header], raw_sheet.rows)
        return replace(header, without_cells=tuple(names[first:first_question]))
    return None


def _made(
    tool: FormTool,
    header_row: int,
    header: Sequence[str],
    extra: list[list[str]],
    rows: Sequence[NumberedRow],
) -> ExportHeader:
    width = max([len(header), *map(len, extra)]) if extra else len(header)
    names = _padded(header, width)
    texts = [row for row in extra if not has_import_ids(row)]
    if tool.has_parts and texts:
        parts = _padded(texts[0], width)
        full_questions = _filled_forward(names, parts)
        parts = ["" if part.strip() in _PLAIN_ANSWER else part for part in parts]
        named = [f"{n} [{p}]" if p else n for n, p in zip(full_questions, parts, strict=True)]
        return ExportHeader(tool, header_row, named, full_questions, parts, rows)
    questions = _padded(texts[0], width) if tool.reads_second_row and texts else names
    return ExportHeader(tool, header_row, names, questions, [""] * width, rows)


def _padded(cells: Sequence[str], width: int) -> list[str]:
    return [*(cell.strip() for cell in cells[:width]), *[""] * (width - len(cells))]


def _filled_forward(names: list[str], parts: list[str]) -> list[str]:
    """Return the question over each column: written once, and meant for all its parts."""
    questions, last = [], ""
    for name, part in zip(names, parts, strict=True):
        last = name or (last if part else "")
        questions.append(last)
    return questions


def parse_columns(form: ExportHeader) -> list[FormColumn]:
    """Return the columns of an export with their questions, all of them as if they were questions.

    A code stands before the text (LimeSurvey), is the header (Qualtrics), or is the last step of a
    path through groups (KoboToolbox, ODK): each form tool says so in its own file.
    """
    names = distinct_names(clean_text(name) for name in form.names)
    columns = [
        form.tool.read_column(at, name, clean_text(form.texts[at]), clean_text(form.parts[at]))
        for at, name in enumerate(names)
    ]
    return form.tool.arrange_columns(columns)
