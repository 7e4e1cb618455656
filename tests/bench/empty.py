"""Serve the empty page as the dashboard is served: `python -m tests.bench.empty PORT`."""

import os
import sys
from pathlib import Path

import streamlit as st
import uvicorn
from starlette.middleware import Middleware
from starlette.routing import Route

from dashboard import server, settings


def main(port: int) -> None:
    """Serve it with our headers, base and settings, so that only the page itself differs."""
    app = st.App(
        Path(__file__).with_name("empty_page.py"),
        routes=[Route(server.BASE, server._base)],  # noqa: SLF001 - the same base as ours
        middleware=[Middleware(server.Headers)],
    )
    os.chdir(settings.home())  # where .streamlit/config.toml is
    config = uvicorn.Config(app, host="127.0.0.1", port=port, log_level="warning")
    server._Telling(config).run()  # noqa: SLF001 - says where it is, as ours does


if __name__ == "__main__":
    main(int(sys.argv[1]))
