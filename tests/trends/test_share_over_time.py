"""A share of each month, between the limits of its base."""

from typing import Any

import pandas as pd

from dashboard.analysis.spc.p_chart import p_chart
from dashboard.charts.drawn import has_points
from dashboard.charts.palette import PAPER, QUIET_INK, STRENGTH
from dashboard.charts.trends.share_over_time import share_over_time
from tests.meeting.drawn import COLOURS, colours, dots, raw_words, spec, words


def rows(*pairs: tuple[int, int], direction: str = "down") -> pd.DataFrame:
    days = pd.date_range("2023-01-01", periods=len(pairs), freq="MS")
    frame = pd.DataFrame(pairs, columns=["done", "due"]).assign(month=days)
    return p_chart(frame, ("done", "due"), direction=direction)


def traces(figure: Any, kind: str) -> list[dict[str, Any]]:  # noqa: ANN401 - plotly has no types
    return [t for t in spec(figure)["data"] if kind in (t["type"], t.get("mode"))]


def test_each_month_has_its_own_limits_and_few_actions_are_hollow() -> None:
    chart = rows(*[(20, 50)] * 12, (3, 9))
    figure = share_over_time(chart, "Done")
    [band] = traces(figure, "bar")
    assert list(band["base"]) == chart["lower"].tolist()
    assert band["y"][-1] > band["y"][0]  # fewer actions, a wider range
    marks = dots(figure)
    assert {mark["fill"] for mark in marks} == {QUIET_INK, PAPER}
    assert [m["fill"] for m in marks if m["y"] < 0.35] == [PAPER]
    assert {" latest 3 of 9", " usual 40%"} <= set(words(figure))


def test_special_causes_differ_by_shape_and_are_told_in_words() -> None:
    figure = share_over_time(rows(*[(20, 50)] * 12, *[(10, 50)] * 7), "Led by police alone")
    special = [mark for mark in dots(figure) if mark["symbol"] != "circle"]
    assert [(mark["symbol"], mark["fill"]) for mark in special] == [("triangle-down", STRENGTH)] * 7
    assert "Improvement: seven or more on one side" in words(figure)
    assert " latest 20%, 10 of 50" in words(figure)
    assert colours(figure) <= COLOURS
    risen = share_over_time(rows(*[(20, 50)] * 12, (45, 50), direction="neutral"), "Done")
    assert "outside the limits" in words(risen)


def test_on_trial_there_is_no_band_no_line_and_no_usual_share() -> None:
    figure = share_over_time(rows((5, 10), (0, 0), (20, 30)), "Done")
    assert traces(figure, "bar") == []
    assert [list(trace["x"]) for trace in traces(figure, "lines")] == [[]]
    assert words(figure) == [" latest 67%, 20 of 30"]
    assert len(dots(figure)) == 2


def test_nothing_recorded_is_said_and_no_month_drawn() -> None:
    figure = share_over_time(rows((0, 0)), "Done & due")
    assert words(figure) == ["Nothing recorded"]
    assert spec(figure)["layout"]["title"]["text"] == "Done &amp; due"
    assert spec(figure)["layout"]["xaxis"]["visible"] is False
    assert not has_points(figure)


def test_a_break_parts_the_band_and_the_line() -> None:
    days = pd.date_range("2023-01-01", periods=24, freq="MS")
    frame = pd.DataFrame({"month": days, "done": [8] * 12 + [2] * 12, "due": 10})
    breaks = pd.DataFrame({"month": [days[12]], "reason": ["Re-formed"]})
    figure = share_over_time(p_chart(frame, ("done", "due"), breaks), "Done")
    assert len(traces(figure, "bar")) == 2
    assert list(traces(figure, "lines")[-1]["x"]).count(None) == 2


def test_what_happened_to_the_panel_stands_over_the_months_as_text() -> None:
    events = pd.DataFrame(
        {"happened_on": [pd.Timestamp("2023-06-10")], "title": ["The <b>panel</b> was re-formed"]}
    )
    chart = rows(*[(20, 50)] * 13)
    figure, without = share_over_time(chart, "Done", events), share_over_time(chart, "Done")
    assert " The <b>panel</b> was re-formed" in words(figure)
    assert "<b>panel" not in "".join(raw_words(figure))
    assert [shape["x0"] for shape in spec(figure)["layout"]["shapes"]] == ["2023-06-10"]
    assert spec(figure)["layout"]["height"] > spec(without)["layout"]["height"]
