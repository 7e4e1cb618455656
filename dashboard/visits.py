"""Who asks the server, as addresses and cookies say: under which name, and in which browser.

A page elsewhere can make a browser ask this machine under a name of its own; and whoever has seen
the address of a file could fetch it. So only the server's own names are answered, only our own
pages open the connection that data come by, and a file made for one browser goes to no other.
"""

import re
import secrets
from collections import OrderedDict
from collections.abc import Collection
from hashlib import sha256
from threading import Lock

COOKIE = "context-panel-visit"
_HOST = re.compile(r"([a-z0-9.-]+)(?::\d{1,5})?", re.ASCII)
_WAYS = ("http", "https")
_MOST_FILES = 4096
_files: OrderedDict[tuple[str, str, bool], None] = OrderedDict()
_using_files = Lock()


def is_own_host(host: str | None, names: Collection[str]) -> bool:
    """Say whether the name under which the server is asked, with a port or none, is its own.

    names: in lower case.
    """
    hit = _HOST.fullmatch((host or "").lower())
    return hit is not None and hit[1] in names


def is_own_origin(origin: str | None, host: str) -> bool:
    """Say whether a page is one of the server's own: of the same name and the same port."""
    return origin is not None and origin.lower() in (f"{way}://{host}".lower() for way in _WAYS)


def visit_cookie_header() -> str:
    """Return the header that gives a browser a name, good until it is closed, that none can guess.

    A link from elsewhere carries it; an image or a script elsewhere that asks for a file does not.
    """
    return f"{COOKIE}={secrets.token_urlsafe(24)}; Path=/; HttpOnly; SameSite=Lax"


def allow_file(visit: str, content: bytes, *, is_shared: bool) -> None:
    """Let a browser fetch a file that was made for it; is_shared: as share mode shows the data."""
    if not visit:
        return
    with _using_files:
        _files[visit, sha256(content).hexdigest(), is_shared] = None
        while len(_files) > _MOST_FILES:
            _files.popitem(last=False)


def may_have_file(visit: str, content: bytes, *, is_shared: bool) -> bool:
    """Say whether a file was made for a browser, and in share mode, if that is where it is now."""
    digest = sha256(content).hexdigest()
    modes = (True,) if is_shared else (True, False)
    with _using_files:
        return any((visit, digest, mode) in _files for mode in modes)
