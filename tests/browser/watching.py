"""What a page does unseen: requests, messages in the console, dialogs."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, WebError

from tests.browser import chromium

PATIENCE = 300_000  # ms for anything to appear: on no machine is slowness a fault of a page
INSIDE = ("data", "blob", "about")  # these ask nobody


class Watch:
    """Everything that the pages of a window asked of other hosts, complained of, or popped up."""

    def __init__(self, window: BrowserContext, address: str) -> None:
        """Watch a window whose pages may speak to the host of `address` only."""
        self.window = window
        self.host = urlsplit(address).netloc
        self.outside: list[str] = []
        self.errors: list[str] = []
        window.on("request", lambda request: self._request(request.url))
        window.on("console", self._message)
        window.on("weberror", self._error)
        window.on("dialog", self._dialog)
        # No window tells of the websockets of its pages.
        window.on("page", lambda page: page.on("websocket", lambda ws: self._request(ws.url)))

    def clear(self) -> None:
        """Begin anew, for the next page."""
        self.outside.clear()
        self.errors.clear()

    @contextmanager
    def page(self) -> Iterator[Page]:
        """Open a page that must ask nobody else and complain of nothing until it is closed."""
        self.clear()
        page = self.window.new_page()
        try:
            yield page
            assert not self.outside + self.errors
        finally:
            page.close()

    def _request(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in INSIDE and parts.netloc != self.host:
            self.outside.append(url)

    def _message(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def _error(self, error: WebError) -> None:
        self.errors.append(f"uncaught: {error.error}")

    def _dialog(self, dialog: Dialog) -> None:
        self.errors.append(f"a dialog opened: {dialog.message}")
        dialog.dismiss()


@contextmanager
def wall(browser: Browser, address: str) -> Iterator[Watch]:
    """Open a watched window of the size of the wall; its pages are opened by paths at `address`."""
    window = browser.new_context(viewport=chromium.WALL, base_url=address, locale="en-GB")
    window.set_default_timeout(PATIENCE)
    try:
        yield Watch(window, address)
    finally:
        window.close()
