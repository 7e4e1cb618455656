"""A page of six figures, beside the empty one and the same as an analyst would write it."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench import crowd, memory, one_page, trends
from tests.bench.changing import CHOICES, Changing, middle
from tests.bench.finding import Finding
from tests.browser import serving

LOAD_GOAL = 5.0
CROWD_GOAL = 4.0
MEMORY_GOAL = 400  # MB
EMPTY, OURS, FIRST, EXPRESS = "empty", "ours", "first", "express"
PAGES = {  # the file, how it is served, and whether it shows the store or the files
    EMPTY: ("empty_page.py", [], ""),
    OURS: ("six_page.py", ["ours"], "store"),
    FIRST: ("six_page.py", ["ours", "forgetting"], "store"),
    EXPRESS: ("express_page.py", [], "files"),
}


@contextmanager
def served(name: str, data: dict[str, Path], log: Path) -> Iterator[int]:
    """Serve one of the pages, and yield its port."""
    file, how, shows = PAGES[name]
    port = serving.free_port()
    arguments = [file, str(port), str(data.get(shows, "")), *how]
    with serving.running(["tests.bench.one_page", *arguments], one_page.SIGN, log):
        yield port


def measure(
    browser: Browser, data: dict[str, Path], scale: int, *, rounds: int, viewers: int
) -> Iterator[Finding]:
    """Yield what a change, a load, and a change by many viewers at once take, over an empty page.

    data: the store and the files of so many boroughs.
    """
    goal = trends.goal_of(scale)
    with ExitStack() as stack:
        log = data["store"].with_suffix(".log")
        ports = {name: stack.enter_context(served(name, data, log)) for name in PAGES}
        changes, loads = alone(browser, ports, rounds)
        least, first = changes[EMPTY], loads[EMPTY]
        yield Finding(scale, "Six figures, a change", changes[OURS], least, goal)
        yield Finding(scale, "Six figures, a first look", changes[FIRST], least)
        yield Finding(scale, "The same in plotly express", changes[EXPRESS], least)
        yield Finding(scale, "Six figures, load", loads[OURS], first, LOAD_GOAL)
        yield Finding(scale, "The same in plotly express, load", loads[EXPRESS], first)
        together = {
            name: crowd.let(
                crowd.at_once(ports[name], *_asked(name), viewers=viewers, rounds=rounds)
            )
            for name in (EMPTY, OURS, EXPRESS)
        }
        what = f"{viewers} viewers at once"
        yield Finding(scale, what, together[OURS], together[EMPTY], CROWD_GOAL)
        yield Finding(scale, f"{what}, plotly express", together[EXPRESS], together[EMPTY])


def alone(
    browser: Browser, ports: dict[str, int], rounds: int
) -> tuple[dict[str, float], dict[str, float]]:
    """Return the milliseconds of a change, and of a load, of each page, measured in turns."""
    addresses = {name: f"http://127.0.0.1:{port}" for name, port in ports.items()}
    pages = {name: Changing(browser, *_asked(name)) for name in ports}
    for name, page in pages.items():
        page.open(addresses[name])
    turns = [{name: page.change(turn) for name, page in pages.items()} for turn in range(rounds)]
    changes = {name: middle([turn[name] for turn in turns], "total") for name in pages}
    loaded = [
        {name: page.load(addresses[name]) for name, page in pages.items()} for _ in range(rounds)
    ]
    for page in pages.values():
        page.page.close()
    loads = {name: sorted(turn[name] for turn in loaded)[rounds // 2] for name in pages}
    return changes, loads


def held(store: Path, scale: int, viewers: int, pages: Sequence[str]) -> Finding:
    """Return the memory of a server of whose viewers each has looked at some pages of trends."""
    port = serving.free_port()
    arguments = ["dashboard", "serve", "--store", str(store), "--port", str(port)]
    log = store.with_suffix(".log")
    with serving.running(arguments, "Context Panel is at", log) as process:
        figures = crowd.let(crowd.through(port, pages, viewers))
        assert all(figures), dict(zip(pages, figures, strict=True))
        what = f"MB with {viewers} viewers on {len(pages)} pages"
        return Finding(scale, what, memory.most(process), 1, MEMORY_GOAL)


def _asked(name: str) -> tuple[str, tuple[str, str]]:
    return ("Context", CHOICES) if name == EMPTY else ("Period", trends.PERIODS)
