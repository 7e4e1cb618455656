"""Whatever is not plainly refused opens share mode, and a session stays there until its toggle."""

import time
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.runtime.context import StreamlitCookies
from streamlit.testing.v1 import AppTest

from dashboard import share
from dashboard.settings import (
    SECRET_VARIABLE,
    SHARE_VARIABLE,
    STORE_VARIABLE,
    Settings,
    keep_address,
)
from dashboard.ui.mode import LEAVE, STAY
from dashboard.warehouse import Snapshot, Store
from tests.pages import PATIENCE
from tests.warehouse.stores import copied

pytestmark = pytest.mark.whole

ASKING = [
    *("share=1", "share=yes", "share=on", "share=", "share", "share=True ", "Share=true"),
    *("SHARE=TRUE", "sHaRe", " share=true", "share =true", "share[]=true", "%73hare=true"),
    *("share%3Dtrue", "share=false&share=true", "share=true&share=false", "share=false&Share"),
    *("share=0", "share=no", "share=off", "share=falsch", "share=false ", "share=null"),
    *("context=PARK;share=true", "context=PARK?share=true", "context=PARK%26share=1"),
    *("%2573hare=1", "ｓｈａｒｅ=1", "share=%00", "share=tr", "&&share"),
]
NOT_ASKING = ["", "share=false", "share=False", "Share=FALSE", "context=PARK", "shared_park=1"]
FRAME = "from dashboard import ui\nui.show_frame()"


@pytest.mark.parametrize("query", ASKING)
def test_an_address_that_does_not_plainly_refuse_asks_to_share(query: str) -> None:
    assert share.asks_to_share(query)
    assert share.asks_to_share(f"partnership=borough&{query}&step=Plan")


@pytest.mark.parametrize("query", NOT_ASKING)
def test_an_address_that_says_nothing_or_false_does_not(query: str) -> None:
    assert not share.asks_to_share(query)


@given(st.text().filter(lambda value: value.casefold() != "false"))
def test_of_all_values_only_false_refuses(value: str) -> None:
    encoded = quote(value, safe="")
    assert share.asks_to_share(f"share={encoded}")


@pytest.mark.parametrize(
    ("said", "is_locked"),
    [(None, False), ("false", False), ("False", False), ("true", True), ("", True), ("0", True)],
)
def test_a_variable_locks_a_server_unless_it_plainly_says_false(
    monkeypatch: pytest.MonkeyPatch, said: str | None, *, is_locked: bool
) -> None:
    monkeypatch.delenv(SHARE_VARIABLE, raising=False)
    if said is not None:
        monkeypatch.setenv(SHARE_VARIABLE, said)
    assert share.locks_share(Settings()) == is_locked
    assert share.locks_share(Settings(share_only=True))


def test_a_switch_is_good_for_once() -> None:
    word = share.new_switch(is_shared=False)
    assert share.take_switch(word) is False
    assert share.take_switch(word) is None


def test_a_switch_is_good_at_every_server_that_has_the_same_secret_and_at_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(SECRET_VARIABLE, "s" * 32)
    word = share.new_switch(is_shared=True)
    said, _, seal = word.rpartition(".")
    for forged in ("", ".", word[:-1], f"{said}.", f"0{said[1:]}.{seal}", "é.1.1", f"1.x.{seal}"):
        assert share.take_switch(forged) is None, forged
    monkeypatch.setenv(SECRET_VARIABLE, "another" * 8)
    assert share.take_switch(word) is None
    monkeypatch.setenv(SECRET_VARIABLE, "s" * 32)
    now = time.time()
    monkeypatch.setattr("dashboard.share.time.time", lambda: now + 3600)
    assert share.take_switch(word) is None
    monkeypatch.setattr("dashboard.share.time.time", lambda: now)
    assert share.take_switch(word) is True


