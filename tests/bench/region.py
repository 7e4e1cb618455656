"""A region at work: servers of one store in object storage, many sessions, and writers meanwhile.

`python -m tests.bench.region` takes ten minutes with fifty sessions; `--minutes 3` and
`--sessions 10` make it shorter. Sessions speak Streamlit's messages, as `crowd` does: they belong
to one of two partnerships, in panel or share mode, and look at one page after the other. Meanwhile
files are imported every minute and a row is recorded every two seconds, now for one partnership and
now for the other. Each answer is held against its session: the partnership and the mode that stand
over it, a version not older than the one before, and no word of the other partnership. Exit status
1 where an answer was wrong.
"""

import asyncio
import os
import re
import tempfile
import time
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Coroutine, Iterator
from contextlib import AsyncExitStack, ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from statistics import median, quantiles

from rich.console import Console
from rich.table import Table
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from dashboard import intake, settings
from dashboard.warehouse import Store
from tests.bench import crowd
from tests.browser import serving
from tests.warehouse.object_storage import S3
from tests.warehouse.stores import phrases, recorded_phrase

PARTNERSHIPS = {"": "PLANTEDOWN", "north": "PLANTEDNORTH"}
"""By its name in the address, a word that stands in what each records and imports."""
PAGES = ("opening", "context", "review", "map", "referrals", "timeliness", "actions", "history")
REST = 5  # seconds that a session looks at a page
EVERY_IMPORT, EVERY_RECORD = 60, 2  # seconds
_FRAME = re.compile(
    r"<strong[^>]*>(?P<name>[^<]*)</strong>.*?snapshot (?P<version>\d+(?:\.\d+)?)"
    r".*?mark-mode'>(?P<mode>[A-Z]+)<"
)
screen = Console(width=120, highlight=False)


@dataclass
class Findings:
    """What was seen: milliseconds of each look, what was wrong, and versions as they were shown."""

    looks: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    writes: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    shown: list[tuple[float, str, tuple[int, int]]] = field(default_factory=list)
    made: list[tuple[float, str, tuple[int, int]]] = field(default_factory=list)

    def lags(self) -> list[float]:
        """Return how many seconds each version was made before somebody saw it, or a later one."""
        return [
            min(
                seen - at
                for seen, who, later in self.shown
                if who == name and later >= version and seen >= at
            )
            for at, name, version in self.made
            if any(
                who == name and later >= version and seen >= at for seen, who, later in self.shown
            )
        ]


class Session(crowd.Viewer):
    """A viewer of one partnership in one mode, who holds each answer against that."""

    def belong(self, partnership: str, name: str, mode: str, findings: Findings) -> None:
        """Say to whom and in which mode the session belongs."""
        self.partnership, self.name, self.mode, self.findings = partnership, name, mode, findings
        self.query = "&".join(
            [f"partnership={partnership}"] * bool(partnership) + ["share=true"] * (mode == "SHARE")
        )
        self.version = (0, 0)
        self.frame = ""

    def _is_last(self, message: ForwardMsg) -> bool:
        for partnership, word in PARTNERSHIPS.items():
            if partnership != self.partnership and word.encode() in message.SerializeToString():
                self.findings.wrong.append(f"{self.name}: a row of another partnership")
        element = message.delta.new_element if message.WhichOneof("type") == "delta" else None
        if element is not None and "mark-mode" in element.html.body:
            self.frame = element.html.body
        return super()._is_last(message)

    async def go_on(self, until: float) -> None:
        """Look at one page after the other, and hold each answer against what the session is."""
        for page in cycle(PAGES):
            if time.monotonic() > until:
                return
            self.frame = ""
            began = time.monotonic()
            await self.look(page)
            self.findings.looks.append(1000 * (time.monotonic() - began))
            self._hold()
            await asyncio.sleep(REST)

    def _hold(self) -> None:
        told = _FRAME.search(self.frame)
        if told is None:
            self.findings.wrong.append(f"{self.name}: no frame")
            return
        version = as_numbers(told["version"])
        if (told["name"], told["mode"]) != (self.name, self.mode):
            self.findings.wrong.append(f"{self.name} {self.mode}: {told['name']} {told['mode']}")
        if version < self.version:
            self.findings.wrong.append(f"{self.name}: {told['version']} after {self.version}")
        self.version = version
        self.findings.shown.append((time.monotonic(), self.partnership, version))


