"""Reading files into our tables: those named after them, layers, and what a profile knows."""

from dataclasses import dataclass, field

from dashboard.intake.layer_rows import has_table_columns, sheet_of_layer, to_layer
from dashboard.intake.own_table import sheet_of_own_table
from dashboard.intake.profiles import Profile, VocabularyWords, apply_profile, recognise_profile
from dashboard.intake.read import RawSheet, header_doubt
from dashboard.intake.sheet import Sheet
from dashboard.intake.source_table import (
    SourceTable,
    open_file,
    read_by_header,
    unknown_table,
)
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


def read_sheets(name: str, content: bytes, options: ImportOptions = NO_OPTIONS) -> list[Sheet]:
    """Read a file of the name and bytes given: one table, or each sheet of a workbook.

    Raises PanelError with what to do when it cannot be read or nobody said what it holds, and
    ImportRefused when it is about persons.
    """
    return [
        sheet for source in open_file(name, content) for sheet in interpret_source(source, options)
    ]


def read_sheet(name: str, content: bytes) -> Sheet:
    """Read a file that holds one table, as `read_sheets`; raise PanelError for several."""
    sheets = read_sheets(name, content)
    if len(sheets) != 1:
        raise PanelError(f"{name}: {len(sheets)} sheets, where one table is wanted.")
    return sheets[0]


def interpret_source(source: SourceTable, options: ImportOptions = NO_OPTIONS) -> list[Sheet]:
    """Return an opened table or layer as rows of ours, if it is plain what it holds.

    Raises PanelError when it is not, and ImportRefused when it is about persons.
    """
    source = read_by_known_header(source, options.profiles)
    profile = recognise_profile(source.header, options.profiles) if source.table is None else None
    refused = source.refused(profile.left_out if profile else ())
    if len(refused):
        raise ImportRefused(refused)
    if profile and isinstance(source.found, RawSheet):
        return apply_profile(
            source.found, profile, source.sha256, name=source.name, words=options.words
        )
    if source.table is None:
        for table, said in _SAID_OF_PLACES.items():
            if said in options.values:
                return interpret_as_places(source, table, options.values)
        raise unknown_table(source)
    if isinstance(source.found, RawSheet):
        return [sheet_of_own_table(source, source.found, source.table)]
    return [sheet_of_layer(source, source.found, source.table, options.values)]


def needs_no_question(source: SourceTable) -> bool:
    """Tell whether nothing needs to be asked about a table or layer before it is read."""
    if source.table is None:
        return False
    if isinstance(source.found, RawSheet):
        return source.has_own_columns or header_doubt(source.found) is None
    return has_table_columns(source.found, source.table)


def read_by_known_header(source: SourceTable, known: tuple[Profile, ...]) -> SourceTable:
    """Return a table read by the rows that seem to name its columns, where those names are known.

    Nothing changes where its header is in no doubt, or its names are known as they are: to one of
    the profiles, or to the table of ours that it is named after.
    """
    doubt = header_doubt(source.found) if isinstance(source.found, RawSheet) else None
    if doubt is None or _knows_columns(source, known):
        return source
    proposed = read_by_header(source, doubt.proposed)
    return proposed if _knows_columns(proposed, known) else source


def _knows_columns(source: SourceTable, known: tuple[Profile, ...]) -> bool:
    return source.has_own_columns or recognise_profile(source.header, known) is not None


def interpret_as_places(source: SourceTable, table: str, values: dict[str, str]) -> list[Sheet]:
    """Return a layer, or a table with coordinates, as areas or landmarks.

    Raises PanelError where it holds no places, or where it cannot be told what was not said.
    """
    layer = to_layer(source)
    if layer is None:
        raise PanelError(f"{source.name}: no column is named as a coordinate.")
    return [sheet_of_layer(source, layer, table, values)]
