"""The process that reads one file: it starts from a server that has everything imported.

The server forks for every file, which takes a hundredth of a second where starting Python would
take seconds. Two processes are made: one keeps the time and says how it ended, the other reads.
"""

import json
import os
import re
import select
import signal
import socket
import struct
import sys
import time
from contextlib import suppress
from typing import NoReturn

from dashboard.intake import places
from dashboard.intake.bounded.answer import pack_refusal, pack_tables
from dashboard.intake.bounded.limits import ReadingLimits, limits_for
from dashboard.intake.places import LAYER_ENDINGS
from dashboard.intake.read import read_raw_sheets
from dashboard.settings import PanelError

try:
    import resource
except ImportError:  # Windows knows no such limits
    resource = None  # type: ignore[assignment]

ENDING = struct.Struct("<qqd")
"""What follows every answer: the signal that ended it or 0, bytes at most, and seconds."""

FULL = 12
"""The code with which a reader ends that found no more memory."""
LATE = 14
"""The signal of an alarm: told where a reader took too long."""

_CORES = 16
_MESSAGE = 65_536  # bytes: the name of a file and a few numbers
_OUT_OF_MEMORY = re.compile(
    "bad_?alloc|out of memory|(cannot|unable to) allocate|capacity overflow"
)


def read_whole_file(name: str, content: bytes) -> list[bytes]:
    """Read every table or layer of a file, as pieces of an answer; a refusal is one too.

    Raises MemoryError where a library found no more memory, whatever it made of that.
    """
    try:
        if name.lower().endswith(LAYER_ENDINGS):
            names = places.list_layers(name, content)
            return pack_tables(
                [places.read_layer(name, content, layer_name) for layer_name in names]
            )
        return pack_tables(read_raw_sheets(name, content))
    except PanelError as refused:
        if _is_full(refused.__cause__):
            raise MemoryError from refused
        return pack_refusal(str(refused))


def _is_full(error: BaseException | None) -> bool:
    return isinstance(error, MemoryError) or bool(_OUT_OF_MEMORY.search(str(error).lower()))


def serve_files(control: socket.socket) -> None:
    """Read the files asked for at a socket, each in a process of its own, until it is closed."""
    _import_readers()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for those that keep the time
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, _MESSAGE, 2)
        if not message:
            return
        if not os.fork():
            control.close()
            _keep_time(message, *descriptors)
        for descriptor in descriptors:
            os.close(descriptor)


def read_once(name: str) -> None:
    """Read the file that stands at the standard input, where processes cannot be forked."""
    content = sys.stdin.buffer.read()
    _take_limits(limits_for(len(content)))
    sys.stdout.buffer.writelines(read_whole_file(name, content))


def _import_readers() -> None:
    """Import what reading would import late, so that it is there in every process."""
    import pyproj.network  # noqa: F401, PLC0415 - for the reader alone


def _keep_time(message: bytes, content: int, answer: int) -> NoReturn:
    """Let another process read, end it when its time is over, and say how it ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    started = time.monotonic()
    job = json.loads(message)
    limits = ReadingLimits(job["memory"], job["seconds"])
    ended, lives = os.pipe()
    reader = os.fork()
    if not reader:
        os.close(ended)
        _read(job["name"], limits, content, answer)
    os.close(lives)
    ready, _, _ = select.select([ended, answer], [], [], limits.seconds)
    if ended not in ready:  # too late, or nobody waits for the answer any more
        os.kill(reader, signal.SIGKILL)
    _, status, usage = os.wait4(reader, 0)
    ended_by = LATE if ended not in ready else os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    ended_by = ended_by or -os.WEXITSTATUS(status)
    with suppress(OSError):  # whoever asked may be gone
        os.write(answer, ENDING.pack(ended_by, usage.ru_maxrss * 1024, time.monotonic() - started))
    os._exit(0)


def _read(name: str, limits: ReadingLimits, content: int, answer: int) -> NoReturn:
    """Read a file within its limits and send the answer; whatever happens, come to an end."""
    try:
        _take_limits(limits)
        with open(content, "rb") as file:
            file_bytes = file.read()
        pieces = read_whole_file(name, file_bytes)
        with socket.socket(fileno=answer) as connection:
            for piece in pieces:
                connection.sendall(piece)
        os._exit(0)
    except BaseException as error:  # noqa: BLE001 - a panic of calamine is no Exception, and all is over
        os._exit(FULL if _is_full(error) else 1)


def _take_limits(limits: ReadingLimits) -> None:
    """Let this process take so much memory and time, write no file and leave no core."""
    if not resource:
        return
    memory = _mapped() + limits.memory
    seconds = int(limits.seconds) * _CORES  # for a reader whose keeper is gone
    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, most))


def _mapped() -> int:
    """Return the bytes of addresses that this process has before it reads anything."""
    try:
        with open("/proc/self/statm", "rb") as file:  # noqa: PTH123 - read at once, no library
            return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:  # no Linux
        return 1_000_000_000
