"""Areas beside each other: rates a year, limits, what is not known, and the order of names."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
import pytest

from dashboard.analysis.funnel.compared_areas import (
    areas_sentence,
    compared_areas,
    how_to_read,
    limits_by_people,
    limits_line,
    listed_areas,
    quarters_headline,
    years_of,
)
from dashboard.analysis.funnel.funnel import funnel


def areas(counts: list[int], people: Sequence[int | None], chosen: int = -1) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "area_name": [f"Area {at:03}" for at in range(len(counts))],
            "people_10_to_17": pd.array(people, dtype="Int64"),
            "referrals": counts,
            "is_chosen": [at == chosen for at in range(len(counts))],
            "is_hidden": [number is None for number in people],
        }
    )


def test_a_rate_is_for_a_thousand_and_a_year() -> None:
    chart = compared_areas(areas([6, 0], [1000, 500]), "referrals", years=3)
    assert list(chart["value"]) == [2.0, 0.0]
    assert list(chart["people"]) == [1000, 500]
    assert chart["told"].iloc[0] == "2.0 (0.7 to 4.4)"
    assert list(chart["place"]) == ["no limits"] * 2


@pytest.mark.parametrize(
    ("since", "until", "years"),
    [
        (date(2022, 4, 1), date(2025, 3, 31), 3),
        (date(2022, 12, 1), date(2023, 1, 31), 1 / 6),
        (date(2022, 4, 1), date(2022, 4, 30), 1 / 12),
        (date(2022, 4, 1), date(2022, 5, 15), (1 + 15 / 31) / 12),
    ],
)
def test_a_period_has_its_whole_months_and_the_share_of_the_last_that_is_over(
    since: date, until: date, years: float
) -> None:
    assert years_of(since, until) == pytest.approx(years)


def test_an_area_hidden_or_not_known_stays_without_a_rate_and_says_which() -> None:
    rows = areas([1, 2, 3], [1000, None, None]).assign(is_hidden=[False, True, False])
    chart = compared_areas(rows, "referrals")
    assert list(chart["told"])[1:] == ["[c]", "[x]"]
    assert chart["value"].isna().tolist() == [False, True, True]


def test_lines_lie_over_people_and_are_those_of_each_area() -> None:
    rows = areas([3, 8, 5, 2, 9, 1, 4, 6, 7, 2], [400 + 100 * at for at in range(10)])
    chart = compared_areas(rows, "referrals", years=3)
    lines = limits_by_people(chart)
    assert (lines["people"].min(), lines["people"].max()) == pytest.approx((400, 1300), abs=1)
    given = pd.DataFrame({"area": rows["area_name"], "count": rows["referrals"]})
    same = funnel(given.assign(base=[3 * (400.0 + 100 * at) for at in range(10)]), "rate")
    assert chart["upper_95"].tolist() == same["upper_95"].tolist()
    assert limits_by_people(compared_areas(rows.head(9), "referrals")).empty


def test_of_very_many_areas_a_table_lists_those_far_out_and_the_one_chosen() -> None:
    rows = areas([2] * 70 + [60], [1000] * 71, chosen=5)
    chart = compared_areas(rows, "referrals")
    assert list(listed_areas(chart)["area"]) == ["Area 005", "Area 070"]
    assert len(listed_areas(chart.head(60))) == 60


def test_sentences_say_what_is_seen_and_how_to_read_it() -> None:
    few = compared_areas(areas([1, 2], [1000, 900]), "referrals")
    assert areas_sentence(few, "Referrals").startswith(
        "For referrals, two areas are too few for limits"
    )
    assert how_to_read(few).startswith("The dot is the rate")
    assert limits_line(few) == "95% ranges."
    many = compared_areas(areas([2] * 11 + [40], [*[1000] * 10, None, 1000]), "referrals")
    said = areas_sentence(many, "Referrals")
    assert said == "For referrals, of 11 areas, Area 011 lies above what chance explains"
    assert how_to_read(many).startswith("A funnel: ")
    assert limits_line(many).endswith(
        "One area has no rate: its number of young people is not known, or not shown."
    )


def test_where_nothing_is_counted_nothing_is_made_of_it() -> None:
    none = compared_areas(areas([0] * 12, [1000] * 12), "referrals")
    assert areas_sentence(none, "Referrals") == "No area has any referrals"
    assert set(none["upper_998"]) == {0}
    assert compared_areas(areas([], []), "referrals").empty


def test_quarters_are_told_with_their_months() -> None:
    rows = pd.DataFrame(
        {
            "area_code": ["A", "B"],
            "referrals": [3, 1],
            "first_month": pd.to_datetime(["2024-01-01"] * 2),
            "last_month": pd.to_datetime(["2024-03-01"] * 2),
        }
    )
    assert quarters_headline(rows) == "Four referrals came from two areas, January to March 2024"
    one_area = rows.assign(referrals=[4, 0])
    assert quarters_headline(one_area).startswith("Four referrals came from one of two areas, ")
    assert quarters_headline(rows.head(0)).startswith("Choose an area")
