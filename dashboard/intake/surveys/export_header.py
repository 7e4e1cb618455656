"""The rows above the responses: one in most exports, two of SurveyMonkey, three of Qualtrics."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from dashboard.intake.read import RawSheet
from dashboard.intake.surveys.tools import OTHER, cells_under, is_fixed, tool_of

NumberedRow = tuple[int, list[str]]

_AT_MOST = 2  # rows below the first that still belong to the header
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

    tool: str
    header_row: int
    names: list[str]
    texts: list[str]
    parts: list[str]
    rows: Sequence[NumberedRow]
    without_cells: tuple[str, ...] = ()


def find_export_header(found: RawSheet, tool: str | None) -> ExportHeader | None:
    """Return the header of an export, or None where no form tool is proved and none is told."""
    first = list(islice(found.rows, _TRIED))
    known = tool_of(found.header, [cells for _, cells in first])
    if known is None and (other := _lifted(found) or _below_a_title(found, first)):
        return other
    if known is None and tool is None:
        return None
    return _headed(tool or known or OTHER, (found.header_row, found.header), first, found.rows)


def _headed(
    tool: str, header: NumberedRow, first: Sequence[NumberedRow], rows: Sequence[NumberedRow]
) -> ExportHeader:
    """Return what stands under the first row of a header; first: the first of the rows."""
    number, names = header
    extra = _extra(tool, names, first)
    below = rows[len(extra) :] if extra else rows
    return _made(tool, number, names, [cells for _, cells in extra], below)


def _below_a_title(found: RawSheet, first: Sequence[NumberedRow]) -> ExportHeader | None:
    """Return an export whose header stands below a title that was taken for one, or None."""
    for at, (number, cells) in enumerate(first[:_TITLES]):
        names, below = [cell.strip() for cell in cells], first[at + 1 :]
        if tool := tool_of(names, [row for _, row in below]):
            return _headed(tool, (number, names), below, found.rows[at + 1 :])
    return None


def _extra(tool: str, header: Sequence[str], first: Sequence[NumberedRow]) -> list[NumberedRow]:
    """Return the rows that go on with the header: no response stands in them."""
    rows = [cells for _, cells in first[:_AT_MOST]]
    if tool == "SurveyMonkey":
        ids = cells_under(header, rows, "respondentid")
        return list(first[:1]) if ids and not ids[0] else []
    if tool != "Qualtrics":
        return []
    stamps = cells_under(header, rows, "recordeddate", "startdate") or []
    extra = []
    for row, stamp in zip(first, stamps, strict=False):
        is_text = bool(stamp) and not any(sign.isdigit() for sign in stamp)
        if not (is_text or _is_import_id(row[1])):
            break
        extra.append(row)
    return extra


def _is_import_id(cells: Sequence[str]) -> bool:
    for cell in cells:
        if cell.strip().startswith("{"):
            try:
                return "ImportId" in json.loads(cell)
            except json.JSONDecodeError:
                return False
    return False


def _lifted(found: RawSheet) -> ExportHeader | None:
    """Return an export of SurveyMonkey whose second header was taken for the only one, or None.

    Its tool's own columns, which come first, are gone below where no response fills them; those of
    questions all have a name in the second header.
    """
    for number, cells in found.above:
        names = [cell.strip() for cell in cells]
        if (tool := tool_of(names, [])) != "SurveyMonkey":
            continue
        own = next((at for at, name in enumerate(names) if not is_fixed(tool, name)), len(names))
        first = next((at for at, cell in enumerate(found.header) if cell), len(found.header))
        aligned = [*names[:first], *names[own:]]
        told = _made(tool, number, aligned, [found.header], found.rows)
        return replace(told, without_cells=tuple(names[first:own]))
    return None


def _made(
    tool: str,
    header_row: int,
    header: Sequence[str],
    extra: list[list[str]],
    rows: Sequence[NumberedRow],
) -> ExportHeader:
    width = max([len(header), *map(len, extra)]) if extra else len(header)
    names = _padded(header, width)
    texts = [row for row in extra if not _is_import_id(row)]
    if tool == "SurveyMonkey" and texts:
        parts = _padded(texts[0], width)
        whole = _filled_forward(names, parts)
        parts = ["" if part.strip() in _PLAIN_ANSWER else part for part in parts]
        named = [f"{n} [{p}]" if p else n for n, p in zip(whole, parts, strict=True)]
        return ExportHeader(tool, header_row, named, whole, parts, rows)
    told = _padded(texts[0], width) if tool == "Qualtrics" and texts else names
    return ExportHeader(tool, header_row, names, told, [""] * width, rows)


def _padded(cells: Sequence[str], width: int) -> list[str]:
    return [*(cell.strip() for cell in cells[:width]), *[""] * (width - len(cells))]


def _filled_forward(names: list[str], parts: list[str]) -> list[str]:
    """Return the question over each column: written once, and meant for all its parts."""
    told, last = [], ""
    for name, part in zip(names, parts, strict=True):
        last = name or (last if part else "")
        told.append(last)
    return told
