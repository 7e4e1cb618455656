"""Areas beside each other: with limits a funnel, without them each on its own range, by name."""

import pandas as pd

from dashboard.analysis.funnel.compared_areas import compared_areas, limits_by_people
from dashboard.charts.trends.areas_compared import areas_compared
from tests.meeting.drawn import (
    COLOURS,
    colours,
    dots,
    shown_as_text,
    spec,
    with_hostile_text,
    words,
)


def areas(number: int) -> pd.DataFrame:
    names = [f"Area {at:02}" for at in range(number)]
    return pd.DataFrame(
        {
            "area_name": names,
            "people_10_to_17": pd.array([1000] * (number - 1) + [pd.NA], dtype="Int64"),
            "referrals": [at % 3 for at in range(number)],
            "is_chosen": [at == 1 for at in range(number)],
            "is_hidden": [False] * (number - 1) + [True],
        }
    )


def drawn(chart: pd.DataFrame) -> object:
    return areas_compared(chart, limits_by_people(chart), "Referrals a year", "Young people")


def test_under_ten_areas_each_has_its_range_and_its_words_in_the_order_given() -> None:
    figure = drawn(compared_areas(areas(4), "referrals"))
    said = words(figure)
    assert [word for word in said if word.startswith("Area")] == [
        "Area 00",
        "Area 01",
        "Area 02",
        "Area 03",
    ]
    assert "1.0 (0.0 to 5.6)" in said
    assert "[c]" in said
    assert "all areas 1" in said
    assert len(dots(figure)) == 3
    [marks] = [trace for trace in spec(figure)["data"] if trace.get("mode") == "markers"]
    assert all(
        left <= at for left, at in zip(marks["error_x"]["arrayminus"], marks["x"], strict=True)
    )
    assert colours(figure) <= COLOURS


def test_ten_areas_and_more_are_a_funnel() -> None:
    figure = drawn(compared_areas(areas(12), "referrals"))
    assert len(dots(figure)) == 11
    assert "95% limit" in [word.strip() for word in words(figure)]


def test_no_area_with_a_figure_leaves_names_and_the_reason() -> None:
    rows = areas(2).assign(people_10_to_17=pd.array([pd.NA, pd.NA], dtype="Int64"), is_hidden=False)
    figure = drawn(compared_areas(rows, "referrals"))
    assert dots(figure) == []
    assert words(figure).count("[x]") == 2


def test_what_people_wrote_is_shown_as_text() -> None:
    assert shown_as_text(drawn(with_hostile_text(compared_areas(areas(4), "referrals"), "area")))
