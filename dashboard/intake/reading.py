"""Reading files into our tables: those named after them, layers, and what a profile knows."""

from dataclasses import dataclass, field

from dashboard.intake.files import RawSheet
from dashboard.intake.layered import as_layer, layer_sheet, stands
from dashboard.intake.opened import Opened, opened, unknown
from dashboard.intake.own_tables import own_table
from dashboard.intake.profiles import Profile, Words, applied, recognised
from dashboard.intake.sheet import Sheet
from dashboard.settings import PanelError
from dashboard.warehouse import ImportRefused


@dataclass(frozen=True)
class Told:
    """What a person said about the files beforehand.

    values: what holds for every row, by the names of our columns (area_year, landmark_kind).
    profiles: those that may know a table under names of its own.
    words: the vocabulary by which profiles are read; without it the one that comes along.
    """

    values: dict[str, str] = field(default_factory=dict)
    profiles: tuple[Profile, ...] = ()
    words: Words | None = None


NOTHING_TOLD = Told()
_SAID_OF_PLACES = {"landmark": "landmark_kind", "area": "area_year"}


def read_all(name: str, content: bytes, told: Told = NOTHING_TOLD) -> list[Sheet]:
    """Read a file of the name and bytes given: one table, or each sheet of a workbook.

    Raises PanelError with what to do when it cannot be read or nobody said what it holds, and
    ImportRefused when it is about persons.
    """
    return [sheet for one in opened(name, content) for sheet in sheets_of(one, told)]


def read(name: str, content: bytes) -> Sheet:
    """Read a file that holds one table, as `read_all`; raise PanelError when it holds several."""
    sheets = read_all(name, content)
    if len(sheets) != 1:
        raise PanelError(f"{name}: {len(sheets)} sheets, where one table is wanted.")
    return sheets[0]


def sheets_of(one: Opened, told: Told = NOTHING_TOLD) -> list[Sheet]:
    """Return an opened table or layer as rows of ours, if it is plain what it holds.

    Raises PanelError when it is not, and ImportRefused when it is about persons.
    """
    profile = recognised(one.header, told.profiles) if one.table is None else None
    refused = one.refused(profile.left_out if profile else ())
    if len(refused):
        raise ImportRefused(refused)
    if profile and isinstance(one.found, RawSheet):
        return applied(one.found, profile, one.sha256, name=one.name, words=told.words)
    if one.table is None:
        for table, said in _SAID_OF_PLACES.items():
            if said in told.values:
                return places_as(one, table, told.values)
        raise unknown(one)
    if isinstance(one.found, RawSheet):
        return [own_table(one, one.found, one.table)]
    return [layer_sheet(one, one.found, one.table, told.values)]


def is_plain(one: Opened) -> bool:
    """Tell whether nothing needs to be asked about a table or layer before it is read."""
    if one.table is None:
        return False
    return isinstance(one.found, RawSheet) or stands(one.found, one.table)


def places_as(one: Opened, table: str, values: dict[str, str]) -> list[Sheet]:
    """Return a layer, or a table with coordinates, as areas or landmarks.

    Raises PanelError where it holds no places, or where it cannot be told what was not said.
    """
    layer = as_layer(one)
    if layer is None:
        raise PanelError(f"{one.name}: no column is named as a coordinate.")
    return [layer_sheet(one, layer, table, values)]
