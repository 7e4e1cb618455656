"""A funnel, drawn: dots between lines, and names only beyond them."""

import pandas as pd

from dashboard.charts.palette import INK, QUIET_INK
from dashboard.charts.trends.funnel_plot import MANY, funnel_plot
from tests.meeting.drawn import (
    COLOURS,
    colours,
    dots,
    shown_as_text,
    spec,
    with_hostile_text,
    words,
)


def areas(*rows: tuple[str, float, float, str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["area", "people", "value", "position"])
    is_named = frame["position"].str.contains("99.8")
    return frame.assign(target=2.0, is_chosen=False, is_named=is_named)


def limits() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "people": [500.0, 2000.0],
            "lower_95": [0.0, 1.0],
            "upper_95": [5.0, 3.0],
            "lower_998": [0.0, 0.5],
            "upper_998": [7.0, 4.0],
        }
    )


def drawn(rows: pd.DataFrame) -> object:
    return funnel_plot(rows, limits(), "Referrals a year", "Young people")


MIXED = areas(
    ("North", 600, 2.0, "within what chance explains"),
    ("South", 1000, 8.0, "above the 99.8% limit"),
    ("East", 1500, 0.2, "below the 99.8% limit"),
    ("West", 1200, 5.0, "above the 95% limit"),
)


def test_only_areas_that_may_be_named_have_a_name_and_a_shape_of_their_own() -> None:
    figure = drawn(MIXED)
    assert [(dot["symbol"], dot["fill"]) for dot in dots(figure)] == [
        ("triangle-down", INK),
        ("circle", QUIET_INK),
        ("circle", QUIET_INK),
        ("triangle-up", INK),
    ]
    said = [word.strip() for word in words(figure)]
    assert said[:2] == ["South", "East"]
    assert not {"North", "West"} & set(said)
    assert {"all areas 2", "95% limit", "99.8% limit"} == set(said[2:])
    assert colours(figure) <= COLOURS


def test_the_area_chosen_is_named_and_ringed_wherever_it_lies() -> None:
    figure = drawn(MIXED.assign(is_chosen=[True, False, False, False]))
    [marks] = [trace for trace in spec(figure)["data"] if trace.get("mode") == "markers"]
    assert list(marks["marker"]["line"]["width"]) == [4, 0, 0, 0]
    assert "North" in [word.strip() for word in words(figure)]


def test_an_area_without_a_rate_is_not_drawn() -> None:
    hidden = areas(("Hidden", 700, float("nan"), ""))
    figure = drawn(pd.concat([MIXED, hidden], ignore_index=True))
    assert len(dots(figure)) == 4


def test_where_nothing_is_counted_the_scale_is_one_a_reader_can_read() -> None:
    none = limits().assign(upper_95=0.0, upper_998=0.0, lower_95=0.0, lower_998=0.0)
    figure = funnel_plot(MIXED.assign(value=0.0, target=0.0), none, "Referrals", "Young people")
    assert spec(figure)["layout"]["yaxis"]["range"][1] == 1


def test_dots_that_lie_on_each_other_are_drawn_once_and_those_beyond_always() -> None:
    crowd = areas(*((f"A{at}", 1000, 2.0, "within what chance explains") for at in range(MANY + 1)))
    figure = drawn(pd.concat([crowd, MIXED], ignore_index=True))
    assert len(dots(figure)) == 5


def test_what_people_wrote_is_shown_as_text() -> None:
    rows = MIXED.assign(position="above the 99.8% limit", value=[1.0, 3.0, 6.0, 2.0], is_named=True)
    assert shown_as_text(drawn(with_hostile_text(rows, "area")))
