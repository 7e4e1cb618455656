"""An unknown partnership, a link and damaged data are refused in words; nothing else is shown."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.settings import STORE_VARIABLE
from dashboard.warehouse import Snapshot, Store
from tests.pages import PATIENCE
from tests.warehouse.stores import avoided, copied, phrases

pytestmark = pytest.mark.whole
PAGE = "from dashboard import ui\nui.show_frame()"


@pytest.fixture
def own(case_study: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Return the server's own store, with two partnerships beside it: sound, and damaged."""
    store = copied(case_study, tmp_path)
    others = store.path / "partnerships"
    for name in ("sound", "broken"):
        shutil.copytree(case_study.path.parents[1], others / name)
    made = others / "broken"
    Store(made).publish([phrases("June")], "June")
    (made / "snapshots" / "000002.duckdb").write_bytes(b"cut")
    (others / "elsewhere").symlink_to(tmp_path, target_is_directory=True)
    monkeypatch.setenv(STORE_VARIABLE, str(store.path))
    return store


def opened(partnership: str = "") -> AppTest:
    page = AppTest.from_string(PAGE, default_timeout=PATIENCE)
    if partnership:
        page.query_params["partnership"] = partnership
    page.run()
    assert not page.exception, page.exception
    return page


def said(page: AppTest) -> str:
    return " ".join(piece.proto.body for piece in page.get("html"))


@pytest.mark.parametrize("name", ["nobody", "..", "sound/../broken", "elsewhere", "<b>"])
def test_an_unknown_name_or_a_link_is_refused_and_nobodys_data_shown(own: Store, name: str) -> None:
    told = said(opened(name))
    assert "There is no such partnership here" in told
    assert "Millbrook" not in told
    assert "<b>" not in told
    assert own.current().version == "1"


def test_a_damaged_one_is_named_and_the_others_are_shown(own: Store) -> None:
    assert "Millbrook" in said(opened())
    assert "Millbrook" in said(opened("sound"))
    page = opened("broken")
    assert "The latest data cannot be shown" in said(page)
    assert "Snapshot 2 cannot be shown." in said(page)
    [button] = [one for one in page.button if one.label == "Show snapshot 1 instead"]
    button.click()
    page.run()
    broken = Store(own.path / "partnerships" / "broken")
    assert broken.current().number == 3
    assert "June" not in avoided(broken.current())


def test_in_share_mode_nothing_is_brought_back(own: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONTEXT_PANEL_SHARE", "true")
    assert own.path.exists()
    assert [one.label for one in opened("broken").button if "Show snapshot" in one.label] == []
