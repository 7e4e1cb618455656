"""A series with its limits, drawn: points, words, breaks, and what happened."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import pytest

from dashboard.analysis.spc.xmr import xmr
from dashboard.charts.palette import CONCERN, INK, QUIET_INK, STRENGTH
from dashboard.charts.trends.control_chart import control_chart
from tests.meeting.drawn import COLOURS, HOSTILE, colours, dots, raw_words, spec, words

STEADY = [4, 6] * 6


def series(values: Sequence[float], **how: Any) -> pd.DataFrame:  # noqa: ANN401 - as xmr takes them
    days = pd.date_range("2023-01-01", periods=len(values), freq="MS")
    return xmr(pd.DataFrame({"month": days, "value": values}), **how)


def lines(figure: Any, dash: str) -> list[float | None]:  # noqa: ANN401 - plotly has no types
    return [
        y
        for trace in spec(figure)["data"]
        if trace.get("mode") == "lines" and trace["line"].get("dash") == dash
        for y in trace["y"]
    ]


def events(*pairs: tuple[str, str]) -> pd.DataFrame:
    frame = pd.DataFrame(pairs, columns=["happened_on", "title"])
    return frame.assign(happened_on=pd.to_datetime(frame["happened_on"]))


def test_common_causes_are_grey_discs_between_a_level_and_its_limits() -> None:
    figure = control_chart(series(STEADY), "Referrals a month")
    assert {(dot["symbol"], dot["fill"]) for dot in dots(figure)} == {("circle", QUIET_INK)}
    assert lines(figure, "solid") == [5, 5, None]
    assert lines(figure, "dash") == [pytest.approx(10.32), pytest.approx(10.32), None]
    assert {" usual level 5", " latest 6"} <= set(words(figure))
    assert not any("limit" in word for word in words(figure) if "lower" in word)
    assert colours(figure) <= COLOURS


@pytest.mark.parametrize(
    ("direction", "colour", "word"),
    [
        ("neutral", INK, "outside the limits"),
        ("up", STRENGTH, "Improvement: outside the limits"),
        ("down", CONCERN, "Concern: outside the limits"),
    ],
)
def test_a_special_cause_has_a_shape_a_colour_and_a_word(
    direction: str, colour: str, word: str
) -> None:
    figure = control_chart(series([*STEADY, 14], direction=direction), "Referrals a month")
    assert [(d["symbol"], d["fill"]) for d in dots(figure) if d["symbol"] != "circle"] == [
        ("triangle-up", colour)
    ]
    assert word in words(figure)


def test_a_fall_points_down_and_a_run_is_told_once() -> None:
    figure = control_chart(series([*[40, 44] * 6, *[40] * 7]), "Referrals a month")
    special = [dot["symbol"] for dot in dots(figure) if dot["symbol"] != "circle"]
    assert special == ["triangle-down"] * 7
    assert words(figure).count("seven or more on one side") == 1


def test_a_re_basing_breaks_the_lines_and_gives_its_reason() -> None:
    breaks = pd.DataFrame({"month": [pd.Timestamp("2024-01-01")], "reason": ["Schools refer now"]})
    figure = control_chart(series([*STEADY, *[14, 16] * 6], breaks=breaks), "Referrals a month")
    assert lines(figure, "solid") == [5, 5, None, 15, 15, None]
    assert " Re-based: Schools refer now" in words(figure)
    [course] = [t for t in spec(figure)["data"] if t["type"] == "scatter" and len(t["x"]) == 26]
    assert [at for at, y in enumerate(course["y"]) if y is None] == [12, 25]
    [mark] = spec(figure)["layout"]["shapes"]
    assert (mark["x0"], mark["line"]["dash"]) == ("2024-01-01", "dash")


def test_limits_on_trial_are_dotted_and_called_so() -> None:
    figure = control_chart(series([4, 6, 5]), "Referrals a month")
    assert lines(figure, "solid") == lines(figure, "dash") == []
    assert len(lines(figure, "dot")) > 0
    assert any("upper trial limit" in word for word in words(figure))


def test_events_have_a_line_and_a_title_that_no_later_line_runs_through() -> None:
    near = events(("2023-05-02", "Re-formed"), ("2023-05-20", "Thresholds"), ("2023-12-01", "Late"))
    figure = control_chart(series(STEADY), "Referrals a month", near)
    assert words(figure)[:3] == [" Re-formed", " Thresholds", " Late"]
    [text] = [trace for trace in spec(figure)["data"] if trace.get("mode") == "text"]
    first, second, _ = text["y"][:3]
    shapes = spec(figure)["layout"]["shapes"]
    assert shapes[1]["y1"] < first  # the second line ends below the first title
    assert second < first


def test_a_limit_far_above_every_point_is_named_and_not_drawn() -> None:
    rows = series(STEADY).assign(upper=400.0)
    figure = control_chart(rows, "Days since the one before")
    assert lines(figure, "dash") == []
    assert " upper limit 400" in words(figure)
    assert spec(figure)["layout"]["yaxis"]["range"][1] < 20


def test_a_series_without_limits_is_drawn_as_it_is() -> None:
    unknown = dict.fromkeys(("mean", "lower", "upper"), float("nan"))
    figure = control_chart(series([1, 0, 2]).assign(is_trial=False, **unknown), "Referrals a month")
    assert len(dots(figure)) == 3
    assert words(figure) == [" latest 2"]


def test_nothing_is_said_to_be_nothing() -> None:
    assert words(control_chart(series([]), "Referrals a month")) == ["Nothing recorded"]


def test_what_people_wrote_is_shown_as_text() -> None:
    hostile = events(*((f"2023-0{at}-05", text) for at, text in enumerate(HOSTILE, start=1)))
    figure = control_chart(series(STEADY), "Referrals <b>", hostile)
    assert all(f" {text}" in words(figure) for text in HOSTILE)
    assert not any("<img" in text for text in raw_words(figure))
    assert spec(figure)["layout"]["title"]["text"] == "Referrals &lt;b&gt;"
