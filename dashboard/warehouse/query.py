"""Queries: one .sql file, one question, and rows as the viewer may see them."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd

from dashboard.settings import PanelError, home
from dashboard.warehouse.disclosure import apply_disclosure_control
from dashboard.warehouse.header import Header, read_header
from dashboard.warehouse.snapshot import Snapshot
from dashboard.warehouse.viewer import Viewer

ROOMS = ("meeting", "places", "trends", "records")


@dataclass(frozen=True)
class Query:
    """A question with its name, its room, its SQL, and what its header says of the answer."""

    name: str
    room: str
    sql: str
    header: Header

    def run(self, snapshot: Snapshot, viewer: Viewer, **parameters: Any) -> pd.DataFrame:  # noqa: ANN401 - a parameter is of whatever type its column is
        """Return the answer from a snapshot, one row for each `header.grain`.

        Raises PanelError when the parameters are not those that the header describes.
        """
        wanted = {field.name for field in self.header.parameters}
        if wanted != set(parameters):
            raise PanelError(
                f"{self.name} wants the parameters {sorted(wanted)}, and was given "
                f"{sorted(parameters)}."
            )
        rows = snapshot.read(self.sql, parameters, viewer.areas)
        return apply_disclosure_control(rows, self.header, viewer, snapshot.settings)


@cache
def queries() -> dict[str, Query]:
    """Read every query under the four rooms, by name; names are unique across rooms."""
    found: dict[str, Query] = {}
    for room in ROOMS:
        for path in sorted((home() / "queries" / room).glob("*.sql")):
            if path.stem in found:
                raise PanelError(f"Two queries are called {path.stem}. Give one another name.")
            sql = path.read_text(encoding="utf-8")
            found[path.stem] = Query(path.stem, room, sql, read_header(path))
    return found


def query(name: str) -> Query:
    """Return one query by its name."""
    return queries()[name]
