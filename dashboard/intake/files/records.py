"""Splitting text into records by a dialect that is known: a thin coat over the csv module."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

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


def records(text: str, dialect: Dialect) -> Reader:
    """Return the records of a text, blank lines as []; its `line_num` is the last line read.

    Reading on raises csv.Error where a quotation is broken.
    """
    csv.field_size_limit(_LARGEST_CELL)
    if dialect.escape:  # csv would drop a backslash before anything else
        kept = (dialect.quote, dialect.delimiter, dialect.escape)
        text = re.sub(r"\\(.?)", lambda m: m[0] if m[1] in kept else f"\\{m[0]}", text)
    return csv.reader(
        io.StringIO(text, newline=""),
        delimiter=dialect.delimiter or next(c for c in _NO_CHARACTERS if c not in text),
        quotechar=dialect.quote or None,
        quoting=csv.QUOTE_MINIMAL if dialect.quote else csv.QUOTE_NONE,
        escapechar=dialect.escape or None,
        skipinitialspace=dialect.blank_after,
        strict=True,
    )


def line_ends(text: str) -> str:
    """Say which line ends a text has, the most frequent first; “” when it is a single line."""
    windows = text.count("\r\n")
    ends = {"CR LF": windows, "LF": text.count("\n") - windows, "CR": text.count("\r") - windows}
    return " and ".join(name for name, count in Counter(ends).most_common() if count)


def broken(name: str, line: int, error: csv.Error) -> PanelError:
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
