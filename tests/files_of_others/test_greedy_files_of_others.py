"""Small files that were seen to ask for gigabytes, or never to end, are refused in words."""

import pytest

from dashboard.intake import open_file
from dashboard.intake.bounded import client
from dashboard.intake.bounded.limits import ReadingLimits
from dashboard.settings import PanelError
from tests.files_of_others.shared_data import shared


@pytest.mark.parametrize("name", ["far_formula.ods", "far_formulas.xlsx", "view.gpkg"])
def test_files_that_were_seen_to_ask_for_a_lot_are_refused(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "limits_for", lambda _: ReadingLimits(100_000_000, 3.0))
    content = shared("field", "limits", name).read_bytes()
    with pytest.raises(PanelError, match=rf"^{name}: "):
        open_file(name, content)
