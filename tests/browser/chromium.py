"""Debian's Chromium, driven by Playwright: for the browser tests and the benchmark."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, ViewportSize, sync_playwright

PATIENCE = 600_000  # ms to start on a machine that does other things
WALL: ViewportSize = {"width": 1920, "height": 1080}
# Nothing but what a page asks for: Chromium's own calls home are off.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class ChromiumMissing(Exception):
    """There is no Chromium on this machine; the message says what to install."""


def path() -> str:
    """Return where Chromium is. Browser tests fail without it: they are never left out silently."""
    found = shutil.which("chromium")
    if found is None:
        raise ChromiumMissing(
            "The browser tests need Chromium, found as the command chromium. "
            "Install Debian's packages: apt-get install chromium chromium-driver"
        )
    return found


@contextmanager
def opened() -> Iterator[Browser]:
    """Start a Chromium without a window, and stop it at the end."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path(), args=list(FLAGS), timeout=PATIENCE
        )
        try:
            yield browser
        finally:
            browser.close()
