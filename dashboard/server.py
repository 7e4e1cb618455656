"""The ASGI app: security headers and local map assets round the pages of app.py."""

import base64
import gc
import hashlib
import importlib
import json
import os
import pkgutil
import re
import socket
from collections.abc import Awaitable, Callable, MutableMapping
from datetime import datetime
from pathlib import Path
from typing import Any

import platformdirs
import streamlit as st
import uvicorn
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from streamlit import config
from streamlit.runtime.pages_manager import PagesManager

from dashboard import settings, share, visits
from dashboard.charts.places import map_assets
from dashboard.charts.theme import widget_colours
from dashboard.settings import PanelError
from dashboard.uploads import UploadLimits

_HTML = (b"content-type", b"text/html; charset=utf-8")
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Asgi = Callable[[Message, Receive, Send], Awaitable[None]]

ASSETS = "/assets/maps"
MEDIA = "/media"
_CLOSED = ("/_stcore/metrics", "/_stcore/agent")  # what nobody in the room asks for
BASE, WALL, KEYS = "/assets/base.js", "/assets/wall.js", "/assets/keys.js"
_OUR_HEAD = (
    f"<head><script src='{BASE}'></script><script defer src='{WALL}'></script>"
    f"<script defer src='{KEYS}'></script>"
).encode()
_HOST = "/_stcore/host-config"  # whose messages Streamlit's page heeds
_EMPTY_IMAGE = "<svg xmlns='http://www.w3.org/2000/svg'/>"
_WALL_SCRIPT = (Path(__file__).parent / "ui" / "wall.js").read_text(encoding="utf-8")
_KEYS_SCRIPT = (Path(__file__).parent / "ui" / "meeting" / "keys.js").read_text(encoding="utf-8")
_BASE_SCRIPT = f"""window.__streamlit = {{
  BACKEND_BASE_URL: window.location.origin + "/",
  LIGHT_THEME: {json.dumps(widget_colours(is_dark=False))},
  DARK_THEME: {json.dumps(widget_colours(is_dark=True))},
}};
// A browser that keeps the dark theme is dark from the first, and not white until a page has run.
try {{
  const kept = /(^|; )context-panel-theme=dark(;|$)/.test(document.cookie) ? "Dark" : "Light";
  localStorage.setItem(`stActiveTheme-${{location.pathname}}-v2`, JSON.stringify(kept));
}} catch {{ /* a browser that keeps nothing is light at first */ }}
"""


def _inline_scripts() -> str:
    """Return the hashes of the scripts inside Streamlit's own page, as a policy names them."""
    page = Path(st.__file__).parent / "static" / "index.html"
    scripts = re.findall(r"<script>(.*?)</script>", page.read_text(encoding="utf-8"), re.DOTALL)
    digests = [base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in scripts]
    return " ".join(f"'sha256-{digest}'" for digest in digests)


_POLICY = (
    "default-src 'self'; script-src {scripts}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
    "worker-src 'self' blob:; frame-src 'self'; object-src 'none'; base-uri 'self'; "
    "form-action 'self'; frame-ancestors 'self'"
)
PAGE_POLICY = _POLICY.format(scripts=f"'self' 'wasm-unsafe-eval' {_inline_scripts()}")
# A map's frame runs the script that folium writes, and evaluates the layer that filters change;
# what people wrote in either is escaped (text.for_map).
MAP_POLICY = _POLICY.format(scripts="'self' 'unsafe-inline' 'unsafe-eval'")
_HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


_ONLY_OVER_TLS = {"strict-transport-security": "max-age=31536000"}
_READING = ("GET", "HEAD", "OPTIONS")


