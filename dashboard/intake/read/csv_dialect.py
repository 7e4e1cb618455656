"""From text to rows, whatever stands between the cells and around them."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.intake.read.header import Row, holds_values, is_comment, is_value, look_like_names
from dashboard.settings import PanelError

if TYPE_CHECKING:
    from _csv import Reader

_NAMES = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_LARGEST_CELL = 10_000_000  # characters; an outline of a coast can be long
_NO_CHARACTERS = [chr(at) for at in range(0xFDD0, 0xFDF0)]  # Unicode keeps them out of all text


@dataclass(frozen=True)
class Dialect:
    """What stands between cells (nothing: one column), around them, and before a mark inside.

    Without an escape a quotation mark inside a cell is doubled.
    """

    delimiter: str
    quote: str = '"'
    escape: str = ""
    blank_after: bool = False

    def words(self) -> str:
        """Say it to a person: “semicolons between cells”."""
        if not self.delimiter:
            return "one column"
        parts = [f"{_NAMES.get(self.delimiter, repr(self.delimiter))} between cells"]
        if not self.quote:
            parts.append("no quotation marks")
        if self.quote == "'":
            parts.append("apostrophes as quotation marks")
        if self.escape:
            parts.append("backslashes before marks in text")
        if self.blank_after:
            parts.append("blanks after each")
        return ", ".join(parts)


def csv_records(text: str, dialect: Dialect) -> "Reader":
    """Return the records of a text, blank lines as []; its `line_num` is the last line read.

    Reading on raises csv.Error where a quotation is broken.
    """
    csv.field_size_limit(_LARGEST_CELL)
    if dialect.escape:  # csv would drop a backslash before anything else
        escaped = (dialect.quote, dialect.delimiter, dialect.escape)
        text = re.sub(r"\\(.?)", lambda m: m[0] if m[1] in escaped else f"\\{m[0]}", text)
    return csv.reader(
        io.StringIO(text, newline=""),
        delimiter=dialect.delimiter or next(c for c in _NO_CHARACTERS if c not in text),
        quotechar=dialect.quote or None,
        quoting=csv.QUOTE_MINIMAL if dialect.quote else csv.QUOTE_NONE,
        escapechar=dialect.escape or None,
        skipinitialspace=dialect.blank_after,
        strict=True,
    )


def describe_line_ends(text: str) -> str:
    """Say which line ends a text has, the most frequent first; “” when it is a single line."""
    windows = text.count("\r\n")
    ends = {"CR LF": windows, "LF": text.count("\n") - windows, "CR": text.count("\r") - windows}
    return " and ".join(name for name, count in Counter(ends).most_common() if count)


def broken_quotation(name: str, line: int, error: csv.Error) -> PanelError:
    """Return what to tell a person of a quotation that broke in the row beginning at a line."""
    where = f"{name}, line {line}"
    if "end of data" in str(error):
        return PanelError(
            f"{where}: a quotation mark is opened in this row and never closed. "
            "Close it, or double it if it belongs to the text; nothing was imported."
        )
    if "field larger" in str(error):
        return PanelError(
            f"{where}: a cell of this row is longer than ten million characters. "
            "Look for a quotation mark that is not closed; nothing was imported."
        )
    return PanelError(
        f"{where}: text goes on after a closing quotation mark. "
        "Double the quotation marks inside the text, or save the file again "
        "from a spreadsheet; nothing was imported."
    )


_USUAL = (",", ";", "\t", "|")
_UNUSUAL = ("^", "~", "¦", "§", "\x1f", "\x01")
_SAMPLED = 20_000  # characters
_AGREEING = 0.9  # of the rows with as many cells as the header; the others are broken, to be named
_PREAMBLE = 20  # rows above the header
SEPARATOR_HINT = re.compile(r'"?sep=(\t|[^\w\s"\'])"?(?=[\r\n])', re.IGNORECASE)


@dataclass(frozen=True)
class _Trial:
    """How a sample reads in a dialect: its rows, whether a quotation broke, where it starts.

    gaps: which of the rows stand below a blank one.
    """

    dialect: Dialect
    rows: list[list[str]]
    gaps: list[bool]
    broken: bool
    start: int = 0

    def width(self) -> int:
        return len(self.rows[self.start])

    def agreement(self) -> float:
        """Return the share of rows that have as many cells as the first of the table."""
        rows = self.rows[self.start :]
        return sum(len(row) == self.width() for row in rows) / len(rows)

    def rank(self) -> tuple[bool, bool, bool, float, int]:
        agreement = self.agreement()
        return agreement >= _AGREEING, not self.start, not self.broken, agreement, self.width()


def split_rows(name: str, text: str) -> tuple[Dialect, list[Row]]:
    """Return the dialect of a text and its rows, numbered from 1 as a spreadsheet numbers them.

    Blank rows are [], and a row with too few or too many cells comes as it is.
    Raises PanelError naming the file and the line where a quotation is broken.
    """
    dialect = detect_dialect(text)
    try:
        return dialect, list(enumerate(csv_records(text, dialect), start=1))
    except csv.Error as error:
        for other_dialect in _others(
            text, dialect.delimiter
        ):  # what it takes may come late in a file
            if rows := _whole(text, other_dialect):
                return other_dialect, rows
        raise broken_quotation(name, _last_line_begun(text, dialect), error) from error


def _last_line_begun(text: str, dialect: Dialect) -> int:
    """Return the line where the row begins that breaks."""
    reader = csv_records(text, dialect)
    line = 1
    with suppress(csv.Error):
        for _ in reader:
            line = reader.line_num + 1
    return line


def _whole(text: str, dialect: Dialect) -> list[Row]:
    """Return the rows of a text if all of them have as many cells, else none."""
    try:
        rows = list(enumerate(csv_records(text, dialect), start=1))
    except csv.Error:
        return []
    return rows if len({len(cells) for _, cells in rows if cells}) == 1 else []


def detect_dialect(text: str) -> Dialect:
    """Return the dialect of a text; of several that fit, the one that its rows agree with most.

    A text that no delimiter divides into a table is one column. Blanks, colons, hyphens and the
    like never divide: days, times and sentences hold them.
    """
    if hint := SEPARATOR_HINT.match(text):
        return Dialect(hint[1])
    text = text.lstrip("\r\n")
    end = max(text.rfind("\n", 0, _SAMPLED), text.rfind("\r", 0, _SAMPLED)) + 1 or _SAMPLED
    sample, cut = (text, False) if len(text) <= _SAMPLED else (text[:end], True)
    marks = [mark for mark in _USUAL if mark in sample]
    if tables := [table for mark in marks for table in _tables(sample, mark, cut=cut)]:
        return max(tables, key=_Trial.rank).dialect
    for mark in _UNUSUAL:
        trial = _trial(sample, Dialect(mark), cut=cut)
        if trial and len(trial.rows) > 1 < trial.width() and trial.agreement() == 1:
            return trial.dialect
    quoted = [
        mark
        for mark in marks
        if f'{mark}"' in sample and not _trial(sample, Dialect(mark), cut=cut)
    ]
    return Dialect(quoted[0] if quoted else "")  # broken in its first row: reading it says where


def _tables(sample: str, mark: str, *, cut: bool) -> Iterator[_Trial]:
    """Yield the tables that a sample reads as with a delimiter, quoted as usual if that will do.

    Anything else must read better, since a canonical file may hold such marks inside its cells.
    """
    best = _trial(sample, Dialect(mark), cut=cut)
    for other_dialect in _others(sample, mark):
        trial = _trial(sample, other_dialect, cut=cut)
        if trial and (best is None or _is_better(trial, best)):
            best = trial
    if best is None:
        return
    if best.agreement() == 1 and _is_spaced(best):
        spaced = _trial(sample, replace(best.dialect, blank_after=True), cut=cut)
        best = spaced or best
    if best.width() > 1 and (best.agreement() >= _AGREEING or not _is_chance(best)):
        yield best
    width = Counter(len(row) for row in best.rows).most_common(1)[0][0]
    below = replace(best, start=next(at for at, row in enumerate(best.rows) if len(row) == width))
    if 0 < below.start <= _PREAMBLE and _has_header(below):
        yield below


def _others(sample: str, mark: str) -> Iterator[Dialect]:
    if not mark:
        return
    if f'{mark} "' in sample:
        yield Dialect(mark, blank_after=True)
    if '\\"' in sample:
        yield Dialect(mark, escape="\\")
    if "'" in sample and '"' not in sample:
        yield Dialect(mark, quote="'")
        if "\\'" in sample:
            yield Dialect(mark, quote="'", escape="\\")
    if '"' in sample and mark == "\t":  # by its standard, text between tabs has no quoting
        yield Dialect(mark, quote="")


def _is_better(other: _Trial, usual: _Trial) -> bool:
    if other.broken or (other.agreement() < usual.agreement() and not usual.broken):
        return False
    if usual.broken or other.agreement() > usual.agreement():
        return True
    cells = [cell for row in usual.rows for cell in row]
    if other.dialect.blank_after:
        return any(re.fullmatch(r' +".*"', cell) for cell in cells)
    if other.dialect.escape and other.dialect.quote == "'":
        return any(re.fullmatch(r"'.*\\'.*'", cell) for cell in cells)
    return other.dialect.quote == "'" and 1 < other.width() < usual.width()


def _trial(sample: str, dialect: Dialect, *, cut: bool) -> _Trial | None:
    """Return how a sample reads in a dialect, or nothing if not one row does."""
    read_rows: list[list[str]] = []
    broken = False
    try:
        read_rows.extend(csv_records(sample, dialect))
    except csv.Error as error:
        broken = not cut or "end of data" not in str(error)
    filled = [any(cell.strip() for cell in row) for row in read_rows]
    rows = [(row, at > 0 and not filled[at - 1]) for at, row in enumerate(read_rows) if filled[at]]
    if rows and is_comment(rows[0][0]):
        rows = [row for row in rows if not is_comment(row[0])]
    if not rows:
        return None
    return _Trial(dialect, [row for row, _ in rows], [gap for _, gap in rows], broken)


def _is_chance(trial: _Trial) -> bool:
    """Return whether rows that differ hold delimiters as sentences and numbers do."""
    return _is_spaced(trial) or all(map(is_value, trial.rows[trial.start]))


def _is_spaced(trial: _Trial) -> bool:
    """Return whether a blank follows every delimiter, as it does in sentences and in lists."""
    return all(cell[:1] == " " for row in trial.rows[trial.start :] for cell in row[1:])


def _has_header(trial: _Trial) -> bool:
    """Return whether a table below other rows is one beyond doubt."""
    (names, *below), width = trial.rows[trial.start :], trial.width()
    return (
        width > max(map(len, trial.rows[: trial.start]))
        and bool(below)
        and trial.agreement() >= _AGREEING
        and not _is_chance(trial)
        and look_like_names(names)
        and (
            trial.gaps[trial.start] or any(holds_values(n, at, below) for at, n in enumerate(names))
        )
    )
