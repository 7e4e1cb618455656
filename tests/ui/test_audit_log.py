"""What pages show and offer is noted once, under the mode in which it was shown."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.settings import STORE_VARIABLE
from dashboard.warehouse import Snapshot, Store
from dashboard.warehouse.audit import AuditEntry
from tests.warehouse.stores import copied

pytestmark = pytest.mark.whole

PAGE = """
import streamlit as st
from dashboard import ui
ui.begin_page(st.query_params.get("page", "context"))
ui.show_frame()
for one in st.query_params.get_all("context"):
    ui.rows("referral_of_context", context_id=one)
"""
LOG = "from dashboard import ui\nui.show_frame()\nui.show_audit_log()"


@pytest.fixture
def store(case_study: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    own = copied(case_study, tmp_path)
    monkeypatch.setenv(STORE_VARIABLE, str(own.path))
    return own


def views(store: Store) -> list[tuple[str, str, str]]:
    """Return the page, context and mode of every view noted, oldest first."""
    return [
        (str(one.subject["page"]), str(one.subject.get("context", "")), one.mode)
        for one in reversed(store.audit.latest(100))
        if one.act == "view"
    ]


def exports(store: Store) -> list[AuditEntry]:
    return [one for one in store.audit.latest(100) if one.act == "export"]


def shown(test: AppTest, page: str, *contexts: str) -> None:
    test.query_params["page"] = page
    test.query_params["context"] = list(contexts)
    assert not test.run().exception


def test_a_context_is_noted_when_it_is_opened_and_not_at_every_run(store: Store) -> None:
    test = AppTest.from_string(PAGE, default_timeout=60)
    shown(test, "context", "PARK")
    shown(test, "context", "PARK")
    assert views(store) == [("context", "", "panel"), ("context", "PARK", "panel")]
    shown(test, "context", "SCHOOL")
    shown(test, "context", "PARK")  # again, after another
    assert views(store)[2:] == [("context", "SCHOOL", "panel"), ("context", "PARK", "panel")]
    shown(test, "review", "PARK")
    assert views(store)[4:] == [("review", "", "panel"), ("review", "PARK", "panel")]
    test.toggle(key="share").set_value(True).run()
    assert views(store)[6:] == [("review", "", "share"), ("review", "PARK", "share")]
    assert store.audit.verify().problems == []


@pytest.mark.usefixtures("store")
def test_the_page_lists_what_was_done_and_is_closed_in_share_mode() -> None:
    shown(AppTest.from_string(PAGE, default_timeout=60), "context", "PARK")
    test = AppTest.from_string(LOG, default_timeout=60)
    test.run()
    told = " ".join(str(node.proto.body) for node in test.get("html"))
    assert "The latest two entries" in told  # the page, and the context on it
    assert "Looked at" in told
    assert "page context, context PARK" in told
    test.toggle(key="share").set_value(True).run()
    told = " ".join(str(node.proto.body) for node in test.get("html"))
    assert "is not shown in share mode" in told
    assert "PARK" not in told


def test_a_file_is_noted_when_it_is_made_and_not_when_it_is_offered(store: Store) -> None:
    script = """
import streamlit as st
from dashboard import ui
from dashboard.ui.downloads import Download, offer_download
offer = st.download_button
def ask_at_once(label, make, *given, **named):
    if st.query_params.get("ask"):
        make()
st.download_button = ask_at_once
ui.show_frame()
offer_download(Download("CSV", lambda: b"1", "minutes-2022-09-20.csv", "text/csv", "minutes"))
st.download_button = offer
"""
    test = AppTest.from_string(script, default_timeout=60)
    assert not test.run().exception
    assert exports(store) == []
    test.query_params["ask"] = "1"
    assert not test.run().exception
    [entry] = exports(store)
    assert (entry.act, entry.subject) == ("export", {"file": "minutes", "form": "csv"})
    assert entry.version == store.current().version
