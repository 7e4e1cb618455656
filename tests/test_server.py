"""The server: only on this machine, with security headers on everything it answers."""

import http.client
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import server
from dashboard.charts.palette import DARK, PAPER
from dashboard.settings import PanelError, home
from dashboard.warehouse import Snapshot
from tests.browser.serving import free_port
from tests.warehouse.stores import copied

pytestmark = pytest.mark.stress

PAGES = ["/", "/agenda", "/context?context=PARK", "/no-such-page"]
HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    text: str


PROXY = "panel.example.org"  # a name under which a proxy may ask, as the environment says


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that stands for the account's cache."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def port(
    case_study: Snapshot, cache: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[int]:
    """Serve the case study, as a person would, until the tests here are done."""
    store = copied(case_study, tmp_path_factory.mktemp("server"))
    chosen = free_port()
    command = [sys.executable, "-m", "dashboard", "serve", "--port", str(chosen)]
    known = {
        "CONTEXT_PANEL_STORE": str(store.path),
        "CONTEXT_PANEL_HOSTS": PROXY,
        "XDG_CACHE_HOME": str(cache),
    }
    with subprocess.Popen(
        command, cwd=home(), env=os.environ | known, stdout=subprocess.PIPE, text=True
    ) as running:
        try:
            assert running.stdout
            said = running.stdout.readline()
            assert said == f"Context Panel is at http://127.0.0.1:{chosen}  (Ctrl+C stops it)\n"
            yield chosen
        finally:
            running.terminate()


KNOWN = {"Cookie": "context-panel-visit=known"}  # of a browser that was here before


def ask(port: int, path: str, headers: dict[str, str] | None = None) -> Answer:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    try:
        connection.request("GET", path, headers=KNOWN | (headers or {}))
        answer = connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        known = {name.lower(): value for name, value in answer.getheaders()}
        return Answer(answer.status, known, text)
    finally:
        connection.close()


def policy(answer: Answer) -> dict[str, list[str]]:
    rules = (rule.split() for rule in answer.headers["content-security-policy"].split(";"))
    return {name: sources for name, *sources in rules}


@pytest.mark.parametrize(
    "path", [*PAGES, "/healthz", "/assets/base.js", "/assets/wall.js", "/_stcore/health", "/x.js"]
)
def test_every_answer_has_the_security_headers(port: int, path: str) -> None:
    headers = ask(port, path).headers
    assert {name: headers.get(name) for name in HEADERS} == HEADERS
    assert "content-security-policy" in headers


@pytest.mark.parametrize("path", PAGES)
def test_a_page_runs_our_scripts_only_and_asks_no_other_host(port: int, path: str) -> None:
    rules = policy(ask(port, path))
    assert rules["default-src"] == rules["connect-src"] == rules["frame-ancestors"] == ["'self'"]
    assert rules["object-src"] == ["'none'"]
    scripts = rules["script-src"]
    assert "'unsafe-inline'" not in scripts
    assert "'unsafe-eval'" not in scripts
    for sources in rules.values():
        assert [s for s in sources if not s.startswith("'") and s not in ("data:", "blob:")] == []


def test_a_maps_frame_has_a_policy_of_its_own_that_asks_no_other_host_either(port: int) -> None:
    page = policy(ask(port, "/"))
    frame = policy(ask(port, "/component/streamlit_folium.st_folium/index.html"))
    assert {name for name in page if page[name] != frame[name]} == {"script-src"}
    assert "'unsafe-inline'" in frame["script-src"]
    assert [source for source in frame["script-src"] if not source.startswith("'")] == []


@pytest.mark.parametrize(
    "query", ["share", "Share=1", "context=PARK&share=no", "share=true&x=" * 99]
)
def test_an_address_in_share_mode_keeps_its_browser_there(port: int, query: str) -> None:
    cookie = ask(port, f"/context?{query}").headers["set-cookie"]
    assert re.fullmatch(r"context-panel-share-\w{12}=1; Path=/; HttpOnly; SameSite=Lax", cookie)
    assert "set-cookie" not in ask(port, "/context?context=PARK").headers


@pytest.mark.parametrize(
    "path", ["/context&share=true", "/context;share=1", "/context%3Fshare=yes", "/share"]
)
def test_an_address_whose_question_mark_is_missing_asks_to_share_too(port: int, path: str) -> None:
    assert "=1; Path=/" in ask(port, path).headers["set-cookie"]


def test_nobody_leaves_share_mode_by_an_address(port: int) -> None:
    answer = ask(port, "/assets/mode/guessed?share=false")
    assert answer.status == 404
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_our_title_and_begins_with_its_base(port: int, path: str) -> None:
    answer = ask(port, path, {"Accept-Encoding": "gzip"})
    assert answer.status == 200
    assert "<title>Context Panel</title>" in answer.text
    assert "<title>Streamlit</title>" not in answer.text
    assert answer.text.index("/assets/base.js") < answer.text.index("<title>")
    assert int(answer.headers["content-length"]) == len(answer.text.encode())


def test_the_page_heeds_messages_of_its_own_host_alone(port: int) -> None:
    answer = ask(port, "/_stcore/host-config")
    heeded = json.loads(answer.text)["allowedOrigins"]
    assert heeded == [f"http://127.0.0.1:{port}", f"https://127.0.0.1:{port}"]


def test_a_page_brings_its_own_script_and_both_themes(port: int) -> None:
    assert "<script defer src='/assets/wall.js'>" in ask(port, "/context").text
    assert "addEventListener" in ask(port, "/assets/wall.js").text
    base = ask(port, "/assets/base.js").text
    assert all(paper in base for paper in (PAPER, DARK[PAPER]))


