"""Reading files into our tables: those named after them, layers, and what a profile knows."""

from dataclasses import dataclass, field

from dashboard.intake.files import RawSheet
from dashboard.intake.layered import layer_sheet
from dashboard.intake.opened import Opened, opened, unknown
from dashboard.intake.own_tables import own_table
from dashboard.intake.sheet import Sheet
from dashboard.settings import PanelError
from dashboard.warehouse import ImportRefused


@dataclass(frozen=True)
class Told:
    """What a person said about the files beforehand.

    values: what holds for every row, by the names of our columns (area_year, landmark_kind).
    """

    values: dict[str, str] = field(default_factory=dict)


NOTHING = Told()


def read_all(name: str, content: bytes, told: Told = NOTHING) -> list[Sheet]:
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


def sheets_of(one: Opened, told: Told = NOTHING) -> list[Sheet]:
    """Return an opened table or layer as rows of ours, if it is plain what it holds.

    Raises PanelError when it is not, and ImportRefused when it is about persons.
    """
    if len(one.about_persons):
        raise ImportRefused(one.about_persons)
    if one.table is None:
        raise unknown(one)
    if isinstance(one.found, RawSheet):
        return [own_table(one, one.found, one.table)]
    return [layer_sheet(one, one.found, one.table, told.values)]
