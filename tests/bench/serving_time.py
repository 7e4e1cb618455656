"""Where the server's time goes: SQL, analysis, figures, JSON, and the rest of Streamlit's run."""

import importlib
import inspect
import os
import pkgutil
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from statistics import median
from types import ModuleType
from typing import Any
from unittest.mock import patch

import plotly.io
import streamlit as st
from streamlit.logger import set_log_level
from streamlit.testing.v1 import AppTest

from dashboard import analysis, charts, trends
from dashboard.settings import STORE_VARIABLE, home
from dashboard.warehouse import Query, Snapshot

ROOMS = home() / "dashboard" / "pages"
PARTS = ("SQL", "analysis", "figures", "JSON", "the rest")
ROUNDS = 10


class Stopwatch:
    """Seconds spent in each part, without those of other parts called from it."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        """Begin with nothing spent."""
        self.spent: dict[str, float] = defaultdict(float)
        self._clock = clock
        self._inner: list[float] = []

    @contextmanager
    def on(self, part: str) -> Iterator[None]:
        """Count what happens inside as a part's time."""
        began = self._clock()
        self._inner.append(0)
        try:
            yield
        finally:
            whole = self._clock() - began
            self.spent[part] += whole - self._inner.pop()
            if self._inner:
                self._inner[-1] += whole

    def watch(self, owner: object, name: str, part: str) -> None:
        """Count every call of an attribute as a part's, from now on."""
        function = getattr(owner, name)

        @wraps(function)
        def run(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever the function takes
            with self.on(part):
                return function(*given, **named)

        setattr(owner, name, run)


@contextmanager
def watched() -> Iterator[Stopwatch]:
    """Watch what a page calls by the floors it comes from, and leave all as it was at the end."""
    places = [(Query, "run", "SQL"), (plotly.io, "to_json", "JSON")]
    places += [(owner, name, "analysis") for owner, name in _functions(analysis)]
    places += [(owner, name, "figures") for owner, name in _functions(charts)]
    parts = {getattr(owner, name): part for owner, name, part in places}
    places += [  # a trend's description keeps the functions that it names
        (module, name, parts[function])
        for module in _modules(trends)
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function in parts
    ]
    kept = [(owner, name, getattr(owner, name)) for owner, name, _ in places]
    watch = Stopwatch()
    try:
        for owner, name, part in places:
            watch.watch(owner, name, part)
        yield watch
    finally:
        for owner, name, function in kept:
            setattr(owner, name, function)


def split(snapshot: Snapshot, page: Path, turns: Sequence[dict[str, str]]) -> dict[str, float]:
    """Return the median milliseconds of each part of a change, no row being cached.

    turns: what the address says in turn, such as one context and another.
    """
    set_log_level("ERROR")  # it warns that no server runs
    test = AppTest.from_file(page, default_timeout=600)
    found: dict[str, list[float]] = {part: [] for part in PARTS}
    for turn in range(ROUNDS + len(turns)):  # the first of each is not counted: it warms
        for name, value in turns[turn % len(turns)].items():
            test.query_params[name] = value
        st.cache_data.clear()
        with shown(snapshot), watched() as watch, watch.on("the rest"):
            test.run()
        assert not test.exception, test.exception
        if turn >= len(turns):
            for part in PARTS:
                found[part].append(1000 * watch.spent[part])
    return {part: median(times) for part, times in found.items()}


@contextmanager
def shown(snapshot: Snapshot) -> Iterator[None]:
    """Let pages show a snapshot's store."""
    with patch.dict(os.environ, {STORE_VARIABLE: str(snapshot.path.parents[1])}):
        yield


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    """Yield the modules of a package, those of its packages too."""
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        yield importlib.import_module(found.name)


def _functions(package: ModuleType) -> Iterator[tuple[ModuleType, str]]:
    """Yield each function of a package's modules with the module that defines it."""
    for module in _modules(package):
        for name, _ in inspect.getmembers(module, inspect.isfunction):
            if getattr(module, name).__module__ == module.__name__:
                yield module, name