def as_numbers(version: str) -> tuple[int, int]:
    """Return a version so that the later of two is the greater: 12.7 and 12.10."""
    number, _, record = version.partition(".")
    return int(number), int(record or 0)


@contextmanager
def served(address: str, folder: Path, number: int) -> Iterator[tuple[int, int]]:
    """Serve a store in object storage with a cache of its own; yield process and port."""
    port = serving.free_port()
    os.environ[settings.CACHE_VARIABLE] = str(folder / f"cache {number}")
    arguments = ["dashboard", "serve", "--store", address, "--port", str(port)]
    with serving.running(arguments, "Context Panel is at", folder / f"{number}.log") as process:
        yield process, port


def prepared(address: str, folder: Path) -> dict[str, Store]:
    """Publish the case study for each partnership; return the stores of one more machine."""
    os.environ[settings.CACHE_VARIABLE] = str(folder / "cache of the writer")
    stores = {}
    for name in PARTNERSHIPS:
        where = f"{address}/partnerships/{name}" if name else address
        stores[name] = Store(settings.folder_of_store(where))
        intake.publish_batch(intake.demonstration_sheets(), stores[name], "Case study")
        panel = str(stores[name].current().table("panel")["panel_id"].iloc[0])
        cells = {"partnership_name": f"Partnership {name or 'own'}"}
        intake.change_row(stores[name], "panel", panel, cells, ("Region", "Named"))
    return stores


async def write(stores: dict[str, Store], findings: Findings, until: float) -> None:
    """Import and record until a moment, now for one partnership and now for the other."""
    begun = time.monotonic()
    done = dict.fromkeys(("import", "record"), 0)
    every = {"import": EVERY_IMPORT, "record": EVERY_RECORD}
    for name in cycle(stores):
        if time.monotonic() > until:
            return
        for kind, seconds in every.items():
            if time.monotonic() - begun < done[kind] * seconds:
                continue
            done[kind] += 1
            word = f"{PARTNERSHIPS[name]} {kind} {done[kind]}"
            began = time.monotonic()
            outcome = await asyncio.to_thread(_write, stores[name], kind, word)
            findings.writes[kind].append(1000 * (time.monotonic() - began))
            findings.made.append((time.monotonic(), name, as_numbers(outcome)))
        await asyncio.sleep(0.2)


def _write(store: Store, kind: str, word: str) -> str:
    """Import or record one phrase; return the version that it made."""
    if kind == "import":
        done = store.publish([phrases(word)], word).snapshot
    else:
        done = store.record(recorded_phrase(word), word).snapshot
    assert done is not None, "it changes something"
    return done.version


async def at_work(
    ports: list[int], stores: dict[str, Store], sessions: int, seconds: float
) -> Findings:
    """Let so many sessions look at the servers in turn while others write; return what was seen."""
    findings = Findings()
    names = {
        name: str(own.current().table("panel")["partnership_name"].iloc[0])
        for name, own in stores.items()
    }
    kinds = [(name, mode) for name in names for mode in ("PANEL", "SHARE")]
    async with AsyncExitStack() as stack:
        every = []
        for number in range(sessions):
            session = Session(
                await stack.enter_async_context(crowd.connection(ports[number % len(ports)]))
            )
            name, mode = kinds[number // len(ports) % len(kinds)]
            session.belong(name, names[name], mode, findings)
            every.append(session)
        until = time.monotonic() + seconds
        await asyncio.gather(write(stores, findings, until), *(one.go_on(until) for one in every))
    return findings


def held_now(process: int) -> float:
    """Return the megabytes that a process holds now."""
    told = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) * 1024 / 1e6 for line in told.splitlines() if "VmRSS" in line)


