"""A file as it was opened: each table or layer in it, before anybody said what it is."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import PurePath

import pandas as pd

from dashboard.intake import guard, places, surveys
from dashboard.intake.places import Layer
from dashboard.intake.read import TEXT_ENDINGS, WORKBOOK_ENDINGS, RawSheet, read_raw_sheets
from dashboard.intake.templates.marks import filled_tables
from dashboard.settings import PanelError
from dashboard.warehouse import PROBLEM, fillable, tables

LAYER_ENDINGS = (".geojson", ".gpkg", ".zip", ".json")
FILE_ENDINGS = (
    *(ending for ending in TEXT_ENDINGS if ending != ".txt"),
    *WORKBOOK_ENDINGS,
    *LAYER_ENDINGS,
)

_LEAVABLE = frozenset(("name", "person", "email", "phone_number", "vehicle_plate"))
_SAMPLE = 500  # rows looked at for persons; more say nothing new
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
        found = self.found
        return found.header if isinstance(found, RawSheet) else [str(c) for c in found.cells]

    @property
    def is_layer(self) -> bool:
        """Tell whether it is a layer of a map program."""
        return isinstance(self.found, Layer)

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
        told = [
            (self.name, row, one.column, "", f"This looks like {one.looks_like}. {one.why}",
             one.remedy)
            for one in self.persons
            if one.verdict == "refuse"
            and not (one.kind in _LEAVABLE and one.column.casefold().strip() in out)
        ]  # fmt: skip
        return pd.DataFrame(told, columns=PROBLEM)

    @property
    def word(self) -> str:
        """Return the name that may say its table: that of the sheet, or of the file, lower case."""
        return self._stem.split("-")[0].split(" ")[0].split(".")[0]

    @property
    def _stem(self) -> str:
        found = self.found
        inner = found.sheet_name if isinstance(found, RawSheet) else found.layer_name
        sheet = inner.lower()
        several = self.name != found.file_name
        return sheet if several or sheet in tables() else PurePath(found.file_name).stem.lower()

    @property
    def table(self) -> str | None:
        """Return the table of ours that it is named after, or None.

        `finding.csv`, a sheet called finding and the only sheet of `finding.xlsx` are; a
        `finding-june.csv` or an `action log.xlsx` are with a column of their table.
        """
        known = fillable().get(self.word)
        if known is None:
            return None
        ours = {column.name for column in known.columns}
        return self.word if self._stem == self.word or ours & set(self.header) else None


def open_file(name: str, content: bytes) -> list[SourceTable]:
    """Open a file of the name and bytes given: each table in it, each sheet or each layer.

    Rows are numbered as a spreadsheet numbers them; those of a layer are its features.
    Raises PanelError with what to do when the file holds nothing that can be read.
    """
    fingerprint = sha256(content).hexdigest()
    if name.lower().endswith(LAYER_ENDINGS):
        names = places.list_layers(name, content)
        layers = [places.read_layer(name, content, one) for one in names]
        return [_of_layer(found, fingerprint) for found in layers]
    sheets = read_raw_sheets(name, content)
    return [_of(found, fingerprint, several=len(sheets) > 1) for found in filled_tables(sheets)]


def _of_layer(layer: Layer, fingerprint: str) -> SourceTable:
    name, inner = layer.file_name, layer.layer_name
    whole = f"{name}, layer {inner}" if inner else name
    rows = layer.cells.head(_SAMPLE).to_numpy().tolist()
    persons = guard.person_columns([str(c) for c in layer.cells], rows)
    told = replace(layer, problems=layer.problems.assign(file_name=whole))
    return SourceTable(whole, fingerprint, told, tuple(persons))


def _of(found: RawSheet, fingerprint: str, *, several: bool) -> SourceTable:
    name = f"{found.file_name}, sheet {found.sheet_name}" if several else found.file_name
    if len(found.header) > _WIDEST:
        raise PanelError(
            f"{name}: {len(found.header):,} columns; at most {_WIDEST:,} are read. Rows may stand "
            "where columns belong, or another mark divides the cells. Export it again."
        )
    persons = guard.person_columns(found.header, [cells for _, cells in found.rows[:_SAMPLE]])
    if surveys.read_export(found) is not None:  # its columns of persons are dropped in reading it
        persons = [
            one._replace(verdict="drop") if one.column != guard.WHOLE_FILE else one
            for one in persons
        ]
    return SourceTable(name, fingerprint, found, tuple(persons))


def unknown_table(one: SourceTable) -> PanelError:
    """Say that nobody knows what a table or layer holds, and what can be done."""
    known = ", ".join(fillable())
    return PanelError(
        f"{one.name}: there is no table “{one.word}” to import into, and no profile knows its "
        "columns. Say on the Import page which column is which, or name the file, or the sheet, "
        f"after its table, for example finding. The tables: {known}."
    )
