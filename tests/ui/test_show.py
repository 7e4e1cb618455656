"""No empty chart: without a point, or in a series too short, stand a sentence and a list."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import plotly.graph_objects as go
import pytest
from streamlit.logger import set_log_level
from streamlit.testing.v1 import AppTest

from dashboard.charts.drawn import has_points, nothing_recorded
from dashboard.settings import STORE_VARIABLE, home
from dashboard.trends import trends_of_page
from dashboard.warehouse import Snapshot
from tests.given import publish
from tests.pages import PATIENCE

pytestmark = pytest.mark.whole

SIGNS = ("Hatched", "Dotted", "argest bar", "Upright lines", "A bar stands", "= as before")
TRENDS = home() / "dashboard" / "pages" / "trends"


def steps(page: Path) -> list[str]:
    """Return the steps of a page of trends, or one without a name."""
    return [trend.step for trend in trends_of_page(page.stem)] or [""]


PAGES = [page for page in sorted(TRENDS.glob("*.py")) if page.stem not in ("__init__", "evidence")]


def opened(page: Path, step: str) -> AppTest:
    set_log_level("ERROR")  # it warns that no server runs
    shown = AppTest.from_file(page, default_timeout=PATIENCE)
    if step:
        shown.query_params["step"] = step
    shown.run()
    assert not shown.exception, shown.exception
    return shown


def html(shown: AppTest) -> str:
    return "".join(piece.proto.body for piece in shown.get("html"))


@pytest.fixture(scope="module", params=["one referral", "case study"])
def store(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    case_study: Snapshot,
) -> Iterator[None]:
    """Let pages show a store that holds hardly anything, or the case study."""
    folder = case_study.path.parents[1]
    if request.param == "one referral":
        folder = tmp_path_factory.mktemp("one") / "store"
        publish(folder, referral=[{"referral_id": "R", "received_on": "2024-03-12"}])
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, STORE_VARIABLE, str(folder))
        yield


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_step_says_its_own_thing_and_draws_no_axis_without_a_point(page: Path) -> None:
    said = []
    for step in steps(page):
        shown = opened(page, step)
        own = re.findall(r"<h1[^>]*>(.*?)</h1>", html(shown))
        assert len(own) == 1 or "class='advice'" in html(shown)
        said += own
        for chart in shown.get("plotly_chart"):
            figure = go.Figure(json.loads(chart.proto.spec))
            assert has_points(figure)
            assert "2000-01" not in str(figure.layout.xaxis.range)
        explained = [sign for sign in SIGNS if sign in html(shown)]
        assert shown.get("plotly_chart") or not explained  # signs that nobody sees
    told = [sentence for sentence in said if not sentence.startswith("No ")]
    assert len(set(told)) == len(told) or page.stem == "areas"  # as few areas to live as to refer


def test_the_list_of_a_short_series_adds_up_to_its_headline(
    case_study: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(STORE_VARIABLE, str(case_study.path.parents[1]))
    shown = html(opened(TRENDS / "actions.py", "Over time"))
    plain = re.sub(r" data-label='[^']*'", "", shown)
    cells = re.findall(r"<tr><td>(\w+ \d{4})</td><td>(\d+)</td><td>(\d+)</td></tr>", plain)
    assert "Agencies did 4 of 8 due actions on time" in shown
    assert [sum(int(cell[at]) for cell in cells) for at in (1, 2)] == [4, 8]
    assert cells[-1][0] == "September 2022"  # not over, and no point of a chart yet


def test_lines_and_words_are_no_points_and_neither_is_a_bar_of_no_length() -> None:
    line = {"type": "scatter", "mode": "lines", "x": [1, 2], "y": [1, 2]}
    words = {"type": "scatter", "mode": "text", "x": [1], "y": [1], "text": ["none"]}
    flat = {"type": "bar", "x": [1, 2], "y": [0, None]}
    lying = {"type": "bar", "orientation": "h", "x": [0, 0], "y": [1, 2]}
    dots = {"type": "scatter", "mode": "markers", "x": [1], "y": [float("nan")]}
    assert not has_points(go.Figure({"data": [line, words, flat, lying, dots]}))
    assert not has_points(nothing_recorded("Referrals"))
    for trace, part in ((flat, {"y": [0, 1]}), (lying, {"x": [3, 0]}), (dots, {"y": [0]})):
        assert has_points(go.Figure({"data": [line, trace | part]}))


def shown_quarter() -> None:
    """Show a quarter of an area, as a page would."""
    import pandas as pd  # noqa: PLC0415 - a script of its own

    from dashboard import ui  # noqa: PLC0415 - a script of its own
    from dashboard.charts.drawn import nothing_recorded  # noqa: PLC0415 - a script of its own

    months = pd.to_datetime(["2022-03-01"]), pd.to_datetime(["2022-05-01"])
    rows = pd.DataFrame({"first_month": months[0], "last_month": months[1], "referrals": 3})
    columns = {"first_month": "From", "last_month": "To the end of", "referrals": "Referrals"}
    ui.show_figure(nothing_recorded(), "Referrals", "Base.", rows, columns)


def test_a_list_names_months_and_not_their_first_days() -> None:
    shown = html(AppTest.from_function(shown_quarter, default_timeout=PATIENCE).run())
    assert "<td data-label='From'>March 2022</td>" in shown
    assert "<td data-label='To the end of'>May 2022</td>" in shown
    assert "1 May 2022" not in shown