def worked(process: int) -> float:
    """Return the seconds of processor that a process has taken."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def watch(processes: list[int], held: list[list[float]]) -> None:
    """Note every five seconds what each process holds."""
    while True:
        for process, notes in zip(processes, held, strict=True):
            notes.append(held_now(process))
        await asyncio.sleep(5)


async def measured(
    processes: list[int], work: Coroutine[None, None, Findings]
) -> tuple[Findings, list[list[float]], float]:
    """Return what was seen, what each server held meanwhile, and the seconds of processor."""
    held: list[list[float]] = [[] for _ in processes]
    before = sum(map(worked, processes))
    watching = asyncio.create_task(watch(processes, held))
    try:
        findings = await work
    finally:
        watching.cancel()
    return findings, held, sum(map(worked, processes)) - before


def main(sessions: int, minutes: float, servers: int) -> int:
    """Measure, print, and return the exit status."""
    s3 = S3()
    os.environ.update(s3.variables)
    address = f"{s3.new_bucket()}/panel"
    with tempfile.TemporaryDirectory(prefix="context-panel-region-") as name, ExitStack() as stack:
        folder = Path(name)
        stores = prepared(address, folder)
        serving_now = [stack.enter_context(served(address, folder, n)) for n in range(servers)]
        processes, ports = [one[0] for one in serving_now], [one[1] for one in serving_now]
        empty = [held_now(process) for process in processes]
        work = at_work(ports, stores, sessions, 60 * minutes)
        findings, held, processor = asyncio.run(measured(processes, work))
        said = "".join((folder / f"{number}.log").read_text() for number in range(servers))
    table = Table("What", "Seen", box=None)
    for what, seen in told(findings).items():
        table.add_row(what, seen)
    for number, (before, notes) in enumerate(zip(empty, held, strict=True), start=1):
        third = len(notes) // 3
        table.add_row(
            f"Memory of server {number}, MB: before, in the middle third, in the last, at most",
            ", ".join(
                f"{x:.0f}"
                for x in (
                    before,
                    median(notes[third : 2 * third + 1]),
                    median(notes[2 * third :]),
                    max(notes),
                )
            ),
        )
    table.add_row(
        "Processor of the servers, ms a look", f"{1000 * processor / len(findings.looks):.0f}"
    )
    screen.print(table)
    for sentence in sorted(set(findings.wrong))[:20]:
        screen.print(f"WRONG: {sentence}")
    if said:
        screen.print(f"The servers complained:\n{said[:2000]}")
    return int(bool(findings.wrong or said))


def told(findings: Findings) -> dict[str, str]:
    """Return what was seen, in words."""
    lags = findings.lags()
    return {
        "Looks": f"{len(findings.looks):,}, {len(findings.wrong)} of them wrong",
        "A look, ms: median, 95 of 100, longest": three(findings.looks),
        **{
            f"{kind.capitalize()}s: {len(took)}, ms": three(took)
            for kind, took in findings.writes.items()
        },
        "Seconds until a version was first seen in a browser: median, 95 of 100, longest": three(
            lags
        ),
    }


def three(numbers: list[float]) -> str:
    """Return the median, the 95th of 100 and the largest of numbers, as text."""
    if len(numbers) < 2:
        return ", ".join(f"{number:.1f}" for number in numbers) or "none"
    return f"{median(numbers):.1f}, {quantiles(numbers, n=20)[-1]:.1f}, {max(numbers):.1f}"


if __name__ == "__main__":
    parser = ArgumentParser()
    parser.add_argument("--sessions", type=int, default=50)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--servers", type=int, default=2)
    given = parser.parse_args()
    raise SystemExit(main(given.sessions, given.minutes, given.servers))
