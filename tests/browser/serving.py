"""A real server as a process of its own, for the browser tests and the benchmark."""

import os
import secrets
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dashboard.settings import STORE_VARIABLE

PATIENCE = 600  # seconds for a server to stop on a slow machine
# Below those that a system hands out by itself: none is taken by a browser's connection between
# being found free here and being listened on by a server that still starts.
PORTS = range(20_000, 32_000)


class NotServed(Exception):
    """A server ended before it answered; the message is what it said."""


@contextmanager
def panel(store: Path, command: str = "serve", *more: str) -> Iterator[str]:
    """Run `context-panel serve` or `demo` on a free port, and yield its address.

    Fails at the end if the server complained of anything, such as an error that no page showed.
    """
    port, log = free_port(), store.with_suffix(".log")
    arguments = ["dashboard", command, "--store", str(store), "--port", str(port), *more]
    with running(arguments, "Context Panel is at", log):
        yield f"http://127.0.0.1:{port}"
    complaints = log.read_text(encoding="utf-8")
    assert not complaints, complaints


@contextmanager
def running(arguments: list[str], sign: str, log: Path) -> Iterator[int]:
    """Run a Python module as a process, and yield its number once it says `sign`; stop it then."""
    environment = {name: value for name, value in os.environ.items() if name != STORE_VARIABLE}
    with (
        log.open("w") as complaints,
        subprocess.Popen(
            [sys.executable, "-m", *arguments],
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
            env=environment,
        ) as process,
    ):
        assert process.stdout, "it was asked for"
        try:
            said = []
            for line in process.stdout:
                said.append(line)
                if sign in line:
                    break
            else:
                raise NotServed("".join(said) + log.read_text())
            yield process.pid
        finally:
            process.send_signal(signal.SIGINT)  # as a person would, with Ctrl+C
            process.wait(PATIENCE)


def free_port() -> int:
    """Return a port on which nothing listens now."""
    while True:
        port = secrets.choice(PORTS)
        with suppress(OSError), socket.socket() as trial:
            trial.bind(("127.0.0.1", port))
            return port
