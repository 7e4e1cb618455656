"""What pages really emit in share mode: every word, figure, map and file, and from what."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any
from unittest.mock import patch
from zipfile import is_zipfile

import pandas as pd
import streamlit as st
from streamlit.logger import set_log_level
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Node

from dashboard.settings import STORE_VARIABLE
from dashboard.warehouse import Query, Snapshot
from tests.pages import script_of
from tests.reports.packs import parts

FRAME = "the frame round every page"
_FRAME_SCRIPT = "from dashboard import ui\nui.show_frame()"
_NAMES_BY_CHANCE = re.compile(r"[0-9a-f]{32}")  # those that folium and Streamlit invent
Asked = tuple[str, tuple[tuple[str, object], ...]]  # a query and its parameters
Chosen = tuple[tuple[str, str], ...]  # what stands in an address


@dataclass
class Emitted:
    """What one address emits: all that is sent, and files by name; what it offers and asks for.

    offered: by the name in the address, the codes that may stand there. beside: reads of the
    snapshot that did not pass disclosure control, by the table or the first words of the query.
    """

    sent: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    files: dict[str, dict[str, bytes]] = field(default_factory=dict)
    offered: dict[str, list[str]] = field(default_factory=dict)
    asked: dict[Asked, pd.DataFrame] = field(default_factory=dict)
    beside: set[str] = field(default_factory=set)


def emitted(
    snapshot: Snapshot, page: Path | None, chosen: Chosen, *, files: bool = False
) -> Emitted:
    """Open an address in share mode, and gather all that reaches whoever looks.

    page: None for the frame. files: whether what can be downloaded is made too.
    """
    set_log_level("ERROR")  # it warns that no server runs
    found = Emitted()
    test = (
        AppTest.from_file(script_of(page, chosen), default_timeout=600)
        if page
        else AppTest.from_string(_FRAME_SCRIPT, default_timeout=600)
    )
    test.session_state["share"] = True
    for name, code in chosen:
        test.query_params[name] = code
    with ExitStack() as stack:
        store = {STORE_VARIABLE: str(snapshot.path.parents[1])}
        stack.enter_context(patch.dict(os.environ, store))
        stack.enter_context(_watched(found, files=files))
        test.run()
    assert not test.exception, (page, chosen, test.exception)
    for node in _nodes(test._tree):  # noqa: SLF001 - the only way to everything that was sent
        if node.type == "html":
            found.html.append(node.proto.body)
        found.sent.append(_NAMES_BY_CHANCE.sub("#", str(getattr(node, "proto", ""))))
    return found


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    for inner in getattr(node, "children", {}).values():
        yield from _nodes(inner)


@contextmanager
def _watched(found: Emitted, *, files: bool) -> Iterator[None]:
    """Note what a page asks of the data, offers to choose from, and offers as a file."""
    run, read, table = Query.run, Snapshot.read, Snapshot.table
    inside: list[str] = []

    def asking(self: Query, snapshot: Snapshot, viewer: Any, **parameters: Any) -> pd.DataFrame:  # noqa: ANN401 - as given
        inside.append(self.name)
        rows = run(self, snapshot, viewer, **parameters)
        inside.pop()
        assert viewer.mode == "share", f"{self.name} is asked as in panel mode"
        found.asked[self.name, tuple(sorted(parameters.items()))] = rows
        return rows

    def reading(self: Snapshot, sql: str, *given: Any, **named: Any) -> pd.DataFrame:  # noqa: ANN401 - as given
        found.beside |= set() if inside else {sql}
        return read(self, sql, *given, **named)

    def whole(self: Snapshot, name: str) -> pd.DataFrame:
        found.beside.add(name)
        return table(self, name)

    def offering(name: str, options: Callable[..., list[str]]) -> Callable[..., Any]:
        shown = getattr(st, name)

        def show(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - as given
            if "key" in named:
                found.offered[named["key"]] = options(*given, **named)
            return shown(*given, **named)

        return show

    def download(_: str, data: Callable[[], bytes], name: str, *__: Any, **___: Any) -> None:  # noqa: ANN401 - as given
        if files:
            made = data()
            found.files[name] = parts(made) if is_zipfile(BytesIO(made)) else {name: made}
        else:
            found.files[name] = {}

    st.cache_data.clear()
    with ExitStack() as stack:
        for owner, name, watch in (
            (Query, "run", asking),
            (Snapshot, "read", reading),
            (Snapshot, "table", whole),
            (st, "download_button", download),
            (st, "selectbox", offering("selectbox", lambda _, options, **__: list(options))),
            (st, "segmented_control", offering("segmented_control", lambda _, o, **__: list(o))),
            (st, "toggle", offering("toggle", lambda *_, **__: ["false", "true"])),
            (st, "tabs", offering("tabs", lambda names, **__: list(names))),
            (st, "pagination", offering("pagination", _views)),
        ):
            stack.enter_context(patch.object(owner, name, watch))
        yield


def _views(number: int, **_: Any) -> list[str]:  # noqa: ANN401 - as given
    return [str(view) for view in range(1, number + 1)]
