"""Share mode as addresses, browsers and servers ask for it; in doubt it holds.

A shared session is meant for eyes outside the sharing agreement, so every way in is read so that a
slip shows too little and never too much. That a browser is in share is kept in a cookie of its
session: an address typed without the mode begins a new session of the screen, which knows nothing
of the one before, and so do a new tab and a page read anew. Only the toggle takes it back.
"""

import hashlib
import hmac
import os
import re
import secrets
import time
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote_plus

from dashboard import settings

PARAMETER = "share"
SWITCH = "/assets/mode"  # where a browser is told by a cookie what its toggle has chosen
REFUSED = "false"  # the one word that is plainly no
COOKIE = "1"
_SEPARATORS = re.compile("[&;?]")  # a second “?” and a “;” are slips that people make
_SECONDS_OF_SWITCH = 600  # for which a word of `new_switch` is good
_taken: dict[str, int] = {}  # words that were used here, and when they were made


def asks_to_share(query: str) -> bool:
    """Say whether the query of an address asks for share mode, as it came or decoded.

    Anything but a plain “share=false” does: another value, none, one of several, other letters of
    the name.
    """
    parts = (unquote_plus(part).partition("=") for part in _SEPARATORS.split(unquote_plus(query)))
    return any(is_share_name(name) and not is_plain_no(value) for name, _, value in parts)


def is_share_name(name: str) -> bool:
    """Say whether a parameter's name means the mode, however it is written."""
    letters = (letter for letter in unicodedata.normalize("NFKC", name) if letter.isalpha())
    return "".join(letters).casefold() == PARAMETER


def locks_share(own: settings.Settings) -> bool:
    """Say whether a server shows share mode only: by its store's settings, or its environment.

    A variable that is there locks, unless it plainly says false.
    """
    chosen = os.environ.get(settings.SHARE_VARIABLE)
    return own.share_only or (chosen is not None and not is_plain_no(chosen))


def cookie_name(store: Path) -> str:
    """Return the name of the cookie of a store's servers: those of other stores do not mix.

    Several servers of one store in object storage have one name, wherever each keeps its copy: a
    browser that is handed from one to another stays in share.
    """
    elsewhere = store / settings.ADDRESS
    named = elsewhere.read_text(encoding="utf-8").strip() if elsewhere.is_file() else str(store)
    return f"context-panel-share-{hashlib.sha256(named.encode()).hexdigest()[:12]}"


def cookie_header(store: Path, *, is_shared: bool) -> str:
    """Return the header that puts a browser into share until it is closed, or takes it out."""
    kept = COOKIE if is_shared else "; Max-Age=0"
    return f"{cookie_name(store)}={kept}; Path=/; HttpOnly; SameSite=Lax"


def is_kept_in(cookies: Mapping[str, str], store: Path) -> bool:
    """Say whether a browser's cookies keep it in share: any value does that is not plainly no."""
    kept = cookies.get(cookie_name(store))
    return isinstance(kept, str) and not is_plain_no(kept)


def new_switch(*, is_shared: bool) -> str:
    """Return a word, good for once, with which a browser fetches what its toggle has chosen.

    The screen speaks over a websocket, which cannot set a cookie; the word keeps others from it. It
    says itself what was chosen, sealed with what all servers of a store know: whichever is asked.
    """
    said = f"{int(is_shared)}.{int(time.time())}.{secrets.token_urlsafe(16)}"
    return f"{said}.{_seal(said)}"


def take_switch(word: str) -> bool | None:
    """Return what was chosen with a word, once; None for one of nobody or of long ago."""
    said, _, seal = word.rpartition(".")
    if not hmac.compare_digest(seal.encode(), _seal(said).encode()):
        return None
    chosen, made, _ = said.split(".")
    earliest = int(time.time()) - _SECONDS_OF_SWITCH
    for old in [old for old, at in _taken.items() if at < earliest]:
        del _taken[old]
    if int(made) < earliest or word in _taken:
        return None
    _taken[word] = int(made)
    return chosen == "1"


def _seal(said: str) -> str:
    key = settings.cookie_secret().encode()
    return hmac.new(key, f"switch {said}".encode(), hashlib.sha256).hexdigest()


def is_plain_no(value: str) -> bool:
    """Say whether a value plainly says no to share mode; whatever else it is asks for it."""
    return value.casefold() == REFUSED
