"""New limits that do not begin: what is missing, unfit, overtaken, or for nobody in the room."""

from pathlib import Path

import pytest

from dashboard import intake
from dashboard.settings import STORE_VARIABLE
from dashboard.ui.limits.publishing import done_line
from dashboard.warehouse import Store
from tests.trends.limits_form import FROM, WHY, advised, fill, press, referred, whole, window
from tests.warehouse.stores import files

pytestmark = pytest.mark.whole


def test_what_is_missing_names_persons_or_blames_is_said_and_not_published(own: Store) -> None:
    before = files(own)
    shown = window()
    assert [text.split(":")[0].rsplit(">")[-1] for text in press(shown)] == [
        *("From which month", "Why", "Decided by"),
    ]
    fill(shown, reason="A gang of Mr Lowe", role="Mrs Lowe")
    told = " ".join(press(shown))
    assert "Why: this looks like a title with a surname" in told
    assert "Why: “gang”." in told
    assert "Decided by: this looks like a title with a surname" in told
    assert files(own) == before


def test_whoever_comes_second_is_told_and_publishes_nothing(own: Store) -> None:
    first, second = window(), window()
    fill(first)
    fill(second, reason="Another reason")
    press(first)
    before = files(own)
    moved = press(second)
    assert "version 1.1 is shown now" in moved[0]
    assert "Nothing of yours was published" in moved[0]
    assert files(own) == before
    whole(second.run())
    assert not any("version 1.1" in text for text in advised(second))


def test_whoever_replaces_what_another_published_is_told(own: Store) -> None:
    row = {"panel_id": "P", "trend_series": "referrals", "from_month": FROM, "reason": WHY}
    row |= {"decided_on": "2021-11-02", "decided_by_role": "Chair"}
    told = [
        done_line(
            "New limits", intake.record_row(own, "rebase", row | {"reason": why}, "Referrals")
        )
        for why in (WHY, "Another", "Another")
    ]
    assert told == [
        "New limits: recorded as version 1.1, which is now shown.",
        (
            "New limits, in the place of what somebody else published a moment before: recorded as "
            "version 1.2, which is now shown."
        ),
        "New limits: that was so already, and nothing was published.",
    ]


def test_in_share_mode_there_is_no_form(own: Store) -> None:
    shown = window()
    assert [part.label for part in shown.expander] == ["Start new limits from a month"]
    shown.session_state["share"] = True
    whole(shown.run())
    assert list(shown.expander) == []
    assert own.current().number == 1


def test_a_folded_form_asks_nothing(own: Store) -> None:
    shown = window()
    shown.session_state["begin referrals 0"] = False
    whole(shown.run())
    assert list(shown.button) == []
    assert own.current().number == 1


def test_too_few_points_and_several_panels_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(STORE_VARIABLE, str(tmp_path / "two"))
    referred(tmp_path / "two", "P", "Q")
    [nobody] = advised(window())
    assert "choose an area above in which one works" in nobody
    monkeypatch.setenv(STORE_VARIABLE, str(tmp_path / "few"))
    referred(tmp_path / "few", months=15)
    [few] = advised(window())
    assert "No month can begin new limits yet" in few
