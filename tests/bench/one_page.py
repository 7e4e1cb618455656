"""Serve one page alone: `python -m tests.bench.one_page PAGE PORT [DATA] [ours] [forgetting]`.

ours: as the dashboard is served, with its headers and all that it loads before anyone asks; else as
Streamlit comes, with our settings only. forgetting: no row is kept: every look is a first one.
"""

import os
import sys
from pathlib import Path
from socket import socket
from typing import Any

import streamlit as st
import uvicorn

from dashboard import settings

PAGES = Path(__file__).parent
FILES_VARIABLE = "CONTEXT_PANEL_BENCH_FILES"
SIGN = "The page is at"


class Plain(uvicorn.Server):
    """Streamlit as it comes."""

    async def startup(self, sockets: list[socket] | None = None) -> None:
        """Begin to listen, then say so."""
        await super().startup(sockets)
        self.ready()
        print(SIGN, self.config.port, flush=True)  # noqa: T201 - said to whoever started it

    def ready(self) -> None:
        """Make ready, now that Streamlit runs."""


class Ours(Plain):
    """Streamlit as the dashboard is served."""

    def ready(self) -> None:
        """Load what pages need."""
        from dashboard import server  # noqa: PLC0415 - a plain page is not to pay for it

        server._load_pages()  # noqa: SLF001 - as ours does


def main(page: str, port: str, data: str = "", *how: str) -> None:
    """Serve it until it is stopped.

    page: a file of this folder; data: the store, or the folder of files, that it shows.
    """
    os.environ[settings.STORE_VARIABLE] = os.environ[FILES_VARIABLE] = data
    os.chdir(settings.home())  # where .streamlit/config.toml is
    app = ours(PAGES / page) if "ours" in how else st.App(PAGES / page)
    if "forgetting" in how:
        forget()
    config = uvicorn.Config(app, host="127.0.0.1", port=int(port), log_level="warning")
    (Ours if "ours" in how else Plain)(config).run()


def ours(page: Path) -> st.App:
    """Return a page with our headers and base."""
    from starlette.middleware import Middleware  # noqa: PLC0415 - likewise
    from starlette.routing import Route  # noqa: PLC0415

    from dashboard import server  # noqa: PLC0415

    base = Route(server.BASE, server._base)  # noqa: SLF001 - the same base as ours
    return st.App(page, routes=[base], middleware=[Middleware(server.Headers)])


def forget() -> None:
    """Let rows be asked for anew on every run, by taking the only cache there is out of the way."""
    from dashboard.ui import data  # noqa: PLC0415
    from dashboard.warehouse import query  # noqa: PLC0415

    def asked(snapshot: Any, viewer: Any, name: str, parameters: dict[str, Any]) -> Any:  # noqa: ANN401 - as there
        return query(name).run(snapshot, viewer, **parameters)

    data._rows = asked  # type: ignore[assignment] # noqa: SLF001


if __name__ == "__main__":
    main(*sys.argv[1:])
