"""Asking for a file to be read in another process, and understanding how that ended."""

import atexit
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from dashboard.intake.bounded.answer import unpack_tables
from dashboard.intake.bounded.limits import (
    ReadingLimits,
    limits_for,
    reader_broke,
    too_much_memory,
    too_much_time,
)
from dashboard.intake.bounded.reader import ENDING, FULL, LATE
from dashboard.intake.places import Layer
from dashboard.intake.read import RawSheet

_FORKS = sys.platform == "linux"
_AT_ONCE = threading.BoundedSemaphore(2)  # files; a folder of hostile ones takes no more than two
_GRACE = 300.0  # seconds beside the file's own: the first file waits for the server to start
_PIECE = 1 << 20  # bytes received at once
_PATIENCE = 0.25  # seconds between asking whether the file is still wanted
_GAVE_UP = int(signal.SIGABRT)
_OUT_OF_MEMORY = (-FULL, _GAVE_UP, 9)  # how libraries give up, and how the system ends a process
_CPU = 24  # as Linux numbers it: the time of the processor is used up
_START = (
    "import json, socket, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from dashboard.intake.bounded import reader; "
)
# Threads and the reserves of allocators count as memory, and one file needs neither.
_SPARING = {
    "ARROW_DEFAULT_MEMORY_POOL": "system",
    "MALLOC_ARENA_MAX": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
}


def wait_patiently() -> None:
    """Wait for a file for as long as it may take."""


def read_in_bounds(
    name: str, content: bytes, while_waiting: Callable[[], object] = wait_patiently
) -> list[RawSheet | Layer]:
    """Read every table or layer of a file in a process of its own, within limits.

    while_waiting: called a few times a second until it is read; raises once nobody wants the file
        any more, which ends its reader.
    Raises PanelError with what to do when the file cannot be read, or takes more memory or time
    than a file of its size may.
    """
    limits = limits_for(len(content))
    while not _AT_ONCE.acquire(timeout=_PATIENCE):
        while_waiting()
    try:
        end = ask_reader(name, content, limits, while_waiting)
    finally:
        _AT_ONCE.release()
    if end.signal in (LATE, _CPU):
        raise too_much_time(name, limits)
    if end.signal in _OUT_OF_MEMORY:
        raise too_much_memory(name, limits)
    if end.signal:
        raise reader_broke(name)
    return unpack_tables(end.answer)


@dataclass(frozen=True)
class ReadingEnd:
    """How a reader ended.

    answer: what it sent. signal: what ended it, 0 where it came to its end by itself, below 0 where
    it failed. memory: bytes that it had at most, those of Python and the libraries too. seconds:
    from its start.
    """

    answer: bytes | memoryview
    signal: int
    memory: int
    seconds: float


def ask_reader(
    name: str,
    content: bytes,
    limits: ReadingLimits,
    while_waiting: Callable[[], object] = wait_patiently,
) -> ReadingEnd:
    """Let another process read a file within limits, and return how that ended."""
    ask = _SERVER.ask if _FORKS else _ask_once
    return ask(name, content, limits, while_waiting)


class _ReadingServer:
    """The process that forks readers, started with the first file and again should it be gone."""

    def __init__(self) -> None:
        """Start nothing yet."""
        self._starting = threading.Lock()
        self._control: socket.socket | None = None

    def ask(
        self,
        name: str,
        content: bytes,
        limits: ReadingLimits,
        while_waiting: Callable[[], object],
    ) -> ReadingEnd:
        """Let a process forked for it read a file, and return how that ended."""
        ours, theirs = socket.socketpair()
        job = {"name": name, "memory": limits.memory, "seconds": limits.seconds}
        file_descriptor = os.memfd_create("file")
        with ours:  # closed early, it tells the reader that nobody wants the file any more
            with theirs, open(file_descriptor, "wb", buffering=0) as file:  # noqa: PTH123 - it has no path
                _write_all(file_descriptor, content)
                file.seek(0)
                self._send(json.dumps(job).encode(), [file_descriptor, theirs.fileno()])
            received = _receive(ours, limits.seconds + _GRACE, while_waiting)
        if len(received) < ENDING.size:
            return ReadingEnd(b"", LATE, 0, limits.seconds + _GRACE)
        ending = ENDING.unpack_from(received, len(received) - ENDING.size)
        return ReadingEnd(memoryview(received)[: -ENDING.size], *ending)

    def _send(self, job: bytes, descriptors: list[int]) -> None:
        with self._starting:
            if self._control is not None:
                with suppress(OSError):
                    socket.send_fds(self._control, [job], descriptors)
                    return
            self._control = self._start()
            socket.send_fds(self._control, [job], descriptors)

    @staticmethod
    def _start() -> socket.socket:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            process = subprocess.Popen(  # nosec B603 # noqa: S603 - our own code, by the Python that runs us
                [
                    *(sys.executable, "-I", "-c"),
                    f"{_START}reader.serve_files(socket.socket(fileno=int(sys.argv[2])))",
                    *(json.dumps(sys.path), str(theirs.fileno())),
                ],
                pass_fds=[theirs.fileno()],
                env={**os.environ, **_SPARING},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # a Ctrl+C at the keyboard is for us
            )
        atexit.register(_end, process, ours, os.getpid())
        return ours


_SERVER = _ReadingServer()


def _end(process: "subprocess.Popen[bytes]", control: socket.socket, owner: int) -> None:
    control.close()
    if os.getpid() != owner:
        return
    try:
        process.wait(1)
    except subprocess.TimeoutExpired:  # a process forked from ours still holds the other end
        process.kill()
        process.wait()


def _write_all(descriptor: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _receive(
    connection: socket.socket, seconds: float, while_waiting: Callable[[], object]
) -> bytes | bytearray:
    """Return all that comes until the other end closes, or nothing where it takes too long."""
    connection.settimeout(_PATIENCE)
    received, latest = bytearray(), time.monotonic() + seconds
    while time.monotonic() < latest:
        try:
            piece = connection.recv(_PIECE)
        except TimeoutError:
            while_waiting()
            continue
        if not piece:
            return received
        received += piece
    return b""


def _ask_once(
    name: str, content: bytes, limits: ReadingLimits, while_waiting: Callable[[], object]
) -> ReadingEnd:
    """Let a process started for it read a file, where none can be forked; say how that ended."""
    started = time.monotonic()
    with subprocess.Popen(  # nosec B603 # noqa: S603 - our own code, by the Python that runs us
        [
            *(sys.executable, "-I", "-c"),
            f"{_START}reader.read_once(sys.argv[2])",
            *(json.dumps(sys.path), name),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **_SPARING},
    ) as process:
        unsent: bytes | None = content
        try:
            while time.monotonic() < started + limits.seconds + _GRACE:
                with suppress(subprocess.TimeoutExpired):
                    answer, complaint = process.communicate(unsent, _PATIENCE)
                    break
                unsent = None  # what is left of it is sent all the same
                while_waiting()
            else:
                return ReadingEnd(b"", LATE, 0, time.monotonic() - started)
        finally:
            process.kill()  # where it still reads
    seconds = time.monotonic() - started
    if process.returncode:
        is_full = b"memory allocation" in complaint or b"MemoryError" in complaint
        return ReadingEnd(b"", -FULL if is_full else -1, 0, seconds)
    return ReadingEnd(answer, 0, 0, seconds)
