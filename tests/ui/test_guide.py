"""The guides on screen are those of docs/guides.md, whole, and short enough for two minutes."""

import re
from pathlib import Path

import pytest
from streamlit.logger import set_log_level
from streamlit.testing.v1 import AppTest

from dashboard import settings
from dashboard.settings import STORE_VARIABLE
from tests.pages import PATIENCE

TEXT = (settings.home() / "docs" / "guides.md").read_text(encoding="utf-8")
ROLES = ["Chair", "Manager", "Partner", "Analyst"]
PACE = 200  # words that most people read in a minute


@pytest.mark.whole
@pytest.mark.parametrize("share", ["", "true"])
def test_every_step_of_every_role_is_shown_and_in_share_mode_no_way_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, share: str
) -> None:
    monkeypatch.setenv(STORE_VARIABLE, str(tmp_path / "store"))
    set_log_level("ERROR")  # it warns that no server runs
    page = AppTest.from_string(
        "from dashboard import ui\nui.show_ways_in()\nui.show_guides()", default_timeout=PATIENCE
    )
    if share:
        page.query_params["share"] = share
    page.run()
    assert not page.exception, page.exception
    sent = "".join(piece.proto.body for piece in page.get("html"))
    assert re.findall("<section class='guide'><h2>(.*?)</h2>", sent) == ROLES
    assert re.findall("<li>(.*?)</li>", sent) == re.findall(r"^\d\. (.*)$", TEXT, re.MULTILINE)
    ways = ["See the case study", "Try a made-up borough", "Bring my files"]
    assert [button.label for button in page.button] == ([] if share else ways)


def test_each_guide_is_read_in_two_minutes() -> None:
    guides = TEXT.split("\n## ")[1:]
    assert [guide.partition("\n")[0] for guide in guides] == ROLES
    for guide in guides:
        assert len(guide.split()) <= 2 * PACE
