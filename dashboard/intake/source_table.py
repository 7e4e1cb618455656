"""A file as it was opened: each table or layer in it, before anybody said what it is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import PurePath

import pandas as pd

from dashboard.intake import guard, surveys
from dashboard.intake.bounded import read_in_bounds, wait_patiently
from dashboard.intake.places import LAYER_ENDINGS, Layer
from dashboard.intake.problem import Problem, problem_rows
from dashboard.intake.read import (
    TEXT_ENDINGS,
    WORKBOOK_ENDINGS,
    HeaderChoice,
    RawSheet,
    choose_header,
    header_doubt,
    refuse_lock_file,
)
from dashboard.intake.templates.marks import filled_tables
from dashboard.settings import PanelError
from dashboard.warehouse import fillable, tables

FILE_ENDINGS = (
    *(ending for ending in TEXT_ENDINGS if ending != ".txt"),
    *WORKBOOK_ENDINGS,
    *LAYER_ENDINGS,
)

_LEAVABLE = frozenset(("name", "person", "email", "phone_number", "vehicle_plate"))
_SAMPLE = 500  # rows looked at for persons; more say nothing new
_FEWEST_SAMPLED = 100  # rows of a table of thousands of columns
_CELLS_SAMPLED = 1_000_000  # else such a table would take a minute
_WIDEST = 10_000  # columns; no table of a partnership or form tool has half as many


@dataclass(frozen=True)
class SourceTable:
    """One table or layer of a file.

    name: the file, and the sheet or layer where it has several.
    sha256: the fingerprint of the whole file.
    found: the cells as they stand there, or the features.
    persons: its columns about persons, to be left out; where one has the verdict “refuse” the file
        must not come in.
    """

    name: str
    sha256: str
    found: RawSheet | Layer
    persons: tuple[guard.PersonColumn, ...]

    @property
    def header(self) -> list[str]:
        """Return the names of its columns, or of its properties."""
        content = self.found
        return content.header if isinstance(content, RawSheet) else [str(c) for c in content.cells]

    @property
    def key(self) -> str:
        """Return what tells it, read by this header, from everything else that was opened."""
        content = self.found
        if not isinstance(content, RawSheet):
            return f"{self.sha256} {self.name}"
        names = content.header if content.header_row == 0 else []
        return f"{self.sha256} {self.name} {len(content.above)} {content.header_row} {names}"

    @property
    def is_layer(self) -> bool:
        """Tell whether it is a layer of a map program."""
        return isinstance(self.found, Layer)

    @property
    def is_one_of_several(self) -> bool:
        """Tell whether its file holds other tables or layers."""
        return self.name != self.found.file_name

    @property
    def size(self) -> int:
        """Return how many rows or features it has."""
        return len(self.found.rows if isinstance(self.found, RawSheet) else self.found.cells)

    @property
    def about_persons(self) -> pd.DataFrame:
        """Return why it is refused as a file about persons, in the columns of every problem."""
        return self.refused(())

    def refused(self, left_out: Iterable[str]) -> pd.DataFrame:
        """Return why it is refused though some of its columns are left out, by a profile say.

        Whoever leads an action may stand in a log whose profile leaves the name out; a date of
        birth or a case number makes it a file about persons, whatever is left out.
        """
        row = self.found.header_row if isinstance(self.found, RawSheet) else 0
        out = {one.casefold().strip() for one in left_out}
        refusals = [
            Problem(
                self.name,
                row,
                one.column,
                "",
                f"This looks like {one.looks_like}. {one.why}",
                one.remedy,
            )
            for one in self.persons
            if one.verdict == "refuse"
            and not (one.kind in _LEAVABLE and one.column.casefold().strip() in out)
        ]
        return problem_rows(refusals)

    @property
    def word(self) -> str:
        """Return the name that may say its table: that of the sheet, or of the file, lower case."""
        return self._stem.split("-")[0].split(" ")[0].split(".")[0]

    @property
    def _stem(self) -> str:
        content = self.found
        inner = content.sheet_name if isinstance(content, RawSheet) else content.layer_name
        sheet = inner.lower()
        return (
            sheet
            if self.is_one_of_several or sheet in tables()
            else PurePath(content.file_name).stem.lower()
        )

    @property
    def table(self) -> str | None:
        """Return the table of ours that it is named after, or None.

        `finding.csv`, a sheet called finding and the only sheet of `finding.xlsx` are; a
        `finding-june.csv` or an `action log.xlsx` are with a column of their table.
        """
        definition = fillable().get(self.word)
        if definition is None:
            return None
        return self.word if self._stem == self.word or self.has_own_columns else None

    @property
    def has_own_columns(self) -> bool:
        """Tell whether it has a column of the table of ours that its name begins with."""
        definition = fillable().get(self.word)
        ours = {column.name for column in definition.columns} if definition else set()
        return bool(ours & set(self.header))


def open_file(
    name: str, content: bytes, while_waiting: Callable[[], object] = wait_patiently
) -> list[SourceTable]:
    """Open a file of the name and bytes given: each table in it, each sheet or each layer.

    Rows are numbered as a spreadsheet numbers them; those of a layer are its features.
    while_waiting: called while another process reads the file; what it raises ends that.
    Raises PanelError with what to do when the file holds nothing that can be read.
    """
    refuse_lock_file(name)
    fingerprint = sha256(content).hexdigest()
    tables = read_in_bounds(name, content, while_waiting)
    layers = [table for table in tables if isinstance(table, Layer)]
    sheets = [table for table in tables if isinstance(table, RawSheet)]
    if layers:
        return [_of_layer(found, fingerprint) for found in layers]
    return [_of(found, fingerprint, several=len(sheets) > 1) for found in filled_tables(sheets)]


def _of_layer(layer: Layer, fingerprint: str) -> SourceTable:
    name, inner = layer.file_name, layer.layer_name
    full_name = f"{name}, layer {inner}" if inner else name
    rows = layer.cells.head(_SAMPLE).to_numpy().tolist()
    persons = guard.person_columns([str(c) for c in layer.cells], rows)
    renamed = replace(layer, problems=layer.problems.assign(file_name=full_name))
    return SourceTable(full_name, fingerprint, renamed, tuple(persons))


def _of(raw_sheet: RawSheet, fingerprint: str, *, several: bool) -> SourceTable:
    name = (
        f"{raw_sheet.file_name}, sheet {raw_sheet.sheet_name}" if several else raw_sheet.file_name
    )
    if len(raw_sheet.header) > _WIDEST:
        raise PanelError(
            f"{name}: {len(raw_sheet.header):,} columns; at most {_WIDEST:,} are read. Rows may "
            "stand where columns belong, or another mark divides the cells. Export it again."
        )
    return SourceTable(name, fingerprint, raw_sheet, _persons_in(raw_sheet))


def read_by_header(source: SourceTable, choice: HeaderChoice) -> SourceTable:
    """Return a table read anew by the rows that name its columns; persons are sought anew too."""
    if not isinstance(source.found, RawSheet):
        return source
    found = choose_header(source.found, choice)
    return replace(source, found=found, persons=_persons_in(found))


def _persons_in(raw_sheet: RawSheet) -> tuple[guard.PersonColumn, ...]:
    sampled = min(_SAMPLE, max(_FEWEST_SAMPLED, _CELLS_SAMPLED // max(len(raw_sheet.header), 1)))
    rows = [cells for _, cells in raw_sheet.rows[:sampled]]
    persons = guard.person_columns(raw_sheet.header, rows)
    if surveys.read_export(raw_sheet) is None:
        return tuple(persons)
    # Its columns of persons are dropped in reading it.
    return tuple(
        column if column.column == guard.WHOLE_FILE else column._replace(verdict="drop")
        for column in persons
    )


def unknown_table(source: SourceTable) -> PanelError:
    """Say that nobody knows what a table or layer holds, and what can be done."""
    table_names = ", ".join(fillable())
    doubt = header_doubt(source.found) if isinstance(source.found, RawSheet) else None
    why = f" {doubt.why}" if doubt else ""
    return PanelError(
        f"{source.name}: there is no table “{source.word}” to import into, and no profile knows "
        f"its columns.{why} Say on the Import page which column is which, or name the file, or "
        f"the sheet, after its table, for example finding. The tables: {table_names}."
    )
