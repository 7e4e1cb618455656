"""Overflow: where DuckDB puts what its memory does not hold, and who clears it away."""

import os
import re
import secrets
import shutil
import socket
from pathlib import Path

import duckdb

from dashboard.warehouse.objects import OVERFLOW, is_older

_NAME = re.compile(rf"(?P<process>\d{{1,9}})\.[0-9a-f]+\.(?P<host>.+){re.escape(OVERFLOW)}")
_A_DAY = 86_400  # seconds, after which what another machine left is cleared


def open_in_memory(folder: Path, threads: int | None = None) -> duckdb.DuckDBPyConnection:
    """Open a database in memory, which overflows into a folder of its own inside `folder`.

    By itself DuckDB would write rows into the working directory, and two databases of one process
    into the same files there: the first that is closed takes the other's away, which then crashes.
    threads: how many it takes; None is all.
    """
    own = folder / f"{os.getpid()}.{secrets.token_hex(8)}.{socket.gethostname()}{OVERFLOW}"
    connection = duckdb.connect(config={"threads": threads} if threads else {})
    connection.execute("set temp_directory = $folder", {"folder": str(own)})
    return connection


def clear_overflow(folder: Path) -> None:
    """Clear away what processes left in a folder that run no more."""
    for left in folder.glob(f"*{OVERFLOW}"):
        hit = _NAME.fullmatch(left.name)
        if hit is None:
            continue  # no process names a folder so
        is_ours = hit["host"] == socket.gethostname() and os.name != "nt"
        if _is_gone(int(hit["process"])) if is_ours else is_older(left, _A_DAY):
            shutil.rmtree(left, ignore_errors=True)


def _is_gone(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except PermissionError:  # another account's, which runs
        return False
    return False