def test_it_says_that_it_is_well(port: int) -> None:
    answer = ask(port, "/healthz")
    assert (answer.status, answer.text) == (200, '{"ok":true}')


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/_stcore/agent", "/_stcore/metrics/", "/_stcore/%6detrics"]
)
def test_what_nobody_in_the_room_asks_for_is_closed(port: int, path: str) -> None:
    answer = ask(port, path)
    assert (answer.status, answer.text) == (404, "Not found")


@pytest.mark.parametrize(
    "path", ["/../pyproject.toml", "/assets/maps/../../pyproject.toml", "/assets/maps/%2e%2e/x"]
)
def test_no_file_of_the_machine_is_given_away(port: int, path: str) -> None:
    assert "hatchling" not in ask(port, path).text


def test_the_map_scripts_are_served_from_here_and_kept_by_the_browser(
    port: int, cache: Path
) -> None:
    scripts = sorted((cache / "context-panel" / "maps").glob("*leaflet.js"))
    assert len(scripts) == 1
    answer = ask(port, f"/assets/maps/{scripts[0].name}")
    assert (answer.status, answer.text) == (200, scripts[0].read_text(encoding="utf-8"))
    assert answer.headers["cache-control"] == "public, max-age=86400"
    assert ask(port, "/assets/maps/").status == 404


FOREIGN_HOSTS = [
    *("evil.example", "127.0.0.1.evil.example", "evil.example:8501", "localhost.evil.example", ""),
    *("127.0.0.1@evil.example", "0.0.0.0", "[::1]", "127.0.0.1:x", "localhost.", "127.0.0.1/x"),  # noqa: S104 - refused
]


@pytest.mark.parametrize(
    "path", ["/", "/healthz", "/_stcore/host-config", "/assets/base.js", "/media/x"]
)
def test_under_a_name_that_is_not_this_machines_nothing_is_answered(port: int, path: str) -> None:
    for host in FOREIGN_HOSTS:
        answer = ask(port, path, {"Host": host})
        assert answer.status in (400, 403), host
        assert "streamlit" not in answer.text.lower()
    assert ask(port, path, {"Host": f"LOCALHOST:{port}"}).status != 403


def test_a_browser_is_given_a_name_once(port: int) -> None:
    cookie = ask(port, "/context", {"Cookie": ""}).headers["set-cookie"]
    assert re.fullmatch(r"context-panel-visit=[\w-]{32}; Path=/; HttpOnly; SameSite=Lax", cookie)
    assert "set-cookie" not in ask(port, "/context").headers


def test_a_file_that_was_made_for_nobody_is_not_there(port: int) -> None:
    for cookie in ("", "context-panel-visit=", "context-panel-visit=known"):
        answer = ask(port, f"/media/{'0' * 64}.csv", {"Cookie": cookie})
        assert (answer.status, answer.text) == (404, "Not found")


def test_nothing_promises_tls_where_there_is_none(port: int) -> None:
    assert "strict-transport-security" not in ask(port, "/").headers
    over_tls = ask(port, "/", {"X-Forwarded-Proto": "https"})  # as a proxy on this machine says
    assert over_tls.headers["strict-transport-security"] == "max-age=31536000"


@pytest.mark.parametrize(
    ("own", "headers", "status"),
    [
        (True, {}, 101),
        (True, {"Host": "evil.example"}, 403),
        (False, {}, 403),
        (False, {"Origin": "https://evil.example"}, 403),
        (False, {"Origin": "http://127.0.0.1"}, 403),
        (False, {"Origin": "http://127.0.0.1:1"}, 403),
        (False, {"Origin": "null"}, 403),
        (False, {"Host": PROXY, "Origin": f"https://{PROXY}"}, 101),
        (False, {"Host": PROXY, "Origin": "https://evil.example"}, 403),
    ],
    ids=[
        *("own", "another name", "no page", "elsewhere", "no port", "another port", "null"),
        *("by its proxy", "by a lure"),
    ],
)
def test_only_our_own_page_opens_the_connection_that_data_comes_by(
    port: int, headers: dict[str, str], status: int, *, own: bool
) -> None:
    if own:
        headers = {"Origin": f"http://127.0.0.1:{port}"} | headers
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
    key = {"Sec-WebSocket-Key": "MDEyMzQ1Njc4OWFiY2RlZg=="}
    assert ask(port, "/_stcore/stream", upgrade | key | headers).status == status


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "192.168.1.20", "localhost"])  # noqa: S104 - refused
def test_another_address_is_refused_since_there_is_no_sign_in(tmp_path: Path, address: str) -> None:
    with pytest.raises(PanelError) as refused:
        server.serve_store(store=tmp_path, port=8501, address=address)
    assert str(refused.value) == (
        f"{address}: without sign-in the dashboard is served at 127.0.0.1 only. "
        "Put a proxy that signs people in before it."
    )


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (PanelError("settings.toml: put it right."), "settings.toml: put it right."),
        (
            ValueError("B001 and what it says"),
            "Load the page again, and see whether your last change was kept.",
        ),
    ],
    ids=["to be put right", "ours"],
)
def test_what_goes_wrong_on_a_page_is_told_in_our_words(error: Exception, told: str) -> None:
    def page(error: Exception) -> None:
        from dashboard import server  # noqa: PLC0415 - a page is run from its text

        assert server._say_in_our_words(error)  # noqa: SLF001 - as Streamlit calls it

    test = AppTest.from_function(page, args=(error,), default_timeout=60).run()
    assert not test.exception
    words = " ".join(str(node.proto.body) for node in test.get("html"))
    assert told in words
    assert ("B001" in words) is False
