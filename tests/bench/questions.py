"""What the data of a page takes through the data layer, over DuckDB alone asked the same."""

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

import duckdb
import pandas as pd
import streamlit as st
from streamlit.logger import set_log_level
from streamlit.testing.v1 import AppTest

from dashboard.settings import home
from dashboard.warehouse import Query, Snapshot, Store, Viewer
from tests.bench.finding import Finding
from tests.bench.serving_time import shown

GOAL = 1.5
PATIENCE = 600  # seconds for a page on a slow machine
Asked = list[tuple[Query, dict[str, Any]]]


def measure(store: Path, scale: int, rounds: int, names: Sequence[str]) -> Iterator[Finding]:
    """Yield for each named page of trends the milliseconds of its questions, over DuckDB alone.

    DuckDB alone is a connection to the same file, with the same views and SQL and rows as frames.
    Whatever is worked out once for a snapshot has been.
    """
    snapshot = Store(store).current()
    with duckdb.connect(str(snapshot.path), read_only=True) as alone:
        for name in names:
            asked = asked_by(snapshot, name)
            for _ in range(2):
                through_layer(snapshot, asked)
                by_itself(alone, asked)
            pairs = [
                (_took(through_layer, snapshot, asked), _took(by_itself, alone, asked))
                for _ in range(rounds)
            ]
            ours, theirs = (median(pair[side] for pair in pairs) for side in (0, 1))
            yield Finding(scale, f"{name.capitalize()}: data", ours, theirs, GOAL)


def asked_by(snapshot: Snapshot, page: str) -> Asked:
    """Return the questions that a page asks, with their parameters, when it is first seen."""
    asked: Asked = []
    run = Query.run

    def heard(self: Query, *given: Any, **parameters: Any) -> pd.DataFrame:  # noqa: ANN401 - of any type
        asked.append((self, parameters))
        return run(self, *given, **parameters)

    set_log_level("ERROR")  # it warns that no server runs
    st.cache_data.clear()
    script = home() / "dashboard" / "pages" / "trends" / f"{page}.py"
    with shown(snapshot), patch.object(Query, "run", heard):
        done = AppTest.from_file(script, default_timeout=PATIENCE).run()
    assert not done.exception, done.exception
    return asked


def through_layer(snapshot: Snapshot, asked: Asked) -> None:
    """Ask as pages do."""
    for query, parameters in asked:
        query.run(snapshot, Viewer(), **parameters)


def by_itself(alone: duckdb.DuckDBPyConnection, asked: Asked) -> None:
    """Ask DuckDB."""
    for query, parameters in asked:
        alone.execute(query.sql, parameters).df()


def _took(ask: Any, of: Any, asked: Asked) -> float:  # noqa: ANN401 - either way of asking
    began = time.perf_counter()
    ask(of, asked)
    return 1000 * (time.perf_counter() - began)
