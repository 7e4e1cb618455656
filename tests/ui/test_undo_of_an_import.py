"""An import is undone by one press, and never with it what somebody has recorded since."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import intake
from dashboard.settings import STORE_VARIABLE
from dashboard.ui.importing.undo import UNDO
from dashboard.warehouse import Store
from tests.warehouse.stores import avoided, phrases, recorded_phrase

pytestmark = pytest.mark.whole
PAGE = "from dashboard.ui.importing.undo import offer_undo\noffer_undo()"


def opened(imported: str) -> AppTest:
    page = AppTest.from_string(PAGE, default_timeout=600)
    page.session_state["import that can be undone"] = imported
    return page.run()


def labels(page: AppTest) -> list[str]:
    assert not page.exception
    return [button.label for button in page.button]


def test_the_data_are_as_they_were_with_what_was_recorded_before(store: Store) -> None:
    store.record(recorded_phrase("before"), "Before")
    words = avoided(store.current())
    made = store.publish([phrases("imported")], "June").snapshot
    assert made
    page = opened(made.version)
    assert labels(page) == [UNDO]
    page.button[0].click().run()
    assert avoided(store.current()) == words
    assert "imported" in avoided(store.at_version("2"))
    assert labels(page) == []


def test_it_is_not_offered_once_somebody_has_recorded_or_imported_something(store: Store) -> None:
    made = store.publish([phrases("imported")], "June").snapshot
    assert made
    store.record(recorded_phrase("since"), "Since")
    assert labels(opened(made.version)) == []
    store.publish([phrases("more")], "July")
    assert labels(opened(made.version)) == []


def test_the_first_import_of_all_has_nothing_to_go_back_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Store(tmp_path / "new")
    monkeypatch.setenv(STORE_VARIABLE, str(own.path))
    intake.publish_batch(intake.demonstration_sheets(), own, "Case study")
    assert labels(opened("1")) == []
