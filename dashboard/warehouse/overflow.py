"""Overflow: where DuckDB puts what its memory does not hold, and who clears it away."""

import os
import secrets
import shutil
import socket
import time
from pathlib import Path

import duckdb

from dashboard.warehouse.objects import OVERFLOW

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
        number, _, host = left.name.removesuffix(OVERFLOW).split(".", 2)
        is_ours = host == socket.gethostname() and os.name != "nt"
        if _is_gone(int(number)) if is_ours else time.time() - left.stat().st_mtime > _A_DAY:
            shutil.rmtree(left, ignore_errors=True)


def _is_gone(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except PermissionError:  # another account's, which runs
        return False
    return False
