"""Reading a zipped Shapefile, from memory: nothing is unpacked to disk."""

import codecs
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath

from dashboard.intake.places import gdal, systems
from dashboard.intake.places.features import Features, choose_layer
from dashboard.settings import PanelError

_LARGEST = 1_000_000_000  # bytes unpacked; above that a small file may fill a server's memory
_NEEDED = (".shp", ".shx", ".dbf")
_MAGIC = b"\x00\x00\x27\x0a"
_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError),
    *(OSError, RuntimeError, ValueError),
)


Files = dict[str, zipfile.ZipInfo]


def list_shapefile_layers(name: str, content: bytes) -> list[str]:
    """Return the names of the Shapefiles in a zip; raise PanelError where there is none."""
    with _opened(name, content) as packed:
        return sorted(_layers(name, packed))


def read_shapefile(name: str, content: bytes, which: str) -> Features:
    """Read one Shapefile of a zip; `which` names it (without .shp) where the zip holds several.

    The system is that of its .prj, the text of its .dbf is in the encoding that its .cpg names,
    else UTF-8 where every byte agrees with that, else Windows-1252.
    Raises PanelError with what to do.
    """
    with _opened(name, content) as packed:
        parts = _parts(name, packed, which)
    if not parts[".shp"].startswith(_MAGIC):
        raise PanelError(f"{name}: its .shp file is not a Shapefile. Export the layer again.")
    encoding = _encoding(parts[".dbf"], parts.get(".cpg", b""))
    system = systems.system_of_wkt(parts.get(".prj", b"").decode("utf-8", "replace").strip())
    files = {f"layer{suffix}": parts[suffix] for suffix in _NEEDED}
    return gdal.read_gdal_layer(name, files, "layer", encoding, system)


@contextmanager
def _opened(name: str, content: bytes) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            yield packed
    except _DAMAGED as error:
        raise PanelError(
            f"{name}: the zip file is damaged or was cut short ({error}). Make it again."
        ) from error


def _layers(name: str, packed: zipfile.ZipFile) -> dict[str, Files]:
    """Return the files of each Shapefile by their suffix, by its name."""
    inside = [i for i in packed.infolist() if not i.is_dir() and "__MACOSX" not in i.filename]
    if any(info.flag_bits & 1 for info in inside):
        raise PanelError(f"{name}: the zip file has a password. Make it again without one.")
    if sum(info.file_size for info in inside) > _LARGEST:
        raise PanelError(
            f"{name}: unpacked it is larger than 1 GB. Export only your own area, or a "
            "generalised version of the boundaries."
        )
    by_stem: dict[str, Files] = {}
    for info in inside:
        path = PurePosixPath(info.filename)
        by_stem.setdefault(str(path.with_suffix("")), {})[path.suffix.lower()] = info
    files_by_layer = {
        PurePosixPath(stem).name: files for stem, files in by_stem.items() if ".shp" in files
    }
    if not files_by_layer:
        raise PanelError(
            f"{name}: the zip file holds no Shapefile (.shp). Give a GeoJSON or GeoPackage file as "
            "it is, not zipped, or zip the .shp, .shx, .dbf and .prj files together."
        )
    return files_by_layer


def _parts(name: str, packed: zipfile.ZipFile, which: str) -> dict[str, bytes]:
    """Return the files of one Shapefile by their suffix."""
    files_by_layer = _layers(name, packed)
    files = files_by_layer[choose_layer(name, sorted(files_by_layer), which)]
    if missing := [suffix for suffix in _NEEDED if suffix not in files]:
        raise PanelError(
            f"{name}: the Shapefile lacks its {' and '.join(missing)} file. "
            "Zip the .shp, .shx, .dbf and .prj files together."
        )
    return {s: packed.read(files[s]) for s in (*_NEEDED, ".prj", ".cpg") if s in files}


def _encoding(dbf: bytes, cpg: bytes) -> str:
    code_page = cpg.decode("ascii", "replace").strip().lower().removeprefix("ansi ")
    for candidate in (code_page, f"cp{code_page}", f"iso{code_page[:4]}-{code_page[4:]}"):
        try:
            return codecs.lookup(candidate).name
        except (LookupError, ValueError):
            continue
    try:
        dbf[int.from_bytes(dbf[8:10], "little") :].decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"
