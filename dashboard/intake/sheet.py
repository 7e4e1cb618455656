"""A table as it was read from a file, in our columns: what every way of reading ends in."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pandas as pd

from dashboard.warehouse import IncomingTable


@dataclass(frozen=True)
class Sheet:
    """A table as it was read: its part of an import, and what could not be read as rows.

    read_as: the encoding and the marks between cells, in words, where they are not our own.
    notes: what was done on the way that the reader should know, in sentences: columns dropped,
    rows left out.
    replaces: what the rows held have in common that go when these come, by column: the answers of
    one group in one assessment, when its export comes again.
    """

    part: IncomingTable
    problems: pd.DataFrame
    read_as: str = ""
    notes: tuple[str, ...] = ()
    replaces: tuple[tuple[str, str], ...] = ()

    def with_changes(
        self,
        cells: pd.DataFrame | None = None,
        problems: pd.DataFrame | None = None,
        notes: Iterable[str] = (),
    ) -> "Sheet":
        """Return the sheet with other cells, and with more problems and notes."""
        part = self.part if cells is None else replace(self.part, cells=cells)
        more = [self.problems] if problems is None else [self.problems, problems]
        filled = [frame for frame in more if len(frame)] or more[:1]
        all_problems = pd.concat(filled, ignore_index=True)
        return replace(self, part=part, problems=all_problems, notes=(*self.notes, *notes))
