"""All that a page shows in words, block by block, as its reader meets it."""

import html
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import streamlit as st
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Node

from dashboard.settings import STORE_VARIABLE
from dashboard.warehouse import Mode
from tests.pages import script_of

STEPS = ("step", "part")
_BLOCKS = ("p", "h1", "h2", "li", "dt", "dd", "th", "td", "summary", "blockquote", "span")
_WHOLE = ("h1", "h2", "p", "blockquote")  # they begin a sentence
_BREAK = re.compile(r"<br>|<[^>]+>")


class Said(NamedTuple):
    """A piece of text, and where it stands: a tag of HTML, a chart, or a control of Streamlit."""

    place: str
    text: str

    @property
    def goes_on(self) -> bool:
        """Whether it is no sentence of its own, such as a cell of a table."""
        return self.place not in _WHOLE


class _Blocks(HTMLParser):
    """Gather the text of each block; the lead of a line stays with what it leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[Said] = []
        self._open: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            own = dict(attrs)
            place = "hidden" if own.get("aria-hidden") == "true" else tag
            self._open.append(["definition" if own.get("class") == "definition" else place, ""])
        elif tag == "strong" and self._open and self._open[-1] == ["p", ""]:
            self._open[-1][0] = "led"
        elif tag == "br" and self._open:
            self._open[-1][1] += "\n"

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[-1][1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS and self._open:
            place, text = self._open.pop()
            if place != "hidden":
                # A definition is several facts, each after its name.
                between = " · " if place == "definition" else "\n"
                parts = [part.strip() for part in text.split(between)]
                if place == "definition":
                    parts = [part.partition(": ")[2] for part in parts]
                self.said += [Said(place, part) for part in parts]


def said_on_page(
    folder: Path, page: Path, mode: Mode, chosen: Mapping[str, str]
) -> tuple[list[Said], dict[str, list[str]]]:
    """Open a page of a store; return all its words, and by name what its steps offer."""
    st.cache_data.clear()
    with patch.dict(os.environ, {STORE_VARIABLE: str(folder)}):
        test, offered = open_page(page, mode, chosen)
    assert not test.exception, (page, chosen, test.exception)
    said = [one for node in nodes_of(test) for one in _said_by(node)]
    return [one for one in said if one.text], offered


def open_page(
    page: Path, mode: Mode, chosen: Mapping[str, str]
) -> tuple[AppTest, dict[str, list[str]]]:
    """Open a page with what is chosen in its address, and note by name what its steps offer."""
    offered: dict[str, list[str]] = {}
    shown = st.segmented_control

    def noting(label: str, options: Sequence[Any], *given: Any, **named: Any) -> Any:  # noqa: ANN401 - Streamlit's own
        if named.get("key") in STEPS:
            offered[named["key"]] = [str(option) for option in options]
        return shown(label, options, *given, **named)

    test = AppTest.from_file(script_of(page, chosen), default_timeout=3600)
    test.session_state["share"] = mode == "share"
    for key, code in chosen.items():
        test.query_params[key] = code
    with patch.object(st, "segmented_control", noting):
        test.run()
    return test, offered


def nodes_of(test: AppTest) -> Iterator[Node]:
    """Give everything that a page sent."""
    return _nodes(test._tree)  # noqa: SLF001 - the only way to it


def _said_by(node: Node) -> Iterator[Said]:
    proto = getattr(node, "proto", None)
    if node.type == "html" and proto is not None and not proto.body.lstrip().startswith("<style"):
        reader = _Blocks()
        reader.feed(proto.body)
        yield from reader.said
    elif node.type == "plotly_chart" and proto is not None:
        yield Said("p", proto.alt if hasattr(proto, "alt") else "")
        yield from _in_chart(json.loads(proto.spec))
    elif proto is not None:
        for name in ("label", "placeholder", "help", "body"):
            if isinstance(text := getattr(proto, name, ""), str) and not text.startswith("<style"):
                yield Said(node.type, text)
        options = getattr(proto, "options", ())
        yield from (Said(node.type, str(getattr(o, "content", o))) for o in options)


def _in_chart(spec: Any) -> Iterator[Said]:  # noqa: ANN401 - as JSON has it
    """Give what is written in a figure: titles, notes, names of what is drawn, marks of axes."""
    if isinstance(spec, dict):
        for key, value in spec.items():
            if key in ("text", "name", "ticktext", "texttemplate", "x", "y"):
                texts = value if isinstance(value, list) else [value]
                for text in (text for text in texts if isinstance(text, str)):
                    if not re.fullmatch(r"[\d:T. -]*", text):
                        yield Said("chart", " ".join(html.unescape(_BREAK.sub(" ", text)).split()))
            if isinstance(value, dict | list):
                yield from _in_chart(value)
    elif isinstance(spec, list):
        for one in spec:
            yield from _in_chart(one)


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    for inner in getattr(node, "children", {}).values():
        yield from _nodes(inner)
