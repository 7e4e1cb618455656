"""No session fills the server's memory with files, and none holds a connection for ever."""

import asyncio
from typing import Any

import pytest
from streamlit.runtime import Runtime

from dashboard import uploads
from dashboard.uploads import Asgi, Message, Receive, Send, UploadLimits

UPLOAD = "/_stcore/upload_file/{}/file"


def upload(session: str, *, size: int | None = 60, method: str = "PUT") -> Message:
    headers = [] if size is None else [(b"content-length", str(size).encode())]
    return {
        "type": "http",
        "method": method,
        "path": UPLOAD.format(session),
        "headers": headers,
    }


async def answer(app: Asgi, scope: Message) -> tuple[int, str]:
    """Return the status and the words with which an app answers."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"x", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    await app(scope, receive, send)
    return sent[0]["status"], sent[1]["body"].decode()


async def taken(_: Message, receive: Receive, send: Send) -> None:
    """Take any file."""
    await receive()
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})


async def never_taken(*_: object) -> None:
    """Wait for a file that does not come."""
    await asyncio.Event().wait()


@pytest.mark.parametrize(
    ("held", "size", "status"),
    [(0, 60, 204), (40, 60, 204), (41, 60, 413), (0, 101, 413), (0, None, 413)],
)
def test_a_session_holds_so_much_and_no_more(
    held: int, size: int | None, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "held_bytes", {"own": held, "other": 0}.get)
    limits = UploadLimits(taken, quota=100)
    said, words = asyncio.run(answer(limits, upload("own", size=size)))
    assert said == status
    assert ("larger than 200 MB together" in words) == (status == 413)
    assert asyncio.run(answer(limits, upload("other")))[0] == 204
    assert asyncio.run(answer(limits, upload("own", method="DELETE")))[0] == 204


def test_files_that_arrive_at_once_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "held_bytes", lambda _: 0)
    arrived = asyncio.Event()

    async def waits(scope: Message, receive: Receive, send: Send) -> None:
        await arrived.wait()
        await taken(scope, receive, send)

    async def both() -> list[int]:
        limits = UploadLimits(waits, quota=100)
        first = asyncio.create_task(answer(limits, upload("own")))
        await asyncio.sleep(0)  # the first begins
        second, _ = await answer(limits, upload("own"))
        arrived.set()
        third = (await first, await answer(limits, upload("own")))
        return [second, *(status for status, _ in third)]

    assert asyncio.run(both()) == [413, 204, 204]


def test_a_file_that_does_not_come_is_waited_for_no_longer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(uploads, "held_bytes", lambda _: 0)
    limits = UploadLimits(never_taken, seconds=0.01)
    status, words = asyncio.run(answer(limits, upload("own")))
    assert status == 408
    assert "did not arrive within five minutes" in words


def test_files_held_are_counted_by_session(monkeypatch: pytest.MonkeyPatch) -> None:
    assert uploads.held_bytes("own") == 0

    class File:
        data = b"four"

    class Held:
        file_storage: dict[str, dict[str, Any]] = {"own": {"a": File(), "b": File()}}  # noqa: RUF012 - read only

    class Running:
        uploaded_file_mgr = Held()

    monkeypatch.setattr(Runtime, "exists", lambda: True)
    monkeypatch.setattr(Runtime, "instance", Running)
    assert [uploads.held_bytes(session) for session in ("own", "other")] == [8, 0]
