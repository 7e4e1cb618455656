"""Where open contexts stand and how long, counted and drawn."""

from collections.abc import Mapping

import pandas as pd
import pytest

from dashboard.charts.palette import CONCERN_PALE, STRENGTH
from dashboard.charts.trends.pipeline_by_stage import pipeline_by_stage
from dashboard.warehouse import Snapshot
from tests.asked import asked, published
from tests.meeting.drawn import COLOURS, blocks, colours, spec, words

ALL = {
    "since": "2022-01-01",
    "until": "2022-12-01",
    "area_code": "",
    "context_kind": "",
    "harm_kind": "",
    "agency": "",
}


BANDS = {
    "2022-12-31": 1,
    "2022-12-04": 1,
    "2022-12-03": 2,
    "2022-10-01": 2,
    "2022-09-30": 3,
    "2022-07-02": 3,
    "2022-07-01": 4,
    "2022-01-01": 4,
    "2021-12-31": 5,
}


@pytest.fixture(scope="module")
def one_an_area(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """Return areas named after a day, each with a context referred on it and one that is closed."""
    return published(
        tmp_path_factory,
        meeting=[{"meeting_id": "M", "held_on": "2022-12-31"}],
        context=[
            {"context_id": f"{stage} {day}", "stage": stage, "area_code": day}
            for day in BANDS
            for stage in ("referred", "closed")
        ],
        referral=[
            {"referral_id": day, "context_id": f"referred {day}", "received_on": day}
            for day in BANDS
        ],
    )


@pytest.mark.parametrize(("day", "band"), BANDS.items())
def test_a_context_is_counted_where_it_stands_and_by_how_long(
    one_an_area: Snapshot, day: str, band: int
) -> None:
    choice = ALL | {"since": "2021-12-01", "area_code": day}
    rows = asked(one_an_area, "pipeline_by_stage", "stage band contexts stuck", **choice)
    assert len(rows) == 7 * 5
    assert rows.count(("referred", band, 1, 0)) == 1
    assert sum(1 for row in rows if isinstance(row, tuple) and row[2:] == (0, 0)) == 7 * 5 - 1
    choice |= {"agency": "police"}
    assert set(asked(one_an_area, "pipeline_by_stage", "contexts", **choice)) == {0}


def cells(*rows: Mapping[str, object]) -> pd.DataFrame:
    """Return rows of pipeline_by_stage, naming only what a test is about."""
    whole = {"stage_label": "Assessing", "standing": "Under 4 weeks", "band": 1}
    return pd.DataFrame([whole | {"contexts": 0, "stuck": 0} | dict(row) for row in rows])


def test_what_stands_too_long_is_hatched_beside_the_others_and_marked() -> None:
    figure = pipeline_by_stage(cells({"contexts": 8, "stuck": 2}, {"band": 2, "contexts": 1}))
    bars = blocks(figure)
    assert [(bar["fill"], bar["hatch"]) for bar in bars] == [
        (STRENGTH, ""),
        (CONCERN_PALE, "/"),
        (STRENGTH, ""),
    ]
    assert bars[0]["width"] == pytest.approx(3 * bars[1]["width"])
    assert bars[1]["left"] == bars[0]["left"] + bars[0]["width"]
    assert {" 8 (2 !)", " 1", "Assessing  9"} <= set(words(figure))
    assert colours(figure) <= COLOURS


def test_an_empty_pipeline_has_words_and_no_bar() -> None:
    figure = pipeline_by_stage(cells({}, {"band": 5, "standing": "A year or longer"}))
    assert blocks(figure) == []
    assert {" –", "Assessing  0", "A year or longer"} <= set(words(figure))


def test_all_stuck_needs_no_second_number_and_what_people_wrote_is_text() -> None:
    figure = pipeline_by_stage(cells({"contexts": 3, "stuck": 3, "stage_label": "<b>own</b>"}))
    assert {" 3 !", "<b>own</b>  3"} <= set(words(figure))
    assert len(str(spec(figure))) < 5000