@pytest.fixture
def store(case_study: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a case study that the screen shows."""
    path = copied(case_study, tmp_path).path
    monkeypatch.setenv(STORE_VARIABLE, str(path))
    monkeypatch.delenv(SHARE_VARIABLE, raising=False)
    return path


def opened(**parameters: str | list[str]) -> AppTest:
    test = AppTest.from_string(FRAME, default_timeout=PATIENCE)
    for name, value in parameters.items():
        test.query_params[name] = value
    return test.run()


def header_of(test: AppTest) -> str:
    assert not test.exception
    bodies = (str(node.proto.body) for node in test.get("html"))
    return next(body for body in bodies if "mark-mode" in body)


def mode_of(test: AppTest) -> str:
    return header_of(test).partition("class='mark-mode'>")[2].partition("<")[0]


def leave_share(test: AppTest) -> None:
    """Switch share mode off, and say once more that it is meant."""
    test.toggle(key="share").set_value(False).run()
    next(button for button in test.button if button.label == LEAVE).click().run()


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    "parameters",
    [
        {"share": "1"},
        {"share": ""},
        {"share": "fasle"},
        {"share": "false "},
        {"share": "flase"},
        {"Share": "true"},
        {"share": ["false", "yes"]},
        {"SHARE": "x"},
    ],
)
def test_a_page_opened_so_is_in_share_and_its_address_says_so(
    parameters: dict[str, str | list[str]],
) -> None:
    test = opened(**parameters)
    assert mode_of(test) == "SHARE"
    assert test.toggle(key="share").value is True
    assert dict(test.query_params) == {"share": "true"}


@pytest.mark.usefixtures("store")
def test_a_fresh_browser_opens_the_panels_mode_and_keeps_its_address_short() -> None:
    test = opened(share="false")
    assert mode_of(test) == "PANEL"
    assert dict(test.query_params) == {}


@pytest.mark.usefixtures("store")
def test_a_session_stays_in_share_whatever_its_address_becomes_until_the_toggle() -> None:
    test = opened(share="yes")
    for address in ({}, {"share": "false"}, {"context": "PARK"}):
        test.query_params.clear()
        for name, value in address.items():
            test.query_params[name] = value
        assert mode_of(test.run()) == "SHARE"
    leave_share(test)
    assert mode_of(test) == "PANEL"
    assert "share" not in dict(test.query_params)
    assert mode_of(test.run()) == "PANEL"
    test.query_params["Share"] = "on"
    assert mode_of(test.run()) == "SHARE"


def test_a_browser_that_was_in_share_begins_there(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cookies = StreamlitCookies({share.cookie_name(store): "1"})
    monkeypatch.setattr("streamlit.runtime.context.ContextProxy.cookies", cookies)
    assert mode_of(opened()) == "SHARE"
    test = opened(share="false")
    assert mode_of(test) == "SHARE"
    leave_share(test)
    assert mode_of(test.run()) == "PANEL"
    for slip in ("", "0", "true", "fasle", "1; 1"):
        cookies = StreamlitCookies({share.cookie_name(store): slip})
        monkeypatch.setattr("streamlit.runtime.context.ContextProxy.cookies", cookies)
        assert mode_of(opened()) == "SHARE", slip
    other = StreamlitCookies({share.cookie_name(store / "another"): "1"})
    monkeypatch.setattr("streamlit.runtime.context.ContextProxy.cookies", other)
    assert mode_of(opened()) == "PANEL"


def test_a_browser_handed_to_another_server_of_its_store_stays_in_share(tmp_path: Path) -> None:
    one, other = (keep_address(tmp_path / name, "s3://bucket/panel") for name in ("one", "other"))
    assert share.cookie_name(one) == share.cookie_name(other)
    beside = keep_address(tmp_path / "beside", "s3://bucket/panel/partnerships/north")
    assert share.cookie_name(beside) != share.cookie_name(one)


def test_a_toggle_tells_the_browser_once(store: Path) -> None:
    test = opened()
    test.toggle(key="share").set_value(True).run()
    word = header_of(test).partition("/assets/mode/")[2].partition("'")[0]
    assert share.take_switch(word) is True
    test.run()
    assert "/assets/mode/" not in header_of(test)
    assert share.cookie_header(store, is_shared=True).startswith(share.cookie_name(store))


def test_leaving_share_takes_a_second_press_and_both_ways_are_noted(store: Path) -> None:
    test = opened()
    test.toggle(key="share").set_value(True).run()
    test.toggle(key="share").set_value(False).run()
    assert mode_of(test) == "SHARE"
    assert test.toggle(key="share").value is True
    next(button for button in test.button if button.label == STAY).click().run()
    assert mode_of(test) == "SHARE"
    assert not [button.label for button in test.button if button.label in (LEAVE, STAY)]
    leave_share(test)
    assert mode_of(test) == "PANEL"
    noted = [(entry.act, entry.mode) for entry in Store(store).audit.latest(2)]
    assert noted == [("to_panel", "share"), ("to_share", "share")]


@pytest.mark.parametrize("by", ["setting", "variable"])
def test_a_locked_server_has_no_toggle_and_no_way_out(
    store: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    if by == "setting":
        (store / "settings.toml").write_text("share_only = true\n", encoding="utf-8")
    else:
        monkeypatch.setenv(SHARE_VARIABLE, "true")
    for parameters in ({}, {"share": "false"}):
        test = opened(**parameters)
        assert mode_of(test) == "SHARE ONLY"
        assert [toggle.label for toggle in test.toggle] == ["Dark"]
