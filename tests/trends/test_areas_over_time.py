"""Areas over time: small figures of one scale, by name."""

import pandas as pd

from dashboard.charts.trends.areas_over_time import areas_over_time
from tests.meeting.drawn import (
    COLOURS,
    colours,
    shown_as_text,
    spec,
    with_hostile_text,
    words,
)


def quarters(**counts: tuple[int, ...]) -> pd.DataFrame:
    rows = [
        {
            "area_code": name,
            "area_name": name,
            "first_month": pd.Timestamp(2024, 1 + 3 * at, 1),
            "last_month": pd.Timestamp(2024, 3 + 3 * at, 1),
            "referrals": count,
        }
        for name, own in counts.items()
        for at, count in enumerate(own)
    ]
    columns = ["area_code", "area_name", "first_month", "last_month", "referrals"]
    return pd.DataFrame(rows, columns=columns)


def heights(figure: object) -> list[float]:
    [bars] = [trace for trace in spec(figure)["data"] if trace["type"] == "bar"]
    return [round(-height, 6) for height in bars["y"]]


def test_bars_of_all_areas_have_one_scale_and_the_largest_its_number() -> None:
    figure = areas_over_time(quarters(North=(1, 4), South=(2, 0)))
    one, four, two, none = heights(figure)
    assert (four / one, two / one, none) == (4, 2, 0)
    said = words(figure)
    assert said[:4] == ["North", "4", "South", "2"]
    assert said[4:] == ["Jan 2024", "Jun 2024"] * 2
    assert colours(figure) <= COLOURS


def test_an_event_is_an_upright_line_in_every_area() -> None:
    events = pd.DataFrame({"happened_on": [pd.Timestamp("2024-04-01")], "title": ["Re-formed"]})
    figure = areas_over_time(quarters(North=(1, 4), South=(2, 0)), events)
    upright = [s for s in spec(figure)["layout"]["shapes"] if s["x0"] == s["x1"]]
    assert len(upright) == 2


def test_areas_without_a_referral_keep_their_place() -> None:
    figure = areas_over_time(quarters(North=(0, 0)))
    assert words(figure)[:2] == ["North", "0"]
    assert words(areas_over_time(quarters())) == ["None to show"]


def test_what_people_wrote_is_shown_as_text() -> None:
    rows = quarters(A=(1,), B=(1,), C=(1,))
    assert shown_as_text(areas_over_time(with_hostile_text(rows, "area_name")))