class Headers:
    """Answer our own pages alone, with the security headers, and give them a base; see `_page`."""

    def __init__(self, app: Asgi) -> None:
        """Wrap an ASGI app."""
        self.app = app

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer one request, or open the connection that data come by."""
        if scope["type"] != "http":
            is_refused = scope["type"] == "websocket" and not _is_of_our_own(scope)
            await (_close if is_refused else self.app)(scope, receive, send)
            return
        if "." not in scope["path"]:  # a page, whose text is changed below: not yet compressed
            plain = [pair for pair in scope["headers"] if pair[0] != b"accept-encoding"]
            scope = {**scope, "headers": plain}
        in_map = scope["path"].startswith("/component/")
        added = _added_headers(scope, in_map=in_map)
        page: list[Message] = []

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *added]
                if not in_map and _HTML in message["headers"]:
                    page.append(message)
                    return
            elif page:
                page.append(message)
                if message.get("more_body"):
                    return
                for part in _page(scope, page):
                    await send(part)
                return
            await send(message)

        await self._answering(scope)(scope, receive, sent)

    def _answering(self, scope: Message) -> Asgi:
        """Return who answers a request: the app, or for some paths we ourselves."""
        if not _is_of_our_own(scope):
            return _not_ours
        if scope["path"].startswith(f"{MEDIA}/"):
            return self._file_of_visit
        if scope["path"] == _HOST:
            return _heed_nobody_else(scope)
        return _not_found if scope["path"].startswith(_CLOSED) else self.app

    async def _file_of_visit(self, scope: Message, receive: Receive, send: Send) -> None:
        """Send a file to the browser that it was made for, whole and kept by nobody; else nothing.

        What is compressed or a part could not be told from what was made.
        """
        left_out = (b"range", b"accept-encoding")
        plain = [pair for pair in scope["headers"] if pair[0] not in left_out]
        parts: list[Message] = []

        async def kept(message: Message) -> None:
            parts.append(message)

        await self.app({**scope, "headers": plain}, receive, kept)
        content = b"".join(part.get("body", b"") for part in parts)
        cookies = Request(scope).cookies
        own = settings.own_store()
        is_shared = share.locks_share(settings.load(own)) or share.is_kept_in(cookies, own)
        if not visits.may_have_file(cookies.get(visits.COOKIE, ""), content, is_shared=is_shared):
            await _not_found(scope, receive, send)
            return
        parts[0]["headers"] = [*parts[0]["headers"], (b"cache-control", b"no-store")]
        for part in parts:
            await send(part)


def _is_of_our_own(scope: Message) -> bool:
    """Say whether the server is asked under its own name, and by a page of its own.

    What only reads need not say which page asks; what sends or opens a connection has to.
    """
    hosts = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
    origins = [value.decode("latin-1") for name, value in scope["headers"] if name == b"origin"]
    names = config.get_option("server.allowedHosts")
    if len(hosts) != 1 or not visits.is_own_host(hosts[0], names):
        return False
    if scope["type"] == "http" and (scope["method"] in _READING or not origins):
        return True
    return len(origins) == 1 and visits.is_own_origin(origins[0], hosts[0])


async def _close(_scope: Message, _receive: Receive, send: Send) -> None:
    await send({"type": "websocket.close", "code": 1008})


def _added_headers(scope: Message, *, in_map: bool) -> list[tuple[bytes, bytes]]:
    """Return what every answer carries; an address in share mode puts its browser into it."""
    own = {**_HEADERS, "content-security-policy": MAP_POLICY if in_map else PAGE_POLICY}
    if scope["scheme"] == "https":
        own |= _ONLY_OVER_TLS
    if scope["path"].startswith(ASSETS):
        own["cache-control"] = "public, max-age=86400"
    address = f"{scope['path']}?{scope['query_string'].decode('latin-1')}"
    if share.asks_to_share(address):  # the path too: “/context&share=true” lacks its “?”
        own["set-cookie"] = share.cookie_header(settings.own_store(), is_shared=True)
    return [(name.encode(), value.encode()) for name, value in own.items()]


def _heed_nobody_else(scope: Message) -> Asgi:
    """Return the answer that has Streamlit's page heed the messages of its own host alone.

    Its own list names hosts of its makers.
    """
    host = next((value for name, value in scope["headers"] if name == b"host"), b"").decode()
    own = [f"{scheme}://{host}" for scheme in ("http", "https")]
    return JSONResponse({"allowedOrigins": own}, headers={"cache-control": "no-cache"})


def _page(scope: Message, messages: list[Message]) -> list[Message]:
    """Put the product's title and scripts into Streamlit's page.

    The first says where Streamlit is: at /context the browser would look under /context/ first. The
    other hears the keys of a meeting that is presented. A browser without a name is given one.
    """
    start, *parts = messages
    body = b"".join(part.get("body", b"") for part in parts)
    body = body.replace(b"<head>", _OUR_HEAD, 1)
    body = body.replace(b'"./', b'"/')  # at /context/ a path from here would lead nowhere
    body = body.replace(b"<title>Streamlit</title>", b"<title>Context Panel</title>", 1)
    kept = [pair for pair in start["headers"] if pair[0] not in (b"content-length", b"etag")]
    length = (b"content-length", str(len(body)).encode())
    if visits.COOKIE not in Request(scope).cookies:
        kept.append((b"set-cookie", visits.visit_cookie_header().encode()))
    return [{**start, "headers": [*kept, length]}, {"type": "http.response.body", "body": body}]


_not_found = PlainTextResponse("Not found", status_code=404)
_not_ours = PlainTextResponse(
    "Context Panel answers under its own names and to its own pages alone. Open it at 127.0.0.1, "
    "or put the name that a proxy asks for under allowed_hosts in settings.toml.",
    status_code=403,
)


async def _healthy(_: Request) -> Response:
    return JSONResponse({"ok": True})


async def _switched(request: Request) -> Response:
    """Tell a browser by a cookie what its toggle has chosen: an empty image that its page asks."""
    chosen = share.take_switch(request.path_params["word"])
    if chosen is None:
        return _not_found
    cookie = share.cookie_header(settings.own_store(), is_shared=chosen)
    headers = {"set-cookie": cookie, "cache-control": "no-store"}
    return Response(_EMPTY_IMAGE, media_type="image/svg+xml", headers=headers)


async def _base(_: Request) -> Response:
    return Response(_BASE_SCRIPT, media_type="text/javascript")


async def _wall(_: Request) -> Response:
    return Response(_WALL_SCRIPT, media_type="text/javascript")


async def _keys(_: Request) -> Response:
    return Response(_KEYS_SCRIPT, media_type="text/javascript")


def build_app() -> st.App:
    """Make the app: its map assets in place, its headers on, its inner endpoints closed."""
    folder = Path(platformdirs.user_cache_path("context-panel", appauthor=False)) / "maps"
    map_assets.install(folder, ASSETS)
    # Our folder pages/ is not Streamlit's older list of pages, for which it takes one of that name:
    # whoever came first, by a page's own address, would read “Page not found”.
    PagesManager.uses_pages_directory = False
    return st.App(
        Path(__file__).with_name("app.py"),
        routes=[
            Mount(ASSETS, StaticFiles(directory=folder)),
            Route(BASE, _base),
            Route(WALL, _wall),
            Route(KEYS, _keys),
            Route(f"{share.SWITCH}/{{word}}", _switched),
            Route("/healthz", _healthy),
        ],
        middleware=[Middleware(Headers), Middleware(UploadLimits)],
        on_script_error=_say_in_our_words,
    )


def _say_in_our_words(error: Exception) -> bool:
    """Show what went wrong on a page: a problem that somebody can put right, or that it is ours.

    Streamlit has written it into the server's log before.
    """
    from dashboard.ui.pieces import advice, headline  # noqa: PLC0415 - ui is loaded with the pages

    if isinstance(error, PanelError):
        headline("This cannot be shown")
        advice(str(error))
    else:
        headline("Something went wrong on this page")
        advice(
            "Load the page again, and see whether your last change was kept. If this goes on, tell "
            f"whoever looks after the server: its log has the reason, at {datetime.now():%H:%M}."  # noqa: DTZ005 - as the log says it
        )
    return True


def serve_store(*, store: Path, port: int, address: str = "127.0.0.1") -> None:
    """Serve a store's dashboard until it is stopped, and say where, once it answers.

    Raises PanelError for an address others could reach, there being no sign-in, and a port in use.
    """
    if address != "127.0.0.1":
        raise PanelError(
            f"{address}: without sign-in the dashboard is served at 127.0.0.1 only. "
            "Put a proxy that signs people in before it."
        )
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((address, port))
        except OSError as error:
            raise PanelError(
                f"Port {port} is in use. Choose another with --port {port + 1}, "
                f"or with make run PORT={port + 1}."
            ) from error
    os.environ[settings.STORE_VARIABLE] = str(store.absolute())
    os.chdir(settings.home())  # where .streamlit/config.toml is
    hosts = config.get_option("server.allowedHosts")
    config.set_option("server.allowedHosts", [*hosts, *settings.allowed_hosts()])
    config.set_option("server.cookieSecret", settings.cookie_secret())
    served = uvicorn.Config(build_app(), host=address, port=port, log_level="warning")
    _Telling(served).run()


def _load_pages() -> None:
    """Load what pages are made with before anyone asks, and let the garbage collector pass it by.

    Streamlit collects after every run: searching all that is loaded took longer than most pages.
    """
    for name in ("analysis", "charts", "ui"):  # now that Streamlit runs: ui keeps what it shows
        package = importlib.import_module(f"dashboard.{name}")
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(found.name)
    gc.collect()
    gc.freeze()


class _Telling(uvicorn.Server):
    """A server that says its address as soon as it answers there."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen, load the pages, then say so."""
        await super().startup(sockets)
        _load_pages()
        where = f"http://{self.config.host}:{self.config.port}"
        print(f"Context Panel is at {where}  (Ctrl+C stops it)", flush=True)  # noqa: T201 - said to whoever started it
