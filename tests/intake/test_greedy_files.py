"""No file takes more memory or time than it may, and a refusal says what to do."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.intake import open_file, read_sheets
from dashboard.intake.bounded import client
from dashboard.intake.bounded.client import ask_reader
from dashboard.intake.bounded.limits import ReadingLimits, limits_for
from dashboard.intake.bounded.reader import LATE
from dashboard.intake.places import Layer
from dashboard.settings import PanelError
from tests.intake import greedy_files as greedy

MEGABYTE = 1_000_000
SMALL = ReadingLimits(memory=100 * MEGABYTE, seconds=20.0)
IMPORTED = 250 * MEGABYTE  # what Python and the libraries take before a file is read
FAR_AWAY = "something stands in a cell far away from its table"
TOO_LARGE = "more than 100 MB of memory, so it was not read"


def refusal(name: str, content: bytes) -> str:
    with pytest.raises(PanelError) as refused:
        open_file(name, content)
    return str(refused.value)


@pytest.fixture
def little_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every file take a hundred megabytes, so that small ones take more."""
    monkeypatch.setattr(client, "limits_for", lambda _: SMALL)


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("mark.xlsx", greedy.far_mark),
        ("formulas.xlsx", lambda: greedy.far_formulas(3_000)),
        ("formula.ods", greedy.far_formula_in_opendocument),
        ("part.xlsx", lambda: greedy.swollen_part(size=1_000 * MEGABYTE)),
    ],
)
def test_workbooks_that_ask_for_a_lot_are_refused_within_their_limits(
    name: str, write: Callable[[], bytes]
) -> None:
    content = write()
    assert FAR_AWAY in refusal(name, content)
    end = ask_reader(name, content, SMALL)
    assert end.memory < SMALL.memory + IMPORTED


@pytest.mark.usefixtures("little_memory")
@pytest.mark.parametrize(
    ("name", "write", "said"),
    [
        ("corners.geojson", lambda: greedy.many_corners(600_000), TOO_LARGE),
        ("features.geojson", lambda: greedy.many_features(100_000), TOO_LARGE),
        ("nested.geojson", lambda: greedy.nested(500_000), "this is not GeoJSON"),
        ("cells.csv", lambda: b"a,b,c,d\n" + b"1,2,3\n" * 1_000_000, TOO_LARGE),
        ("commas.csv", lambda: b"a,b\n" + b"," * 9 * MEGABYTE, TOO_LARGE),
        ("quotes.csv", lambda: b'a,b\n"' + b'"' * 11 * MEGABYTE, TOO_LARGE),
        ("wide.csv", lambda: "🌳".encode() * 9 * MEGABYTE, TOO_LARGE),
    ],
)
def test_text_and_layers_that_take_more_memory_than_they_may_are_refused(
    name: str, write: Callable[[], bytes], said: str
) -> None:
    content = write()
    told = refusal(name, content)
    assert told.startswith(f"{name}")
    assert said in told
    assert ask_reader(name, content, SMALL).memory < SMALL.memory + IMPORTED


@pytest.mark.usefixtures("little_memory")
def test_zipped_shapefiles_that_swell_or_lie_do_no_harm(tmp_path: Path) -> None:
    assert TOO_LARGE in refusal("swollen.zip", greedy.swollen_shapefile(tmp_path))
    content = greedy.lying_shapefile(tmp_path)
    assert ask_reader("lying.zip", content, SMALL).memory < SMALL.memory + IMPORTED


@pytest.mark.parametrize("select", [greedy.ENDLESS, greedy.ALL_TOO_MANY])
def test_a_layer_that_never_ends_is_stopped_and_said_in_words(
    select: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = greedy.geopackage_view(tmp_path, select)
    brief = ReadingLimits(memory=SMALL.memory, seconds=1.0)
    monkeypatch.setattr(client, "limits_for", lambda _: brief)
    said = refusal("parks.gpkg", content)
    assert said.startswith("parks.gpkg: ")
    assert "was not read within 1 seconds, so reading was stopped" in said
    assert "without views" in said
    end = ask_reader("parks.gpkg", content, brief)
    assert (end.signal, end.seconds < 10) == (LATE, True)


def test_an_outline_that_crosses_itself_a_million_times_is_only_reported() -> None:
    (sheet,) = read_sheets("area.geojson", greedy.star())
    assert ["touches itself" in text for text in sheet.problems["problem"]] == [True]
    assert sheet.part.cells["label_longitude"].tolist() in (["nan"], [""])


def test_no_file_of_fifty_megabytes_may_take_a_gigabyte_or_a_minute() -> None:
    limits = limits_for(50 * MEGABYTE)
    assert limits.memory + IMPORTED < 1_000 * MEGABYTE
    assert limits.seconds < 60
    assert limits_for(200 * MEGABYTE) == ReadingLimits(4 * limits.memory, 4 * limits.seconds)


def test_after_a_reader_broke_the_next_file_is_read() -> None:
    assert FAR_AWAY in refusal("mark.xlsx", greedy.far_mark())
    (table,) = open_file("goal.csv", b"goal_id,context_id\nG1,PARK\n")
    assert (table.header, table.size) == (["goal_id", "context_id"], 1)


def test_the_server_that_is_gone_is_started_again(monkeypatch: pytest.MonkeyPatch) -> None:
    server = client._ReadingServer()  # noqa: SLF001 - one of its own, to be ended
    monkeypatch.setattr(client, "_SERVER", server)
    assert len(open_file("goal.csv", b"goal_id\nG1\n")) == 1
    assert server._control is not None  # noqa: SLF001 - as above
    server._control.close()  # noqa: SLF001 - as above
    assert len(open_file("goal.csv", b"goal_id\nG1\n")) == 1


def test_files_are_read_alike_where_no_process_can_be_forked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    layer = json.dumps({"type": "Point", "coordinates": [-2.0, 53.0]}).encode()
    files = {"goal.csv": b"goal_id,b\nG1,x\n", "park.geojson": layer, "log.csv": b""}
    forked = [said(name, content) for name, content in files.items()]
    monkeypatch.setattr(client, "_FORKS", False)
    assert [said(name, content) for name, content in files.items()] == forked


def said(name: str, content: bytes) -> str:
    try:
        return str([(one.header, one.size, one.found) for one in open_file(name, content)])
    except PanelError as refused:
        return str(refused)


@pytest.mark.parametrize("length", range(8))
def test_what_is_read_lies_in_memory_as_arrow_wants_it(length: int) -> None:
    """Else it complains once for each count, into the log of the server."""
    ward = {"name": "Southbank", "code": "x" * length}
    point = {"type": "Point", "coordinates": [-1.5, 52.1]}
    layer = {"type": "Feature", "properties": ward, "geometry": point}
    content = json.dumps({"type": "FeatureCollection", "features": [layer]}).encode()
    (read,) = client.read_in_bounds(f"{'y' * length}area.geojson", content)
    assert isinstance(read, Layer)
    parts = read.cells["name"].array.__arrow_array__().chunks
    assert {buffer.address % 8 for part in parts for buffer in part.buffers() if buffer} == {0}
