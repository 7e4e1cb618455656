"""Many viewers who change their choice at the same moment, as the server sees them.

Each is a connection that speaks Streamlit's own messages, as a browser does; drawing, which happens
on the machine of each viewer, is measured in Chromium for one.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager
from statistics import median
from typing import TypeVar

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

Told = TypeVar("Told")
REST = 0.3  # seconds between two moments
_WHOLE = 0  # how a run ends that was not cut short by another


class PageFailed(Exception):
    """A page showed an error; the message is the page's."""


class Viewer:
    """One who looks at a page."""

    def __init__(self, connection: ClientConnection) -> None:
        """Look through an open connection."""
        self.connection = connection
        self.query = ""
        self.figures = 0
        self.boxes: dict[str, str] = {}  # the number of each list to choose from, by its label

    async def look(self, page: str = "", **chosen: str) -> None:
        """Look at a page, or at the same with other choices, until it is whole."""
        asked = BackMsg()
        asked.rerun_script.query_string = self.query
        asked.rerun_script.page_name = page
        for label, choice in chosen.items():
            asked.rerun_script.widget_states.widgets.add(id=self.boxes[label], string_value=choice)
        await self.connection.send(asked.SerializeToString())
        self.figures = 0
        while not self._is_last(ForwardMsg.FromString(await self._received())):
            pass

    async def _received(self) -> bytes:
        return await self.connection.recv(decode=False)

    def _is_last(self, message: ForwardMsg) -> bool:
        kind = message.WhichOneof("type")
        if kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        if kind == "delta":
            element = message.delta.new_element
            if element.WhichOneof("type") == "exception":
                raise PageFailed(element.exception.message)
            self.figures += element.WhichOneof("type") == "plotly_chart"
            if element.WhichOneof("type") == "selectbox":
                self.boxes[element.selectbox.label] = element.selectbox.id
        return kind == "script_finished" and message.script_finished == _WHOLE


def let(happen: Coroutine[None, None, Told]) -> Told:
    """Let something happen to its end in a thread of its own: Playwright has a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, happen).result()


def connection(port: int) -> connect:
    """Return a connection as a browser opens it, to be entered."""
    return connect(
        f"ws://127.0.0.1:{port}/_stcore/stream",
        origin=Origin(f"http://127.0.0.1:{port}"),
        subprotocols=[Subprotocol("streamlit")],
        max_size=None,
        max_queue=None,
        ping_interval=None,
    )


@asynccontextmanager
async def came(port: int, viewers: int) -> AsyncIterator[list[Viewer]]:
    """Let so many come, each to the first page, and leave at the end."""
    async with AsyncExitStack() as stack:
        every = [Viewer(await stack.enter_async_context(connection(port))) for _ in range(viewers)]
        for viewer in every:
            await viewer.look()
        yield every


async def at_once(
    port: int, label: str, choices: Sequence[str], *, viewers: int, rounds: int
) -> float:
    """Return the milliseconds until all have what they chose at one moment, the median of rounds.

    Every choice was seen before, by one of them.
    """
    times = []
    async with came(port, viewers) as every:
        for choice in choices:
            await every[0].look(**{label: choice})
        for turn in range(rounds):
            await asyncio.sleep(REST)
            chosen = {label: choices[turn % len(choices)]}
            began = time.perf_counter()
            await asyncio.gather(*(viewer.look(**chosen) for viewer in every))
            times.append(1000 * (time.perf_counter() - began))
    return median(times)


async def through(port: int, pages: Sequence[str], viewers: int) -> list[int]:
    """Let viewers look at pages one after the other; return how many figures each page has."""
    figures = []
    async with came(port, viewers) as every:
        for page in pages:
            for viewer in every:
                await viewer.look(page)
            figures.append(every[0].figures)
    return figures
