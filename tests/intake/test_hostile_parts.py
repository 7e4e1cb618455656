"""Files whose inner parts are made to hurt do no harm, and what cannot be read is said in words."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import shapely

from dashboard.intake import SourceTable, gather_sheets, open_file
from dashboard.intake.bounded import client
from dashboard.intake.bounded.answer import pack_tables, unpack_tables
from dashboard.intake.bounded.limits import ReadingLimits
from dashboard.intake.bounded.reader import _is_full
from dashboard.intake.places import Layer
from dashboard.intake.read import PlainRows, RawSheet, csv_columns, read_raw_sheets
from dashboard.settings import PanelError
from tests.intake import hostile_parts as hostile

READ = ""
TIGHT = ReadingLimits(memory=300_000_000, seconds=30.0)


def answer(name: str, content: bytes) -> str:
    """Return what is said of a file, nothing where it is read."""
    try:
        tables = open_file(name, content)
    except PanelError as refused:
        return str(refused)
    assert all(isinstance(table, SourceTable) for table in tables)
    return READ


@pytest.mark.parametrize(
    ("name", "write", "said"),
    [
        ("deep.ods", hostile.deep_sheet, "there is nothing in any sheet"),
        ("laughing.ods", hostile.laughing_sheet, "the workbook is damaged"),
        ("laughing.xlsx", hostile.laughing_texts, "the workbook is damaged"),
        ("boundless.xlsx", hostile.boundless_sheet, READ),
        ("parts.xlsx", hostile.many_parts, READ),
        ("circling.xls", hostile.circling_workbook, "the workbook is damaged"),
        ("folders.zip", hostile.folders_in_folders, "holds no Shapefile"),
        ("deep.geojson", hostile.deep_geometry, "brackets stand too deep in one another"),
        ("property.geojson", hostile.deep_property, READ),
        ("number.geojson", hostile.long_number, "a number has thousands of digits"),
        ("line.csv", lambda: b"a,b\n" + b"x" * 11_000_000, "longer than ten million characters"),
        ("open.csv", lambda: b'a,b\n1,"' + b"x\n" * 500_000, "opened in this row and never closed"),
    ],
)
def test_what_swells_or_circles_inside_a_file_is_refused_or_read(
    name: str, write: Callable[[], bytes], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "limits_for", lambda _: TIGHT)
    told = answer(name, write())
    assert said in told
    assert bool(told) == bool(said)


def test_links_triggers_and_views_of_a_layer_reach_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "not a Shapefile" in answer("link.zip", hostile.linked_shapefile(tmp_path))
    assert answer("armed.gpkg", hostile.armed_geopackage(tmp_path)) == READ
    monkeypatch.setattr(client, "limits_for", lambda _: ReadingLimits(TIGHT.memory, 1.0))
    assert "reading was stopped" in answer("list.gpkg", hostile.endless_contents(tmp_path))


class _LeftError(Exception):
    """Nobody wants the file any more."""


@pytest.mark.parametrize("forks", [True, False])
def test_a_file_that_nobody_wants_any_more_is_read_no_further(
    forks: bool,  # noqa: FBT001 - a case of the table above
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    endless = hostile.endless_contents(tmp_path)
    monkeypatch.setattr(client, "_FORKS", forks and client._FORKS)  # noqa: SLF001 - either way

    def leave() -> None:
        if readers():
            raise _LeftError

    with pytest.raises(_LeftError):
        open_file("list.gpkg", endless, leave)
    while readers():
        time.sleep(0.05)  # its limit of 40 seconds is far away


def readers() -> list[int]:
    """Return the processes started by this one that read a file; the server of them reads none."""
    servers = children(os.getpid())
    below = [one for pid in servers for one in (*children(pid), *grandchildren(pid))]
    forked = [pid for pid in below if b"serve_files" in _file(pid, "cmdline")]
    return [*forked, *(pid for pid in servers if b"read_once" in _file(pid, "cmdline"))]


def grandchildren(pid: int) -> list[int]:
    return [one for child in children(pid) for one in children(child)]


def children(pid: int) -> list[int]:
    """Return the processes that one started, those that ended left out."""
    stats = {int(path.name): _file(int(path.name), "stat") for path in PROCESSES.glob("[0-9]*")}
    fields = {one: stat.rpartition(b")")[2].split() for one, stat in stats.items() if stat}
    return [
        one for one, (state, parent, *_) in fields.items() if int(parent) == pid and state != b"Z"
    ]


PROCESSES = Path("/proc")


def _file(pid: int, name: str) -> bytes:
    try:
        return (PROCESSES / str(pid) / name).read_bytes()
    except OSError:  # it ended meanwhile
        return b""


def test_a_pipe_and_a_huge_file_are_refused_before_they_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "finding.csv")
    with pytest.raises(PanelError, match="this is no file"):
        gather_sheets([tmp_path])
    huge = tmp_path / "huge.csv"
    with huge.open("wb") as file:
        file.truncate(600_000_000)
    with pytest.raises(PanelError, match="larger than 500 MB"):
        gather_sheets([huge])


@pytest.mark.parametrize(
    ("error", "is_full"),
    [
        (MemoryError(), True),
        (RuntimeError("GEOSException: std::bad_alloc"), True),
        (ValueError("Cannot allocate 8 bytes"), True),
        (BaseException("capacity overflow"), True),
        (ValueError("bad header"), False),
        (None, False),
    ],
)
def test_a_library_without_memory_is_told_from_a_damaged_file(
    error: BaseException | None,
    is_full: bool,  # noqa: FBT001 - a case of the table above
) -> None:
    assert _is_full(error) is is_full


def titled(rows: int, last: str) -> bytes:
    lines = "".join(f"{at},the park,\n\n" for at in range(rows))
    return f"Report of June\n\nref,place,note\n{lines}9,the school,{last}\n".encode()


def test_many_rows_below_a_title_come_by_columns_and_keep_their_numbers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    content = titled(40_000, "x")
    (few,) = read_raw_sheets("log.csv", titled(3, "x"))
    assert few.rows == [(4, ["0", "the park", ""]), *few.rows[1:]]
    (by_columns,) = read_raw_sheets("log.csv", content)
    assert isinstance(by_columns.rows, PlainRows)
    monkeypatch.setattr(csv_columns, "_MANY", 1_000_000)
    (by_rows,) = read_raw_sheets("log.csv", content)
    assert isinstance(by_rows.rows, list)
    assert list(by_columns.rows) == by_rows.rows
    for sheet in (by_columns, by_rows):
        (received,) = unpack_tables(b"".join(pack_tables([sheet])))
        assert isinstance(received, RawSheet)
        assert list(received.rows) == by_rows.rows
        assert received.above == [(1, ["Report of June"])]


def test_rows_of_other_lengths_and_repeated_names_stay_as_they_are() -> None:
    (uneven,) = read_raw_sheets("log.csv", titled(40_000, "x,y,z"))
    assert isinstance(uneven.rows, list)
    (received,) = unpack_tables(b"".join(pack_tables([uneven])))
    assert isinstance(received, RawSheet)
    assert received.rows == uneven.rows
    assert csv_columns.plain_rows(["a", "a"], [(2, ["1", "2"])] * 60_000) is None
    assert csv_columns.plain_rows(["a", ""], [(2, ["1", "2"])] * 60_000) is None


def test_many_places_and_their_problems_come_in_their_order() -> None:
    numbers = range(45_000)
    points = ",".join(
        f'{{"type":"Feature","properties":{{"n":{at}}},'
        f'"geometry":{{"type":"Point","coordinates":[{at / 1000},0]}}}}'
        for at in numbers
    )
    content = f'{{"type":"FeatureCollection","features":[{points}]}}'.encode()
    (layer,) = client.read_in_bounds("places.geojson", content)
    assert isinstance(layer, Layer)
    assert shapely.get_x(layer.shapes).tolist() == [at / 1000 for at in numbers]
    assert layer.cells["n"].tolist() == [str(at) for at in numbers]
    assert np.array_equal(layer.problems["row_no"], np.arange(1, 45_001))
