"""Writing rows to the CSV files of a folder as they come, so that memory holds one borough."""

import csv
from contextlib import ExitStack
from datetime import date, time
from pathlib import Path
from typing import Any, Protocol, Self, TextIO

from dashboard.settings import PanelError
from dashboard.warehouse import tables


class _Writer(Protocol):
    def writerow(self, row: Any) -> Any: ...  # noqa: ANN401 - csv's writer has no name to use


class Files:
    """The files of a folder, one for each table, open while the boroughs are written.

    rows: how many rows went to each table.
    """

    def __init__(self, folder: Path) -> None:
        """Prepare the folder; raise PanelError when it holds something already."""
        if folder.exists() and any(folder.iterdir()):
            raise PanelError(
                f"{folder}: the folder is not empty, and nothing in it is overwritten. "
                "Name a folder that is new or empty."
            )
        self.folder = folder
        self.rows: dict[str, int] = {}
        self._open = ExitStack()
        self._files: dict[str, TextIO] = {}
        self._writers: dict[str, _Writer] = {}
        self._columns: dict[str, tuple[str, ...]] = {}

    def __enter__(self) -> Self:
        """Make the folder."""
        (self.folder / "truth").mkdir(parents=True, exist_ok=True)
        return self

    def __exit__(self, *_: object) -> None:
        """Close every file."""
        self._open.close()

    def put(self, table: str, **cells: object) -> None:
        """Write a row of a table by its columns; a column left out is empty.

        Raises KeyError for a column that the data dictionary does not know.
        """
        columns = self._columns.get(table) or self._begin(table)
        row = [_cell(cells.pop(name, None)) for name in columns]
        if cells:
            raise KeyError(f"{table}: {', '.join(cells)}")
        self._writers[table].writerow(row)
        self.rows[table] += 1

    def put_many(self, table: str, lines: list[str]) -> None:
        """Write rows that are whole lines already, in the order of the table's columns.

        For the one table that is far longer than the others; nothing in its cells needs quoting.
        """
        if table not in self._columns:
            self._begin(table)
        self._files[table].write("".join(lines))
        self.rows[table] += len(lines)

    def truth(self, name: str, header: str, rows: list[tuple[object, ...]]) -> None:
        """Write rows of what is true, to the folder truth, which an import of DIR leaves alone."""
        key = f"truth/{name}"
        if key not in self._writers:
            self._file(key).writerow(header.split(", "))
        for row in rows:
            self._writers[key].writerow(row)

    def _begin(self, table: str) -> tuple[str, ...]:
        columns = tuple(column.name for column in tables()[table].columns)
        self._file(table).writerow(columns)
        self._columns[table] = columns
        self.rows[table] = 0
        return columns

    def _file(self, name: str) -> _Writer:
        path = self.folder / f"{name}.csv"
        file = self._open.enter_context(path.open("w", encoding="utf-8", newline=""))
        self._files[name] = file
        self._writers[name] = csv.writer(file, lineterminator="\n")
        return self._writers[name]


def _cell(value: object) -> object:
    """Write a value as an import reads it: days as 2022-06-14, yes and no as true and false."""
    if value is None:
        return ""
    if value is True or value is False:
        return str(value).lower()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return value.isoformat() if isinstance(value, date) else value
