"""Serve one page alone: `python -m tests.bench.one_page PAGE PORT [DATA] [ours] [forgetting]`.

ours: as the dashboard is served, with all that it loads before anyone asks. forgetting: no row is
kept, so that every look is a first one.
"""

import os
import sys
from pathlib import Path
from socket import socket
from typing import Any

import streamlit as st
import uvicorn
from starlette.middleware import Middleware
from starlette.routing import Route

from dashboard import server, settings
from dashboard.warehouse import query

PAGES = Path(__file__).parent
FILES_VARIABLE = "CONTEXT_PANEL_BENCH_FILES"
SIGN = "The page is at"


class Plain(uvicorn.Server):
    """Streamlit as it comes."""

    async def startup(self, sockets: list[socket] | None = None) -> None:
        """Begin to listen, then say so."""
        await super().startup(sockets)
        print(SIGN, self.config.port, flush=True)  # noqa: T201 - said to whoever started it


class Ours(Plain):
    """Streamlit as the dashboard is served."""

    async def startup(self, sockets: list[socket] | None = None) -> None:
        """Load what pages need before saying where the page is."""
        server._load_pages()  # noqa: SLF001 - as ours does
        await super().startup(sockets)


def main(page: str, port: str, data: str = "", *how: str) -> None:
    """Serve it with our headers, base and settings, so that only the page itself differs.

    page: a file of this folder; data: the store, or the folder of files, that it shows.
    """
    os.environ[settings.STORE_VARIABLE] = os.environ[FILES_VARIABLE] = data
    if "forgetting" in how:
        forget()
    app = st.App(
        PAGES / page,
        routes=[Route(server.BASE, server._base)],  # noqa: SLF001 - the same base as ours
        middleware=[Middleware(server.Headers)],
    )
    os.chdir(settings.home())  # where .streamlit/config.toml is
    config = uvicorn.Config(app, host="127.0.0.1", port=int(port), log_level="warning")
    (Ours if "ours" in how else Plain)(config).run()


def forget() -> None:
    """Let rows be asked for anew on every run, by taking the only cache there is out of the way."""
    from dashboard.ui import data  # noqa: PLC0415 - the other pages do not load it

    def asked(snapshot: Any, viewer: Any, name: str, parameters: dict[str, Any]) -> Any:  # noqa: ANN401 - as there
        return query(name).run(snapshot, viewer, **parameters)

    data._rows = asked  # type: ignore[assignment] # noqa: SLF001


if __name__ == "__main__":
    main(*sys.argv[1:])
