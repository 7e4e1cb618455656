"""The frame names the day of the data on trends, and that of the meeting in its room."""

import re
from pathlib import Path

import pytest
from streamlit.logger import set_log_level
from streamlit.testing.v1 import AppTest

from dashboard.settings import STORE_VARIABLE
from dashboard.warehouse import Store
from tests.given import publish
from tests.pages import PATIENCE

pytestmark = pytest.mark.whole


@pytest.mark.parametrize(
    ("is_trend", "held_on", "said"),
    [
        (False, "2024-05-14", "The panel · 14 May 2024 · Data to 20 May 2024 · snapshot 1"),
        (True, "2024-05-14", "The panel · Data to 20 May 2024 · snapshot 1"),
        (False, "2024-05-20", "The panel · Meeting and data: 20 May 2024 · snapshot 1"),
    ],
)
def test_trends_name_the_day_of_the_data_and_no_meeting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_trend: bool, held_on: str, said: str
) -> None:
    store = Store(tmp_path / "store")
    publish(
        store.path,
        panel=[{"panel_id": "P", "panel_name": "The panel"}],
        meeting=[{"meeting_id": "M", "panel_id": "P", "held_on": held_on}],
        statement_reading=[{"meeting_id": "M"}],
        agenda_item=[{"meeting_id": "M", "minutes_used": 10}],
        referral=[{"referral_id": "R", "received_on": "2024-05-20"}],
    )
    monkeypatch.setenv(STORE_VARIABLE, str(store.path))
    set_log_level("ERROR")  # it warns that no server runs
    script = f"from dashboard import ui\nui.show_frame(is_trend={is_trend})"
    page = AppTest.from_string(script, default_timeout=PATIENCE).run()
    assert not page.exception, page.exception
    sent = "".join(piece.proto.body for piece in page.get("html"))
    [line] = re.findall(r"</strong> (.*?)</span><span class='marks'>", sent)
    assert re.sub(r"<[^>]*>", "", line) == said
