"""Files on their way up: how much a session may hold at once, and how long one may take."""

import asyncio
import re
from collections import Counter
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from starlette.responses import PlainTextResponse
from streamlit.runtime import Runtime

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Asgi = Callable[[Message, Receive, Send], Awaitable[None]]

QUOTA = 200_000_000
"""Bytes that the files of one session may have together: they stay in the server's memory."""
_UNSAID = 50_000_000  # bytes, of a file that does not say how many it has: the most a file may have
_SECONDS = 300.0  # for one file: 50 MB at a sixth of a megabyte a second
_UPLOAD = re.compile(r"/_stcore/upload_file/(?P<session>[^/]+)/[^/]+")
_TOO_MUCH = (
    "These files are larger than 200 MB together. Remove some from the page, and add the others "
    "once those are imported."
)
_TOO_SLOW = "The file did not arrive within five minutes. Choose it again where the line is better."


def held_bytes(session: str) -> int:
    """Return how many bytes the files of a session have that the server holds."""
    if not Runtime.exists():
        return 0
    files_by_session: dict[str, dict[str, Any]] = getattr(
        Runtime.instance().uploaded_file_mgr, "file_storage", {}
    )
    return sum(len(file.data) for file in list(files_by_session.get(session, {}).values()))


class UploadLimits:
    """Refuse files beyond what a session may hold, and end those that take too long."""

    def __init__(self, app: Asgi, quota: int = QUOTA, seconds: float = _SECONDS) -> None:
        """Wrap an ASGI app."""
        self.app, self.quota, self.seconds = app, quota, seconds
        self._arriving: Counter[str] = Counter()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer one request; all but uploads pass untouched."""
        upload = _UPLOAD.fullmatch(scope["path"]) if scope.get("method") == "PUT" else None
        if upload is None:
            await self.app(scope, receive, send)
            return
        session, size = upload["session"], _declared_bytes(scope)
        too_much = held_bytes(session) + self._arriving[session] + size > self.quota
        self._arriving[session] += 0 if too_much else size
        try:
            async with asyncio.timeout(self.seconds):
                await (_too_much if too_much else self.app)(scope, receive, send)
        except TimeoutError:
            await _refusal(408, _TOO_SLOW)(scope, receive, send)
        finally:
            self._arriving[session] -= 0 if too_much else size
            self._arriving += Counter()  # forgets sessions of which nothing arrives


def _declared_bytes(scope: Message) -> int:
    declared = dict(scope["headers"]).get(b"content-length", b"")
    return int(declared) if declared.isdigit() else _UNSAID


async def _too_much(scope: Message, receive: Receive, send: Send) -> None:
    """Let a file pass by and say so; a browser told before its end would speak of the network."""
    while (await receive()).get("more_body"):
        pass
    await _refusal(413, _TOO_MUCH)(scope, receive, send)


def _refusal(status: int, words: str) -> PlainTextResponse:
    return PlainTextResponse(words, status_code=status)
