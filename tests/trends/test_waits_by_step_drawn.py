"""Waits as dots on their ranges, beside the target and those still waiting."""

from collections.abc import Mapping

import pandas as pd
import pytest

from dashboard.charts.palette import PAPER, STRENGTH
from dashboard.charts.trends.waits_by_step import (
    LEFT,
    RIGHT,
    SHARE_LEFT,
    SHARE_RIGHT,
    waits_by_step,
)
from tests.meeting.drawn import (
    COLOURS,
    colours,
    dots,
    shown_as_text,
    spec,
    with_hostile_text,
    words,
)

NONE = float("nan")
TIMES: dict[str, object] = {
    f"{name}{limit}": NONE for name in ("median", "ninetieth") for limit in ("", "_low", "_high")
}


def waits(*rows: Mapping[str, object]) -> pd.DataFrame:
    """Return rows of analysis.waits_by_step, naming only what a test is about."""
    whole: dict[str, object] = {
        "step_code": "decision",
        "step": "Decision",
        "years": "Whole period",
        "is_whole": True,
        "cases": 40,
        "open": 7,
        "median": 20.0,
        "median_low": 15.0,
        "median_high": 25.0,
        "ninetieth": 50.0,
        "ninetieth_low": 40.0,
        "ninetieth_high": NONE,
        "targeted": 30,
        "within": 0.5,
        "within_low": 0.25,
        "within_high": 0.75,
        "target": "20 working days",
        "target_days": 28.0,
        "is_few": False,
    }
    return pd.DataFrame([whole | dict(row) for row in rows])


def test_half_and_nine_in_ten_stand_on_one_scale_and_the_share_on_its_own() -> None:
    figure = waits_by_step(waits({}))
    half, share, most = dots(figure)
    assert (half["fill"], half["symbol"]) == (STRENGTH, "circle")
    assert (most["fill"], most["symbol"]) == (PAPER, "diamond")
    across = (RIGHT - LEFT) / (50 * 1.06)
    assert half["x"] == pytest.approx(LEFT + 20 * across)
    assert most["x"] == pytest.approx(LEFT + 50 * across)
    assert share["x"] == (SHARE_LEFT + SHARE_RIGHT) / 2
    [trace] = [one for one in spec(figure)["data"] if one["mode"] == "markers"]
    assert trace["error_x"]["array"][1] == pytest.approx(RIGHT - most["x"])
    said = words(figure)
    assert {"7 of 40", "50% of 30", "20 working days", "→", "Decision"} <= set(said)
    strokes = [one["x0"] for one in spec(figure)["layout"]["shapes"] if one["line"]["width"] == 4]
    assert strokes == [pytest.approx(LEFT + 28 * across)]
    assert colours(figure) <= COLOURS


def test_what_cannot_be_said_is_said_in_words_and_nothing_is_drawn() -> None:
    unsaid = TIMES | {"within": NONE, "within_low": NONE, "within_high": NONE}
    figure = waits_by_step(
        waits(
            unsaid | {"cases": 3, "open": 1, "targeted": 3, "is_few": True},
            unsaid | {"step_code": "plan", "targeted": 0, "target": None, "target_days": NONE},
            unsaid | {"step_code": "review", "cases": 0, "open": 0, "targeted": 0, "is_few": True},
        )
    )
    assert dots(figure) == []
    said = words(figure)
    for word in ("too few to say how long", "1 of 3", "too few to say", "nothing began to wait"):
        assert said.count(word) == 1
    assert {"half: not yet reached", "none in force"} <= set(said)


def test_nine_in_ten_not_yet_reached_is_said_at_the_edge() -> None:
    late = {"ninetieth": NONE, "ninetieth_low": NONE}
    figure = waits_by_step(waits(late))
    assert "◇ not yet" in words(figure)
    assert [dot["symbol"] for dot in dots(figure)] == ["circle", "circle"]


def test_the_whole_period_and_the_last_three_years_are_drawn() -> None:
    years = [{"years": f"{year} to {year + 1}", "is_whole": False} for year in range(2019, 2024)]
    said = words(waits_by_step(waits({}, *years)))
    assert [word for word in said if " to " in word] == [
        "2021 to 2022",
        "2022 to 2023",
        "2023 to 2024",
    ]


def test_what_people_wrote_is_shown_as_text() -> None:
    rows = waits({}, {"step_code": "plan"}, {"step_code": "review"})
    assert shown_as_text(waits_by_step(with_hostile_text(rows, "step")))
