"""Where object storage is asked, and over what, is what its provider's variables say."""

from base64 import b64encode
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from obstore.exceptions import BaseError

from dashboard.warehouse.bucket_client import OutOfReach, client_of

VARIABLES = {
    "s3": "AWS_ENDPOINT_URL",
    "az": "AZURE_STORAGE_ENDPOINT",
    "gs": "GOOGLE_BASE_URL",
}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, list[str]]]:
    """Return the address of a server that refuses everything, and what it was asked for."""
    seen: list[str] = []

    class Refusing(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.path)
            self.send_error(403)

        def log_message(self, *_: object) -> None:
            pass

    for name, value in {
        "AWS_ACCESS_KEY_ID": "key",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AZURE_STORAGE_ACCOUNT_NAME": "account",
        "AZURE_STORAGE_ACCOUNT_KEY": b64encode(b"key").decode(),
        "GOOGLE_SKIP_SIGNATURE": "true",
    }.items():
        monkeypatch.setenv(name, value)
    with ThreadingHTTPServer(("", 0), Refusing) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        client_of.cache_clear()
        yield f"http://127.0.0.1:{server.server_port}", seen
        client_of.cache_clear()
        server.shutdown()


@pytest.mark.parametrize("kind", VARIABLES)
def test_storage_on_this_machine_is_asked_without_tls_and_its_refusal_is_said(
    asked: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    here, seen = asked
    monkeypatch.setenv(VARIABLES[kind], here)
    address = f"{kind}://held/panel"
    with pytest.raises((BaseError, PermissionError)) as refused:
        list(client_of(address, 60).list("snapshots"))
    assert seen
    assert all("held" in path and "panel" in path for path in seen)
    assert "it refuses the key that this server has." in str(OutOfReach(address, refused.value))


@pytest.mark.parametrize("kind", VARIABLES)
def test_no_other_machine_is_asked_without_tls(
    asked: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """The name is this machine's all the same, so that a request would be seen."""
    here, seen = asked
    monkeypatch.setenv(VARIABLES[kind], here.replace("127.0.0.1", "127.0.0.2"))
    with pytest.raises(BaseError):
        list(client_of(f"{kind}://held/panel", 60).list("snapshots"))
    assert seen == []
