"""What is known of a form tool: by what its exports are told, and how they are read.

A form tool is one file that makes one FormTool and one line in the list of them. What a tool does
not say has the plain reading: one header row, each header a question, one answer a cell.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from typing import Literal

NumberedRow = tuple[int, list[str]]

ColumnUse = Literal["question", "several", "text", "person", "place", "system"]
"""What a column holds: answers of which one is chosen, answers of which several may be, sentences
or numbers of any kind, a person, a position on earth, or what the form tool keeps for itself."""

ExclusionReason = Literal["test", "incomplete", "rejected"]
"""Why a row is no answer: a preview or test, not sent off, or not approved by whoever looked."""


_CODE_ENDS = re.compile(r"\. |\._\.")


@dataclass(frozen=True)
class FormColumn:
    """A column of an export.

    at: its place in the file from 0. name: its header, told apart from others of the same words.
    text: the question or, in a grid, the statement, cleaned. stem: the question over a grid.
    code: the form's own code of it. repeat: 2 where the form asks the same words again, then 3.
    why: why it is no question that can be imported, as a sentence goes on; else empty.
    """

    at: int
    name: str
    text: str
    stem: str = ""
    code: str = ""
    repeat: int = 1
    use: ColumnUse = "question"
    why: str = ""

    def with_use(self, use: ColumnUse, why: str) -> "FormColumn":
        """Return the column with what it is used for."""
        return replace(self, use=use, why=why)


@dataclass(frozen=True)
class Exclusion:
    """Rows that are no answers: those with one of the values in a column of the form tool.

    columns: as `compact_name` writes them; the first that an export has counts. Values are small.
    """

    reason: ExclusionReason
    columns: tuple[str, ...]
    values: frozenset[str]


def read_plain_column(at: int, name: str, text: str, part: str) -> FormColumn:
    """Return a column whose header is its question; text and part are as the header rows say."""
    return FormColumn(at, name, part or text, stem=text if part else "")


@dataclass(frozen=True)
class FormTool:
    """A form tool: how its exports are recognised and read, and what of them is dropped.

    signs: groups of columns as `compact_name` writes them, “^” before one that stands first; an
        export has all of one group.
    dropped: what of a person or their time a column holds, by its compact name; “*” is anything.
    own_columns: names of columns as the tool writes them, which it keeps for itself; “*” as above.
    is_proved_by: whether a header with the signs, and the first rows, prove the tool.
    extra_header_rows: the rows below the first that go on with the header, of its first rows.
    has_parts: whether the second header row names statements or options, and the first questions.
    reads_second_row: whether the second header row has the questions, and the first their codes.
    read_column, arrange_columns: a column with its question, and what only all of them say.
    option_question: the question whose option a column ticks, given its values; “” for none.
    joins_answers: whether the values of a column are several answers in one cell.
    exclusions: rows that are no answers.
    is_for_surveys: whether its exports are read as surveys; else it is known only to be one.
    """

    name: str
    signs: tuple[frozenset[str], ...] = ()
    dropped: Mapping[str, str] = field(default_factory=dict)
    own_columns: tuple[str, ...] = ()
    is_proved_by: Callable[[Sequence[str], Sequence[Sequence[str]]], bool] = lambda *_: True
    extra_header_rows: Callable[[Sequence[str], Sequence[NumberedRow]], list[NumberedRow]] = (
        lambda *_: []
    )
    has_parts: bool = False
    reads_second_row: bool = False
    read_column: Callable[[int, str, str, str], FormColumn] = read_plain_column
    arrange_columns: Callable[[list[FormColumn]], list[FormColumn]] = list
    option_question: Callable[[FormColumn, set[str]], str] = lambda *_: ""
    joins_answers: Callable[[set[str]], bool] = lambda _: False
    exclusions: tuple[Exclusion, ...] = ()
    is_for_surveys: bool = True

    def keeps_for_itself(self, column: str) -> bool:
        """Tell whether the tool keeps a column for itself."""
        return any(fnmatchcase(column.strip(), pattern) for pattern in self.own_columns)

    def kind_dropped(self, column: str) -> str | None:
        """Return what a column holds that is left out while its file is welcome, or None."""
        for name in header_names(column):
            for pattern, kind in self.dropped.items():
                if fnmatchcase(name, pattern):
                    return kind
        return None

    def is_fixed(self, column: str) -> bool:
        """Tell whether every export of the tool has a column, so that it is no question."""
        return self.keeps_for_itself(column) or self.kind_dropped(column) is not None


def sign_groups(*groups: str) -> tuple[frozenset[str], ...]:
    """Return groups of columns, each written with blanks between them."""
    return tuple(frozenset(group.split()) for group in groups)


def kinds_by_column(**columns: str) -> dict[str, str]:
    """Return what columns hold, from the columns of each kind with blanks between them."""
    return {name: kind for kind, names in columns.items() for name in names.split()}


def column_list(names: str) -> tuple[str, ...]:
    """Return names of columns that are written with “|” between them."""
    return tuple(name.strip() for name in names.split("|"))


def compact_name(header: str) -> str:
    """Return the letters and digits of a header and nothing else, small."""
    normalised = unicodedata.normalize("NFKC", header).lower()
    return "".join(letter for letter in normalised if letter.isalnum())


def header_names(column: str) -> tuple[str, str]:
    """Return a header as it may be known: whole, and the code before “. ” or “._.” (LimeSurvey)."""
    return compact_name(column), compact_name(_CODE_ENDS.split(column, maxsplit=1)[0])


def cells_under(
    header: Sequence[str], rows: Sequence[Sequence[str]], *names: str
) -> list[str] | None:
    """Return the cells of the first column with one of the compact names; None without one."""
    position = next(
        (
            position
            for position, column in enumerate(header)
            if set(header_names(column)) & set(names)
        ),
        None,
    )
    if position is None:
        return None
    return [row[position].strip() if position < len(row) else "" for row in rows]


def path_step_ticked(column: FormColumn, values: set[str]) -> str:
    """Return the group of which a column such as “harms/theft” ticks an option, or “”."""
    group, mark, option = column.name.rpartition("/")
    ticked = {value.casefold() for value in values}
    return group if mark and group and option and ticked <= _TICKED and ticked - {""} else ""


_TICKED = {"", "0", "1", "0.0", "1.0", "true", "false"}


def split_grid(at: int, name: str, text: str, code: str = "") -> FormColumn:
    """Take a grid apart: “How far do you agree? [I feel safe]” asks “I feel safe”."""
    stem, mark, part = text.removesuffix("]").rpartition("[")
    if text.endswith("]") and mark and stem.strip() and part.strip() and "]" not in part:
        return FormColumn(at, name, " ".join(part.split()), stem=stem.strip(), code=code)
    return FormColumn(at, name, text, code=code)
