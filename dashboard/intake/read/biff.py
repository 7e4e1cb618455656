"""What the library for workbooks does not tell of old Excel files: errors, and a password.

A .xls file is a folder of streams (MS-CFB); its stream “Workbook” is a row of records (MS-XLS).
"""

import struct
from collections.abc import Iterator

_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BOF, _EOF, _FILEPASS, _BOUNDSHEET, _FORMULA, _BOOLERR = 0x809, 0x0A, 0x2F, 0x85, 0x06, 0x205
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
Record = tuple[int, bytes]


def is_locked(content: bytes) -> bool:
    """Return whether a password closes an old Excel file."""
    return any(kind == _FILEPASS for kind, _ in _records(_stream(content), 0))


def errors(content: bytes) -> list[list[tuple[int, int, str]]]:
    """Return the cells that show an error, as (row, column, error) from 1, for each worksheet."""
    stream = _stream(content)
    starts = [
        struct.unpack_from("<I", data)[0]
        for kind, data in _records(stream, 0)
        if kind == _BOUNDSHEET and len(data) > 5 and data[5] == 0  # noqa: PLR2004 - its kind: a worksheet
    ]
    return [list(_errors(_records(stream, start))) for start in starts]


def _errors(records: Iterator[Record]) -> Iterator[tuple[int, int, str]]:
    for kind, data in records:
        row, column = struct.unpack_from("<HH", data) if len(data) >= 8 else (0, 0)  # noqa: PLR2004 - row, column, look, value
        code = -1
        if kind == _BOOLERR and data[7:8] == b"\1":
            code = data[6]
        if kind == _FORMULA and data[6:7] == b"\2" and data[12:14] == b"\xff\xff":
            code = data[8]
        if code in _ERRORS:
            yield row + 1, column + 1, _ERRORS[code]


def _records(stream: bytes, at: int) -> Iterator[Record]:
    """Yield the records from a place to the end of what begins there, charts inside left out."""
    depth = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 0:
            return
        if depth == 1:
            yield kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _stream(content: bytes) -> bytes:
    """Return the stream “Workbook”, as far as it is there."""
    size = {9: 512, 12: 4096}.get(int.from_bytes(content[30:32], "little"), 0)
    if not content.startswith(_MARK) or not size or len(content) < size:
        return b""
    sectors = [content[at : at + size] for at in range(size, len(content), size)]
    table = b"".join(sectors[at] for at in _numbers(content[76:512]) if at < len(sectors))
    nexts = _numbers(table)
    folder = _chain(sectors, nexts, struct.unpack_from("<I", content, 48)[0])
    for at in range(0, len(folder) - 127, 128):
        name = folder[at : at + 64].decode("utf-16-le", errors="replace").split("\0")[0]
        if name in ("Workbook", "Book"):
            start, length = struct.unpack_from("<II", folder, at + 116)
            return _chain(sectors, nexts, start)[:length]
    return b""


def _chain(sectors: list[bytes], nexts: list[int], at: int) -> bytes:
    found: list[bytes] = []
    while at < min(len(sectors), len(nexts)) and len(found) < len(sectors):
        found.append(sectors[at])
        at = nexts[at]
    return b"".join(found)


def _numbers(data: bytes) -> list[int]:
    """Return the whole numbers of four bytes each; sectors that do not exist are marks."""
    return list(struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))
