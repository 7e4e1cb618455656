"""Reading files into our tables: those named after them, layers, and what a profile knows."""

from dataclasses import dataclass, field

from dashboard.intake.layer_rows import has_table_columns, sheet_of_layer, to_layer
from dashboard.intake.own_table import sheet_of_own_table
from dashboard.intake.profiles import Profile, VocabularyWords, apply_profile, recognise_profile
from dashboard.intake.read import RawSheet
from dashboard.intake.sheet import Sheet
from dashboard.intake.source_table import SourceTable, open_file, unknown_table
from dashboard.settings import PanelError
from dashboard.warehouse import ImportRefused


@dataclass(frozen=True)
class ImportOptions:
    """What a person said about the files beforehand.

    values: what holds for every row, by the names of our columns (area_year, landmark_kind).
    profiles: those that may know a table under names of its own.
    words: the vocabulary by which profiles are read; without it the one that comes along.
    """

    values: dict[str, str] = field(default_factory=dict)
    profiles: tuple[Profile, ...] = ()
    words: VocabularyWords | None = None


NO_OPTIONS = ImportOptions()
_SAID_OF_PLACES = {"landmark": "landmark_kind", "area": "area_year"}


def read_sheets(name: str, content: bytes, told: ImportOptions = NO_OPTIONS) -> list[Sheet]:
    """Read a file of the name and bytes given: one table, or each sheet of a workbook.

    Raises PanelError with what to do when it cannot be read or nobody said what it holds, and
    ImportRefused when it is about persons.
    """
    return [sheet for one in open_file(name, content) for sheet in interpret_source(one, told)]


def read_sheet(name: str, content: bytes) -> Sheet:
    """Read a file that holds one table, as `read_sheets`; raise PanelError for several."""
    sheets = read_sheets(name, content)
    if len(sheets) != 1:
        raise PanelError(f"{name}: {len(sheets)} sheets, where one table is wanted.")
    return sheets[0]


def interpret_source(one: SourceTable, told: ImportOptions = NO_OPTIONS) -> list[Sheet]:
    """Return an opened table or layer as rows of ours, if it is plain what it holds.

    Raises PanelError when it is not, and ImportRefused when it is about persons.
    """
    profile = recognise_profile(one.header, told.profiles) if one.table is None else None
    refused = one.refused(profile.left_out if profile else ())
    if len(refused):
        raise ImportRefused(refused)
    if profile and isinstance(one.found, RawSheet):
        return apply_profile(one.found, profile, one.sha256, name=one.name, words=told.words)
    if one.table is None:
        for table, said in _SAID_OF_PLACES.items():
            if said in told.values:
                return interpret_as_places(one, table, told.values)
        raise unknown_table(one)
    if isinstance(one.found, RawSheet):
        return [sheet_of_own_table(one, one.found, one.table)]
    return [sheet_of_layer(one, one.found, one.table, told.values)]


def needs_no_question(one: SourceTable) -> bool:
    """Tell whether nothing needs to be asked about a table or layer before it is read."""
    if one.table is None:
        return False
    return isinstance(one.found, RawSheet) or has_table_columns(one.found, one.table)


def interpret_as_places(one: SourceTable, table: str, values: dict[str, str]) -> list[Sheet]:
    """Return a layer, or a table with coordinates, as areas or landmarks.

    Raises PanelError where it holds no places, or where it cannot be told what was not said.
    """
    layer = to_layer(one)
    if layer is None:
        raise PanelError(f"{one.name}: no column is named as a coordinate.")
    return [sheet_of_layer(one, layer, table, values)]
