"""What the map can shade its areas by, and in which classes."""

from typing import Any

import pandas as pd
import pytest

from dashboard.analysis.area_measures import (
    MEASURES,
    TOO_FEW,
    ShadedAreas,
    shade_areas,
    shading_line,
)
from dashboard.warehouse import Snapshot, query
from tests.asked import PANEL, asked, published
from tests.given import SHARE

AS_AT = "2022-09-20"


@pytest.fixture(scope="module")
def wards(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return published(
        tmp_path_factory,
        area=[
            {"area_code": code, "area_year": year, "area_name": code.lower()}
            | {"people_under_18": 3000, "people_10_to_17": people}
            for code, year, people in (("A", 2022, 1003), ("B", 2022, 3), ("OLD", 2017, 500))
        ],
        context=[
            {"context_id": code, "area_code": area, "area_year": 2022, "stage": stage}
            for code, area, stage in (
                ("PARK", "A", "responding"),
                ("SCHOOL", "A", "in_review"),
                ("SHOP", "A", "closed"),
            )
        ],
        review=[
            {"review_id": code, "context_id": context, "due_on": due, "held_on": held}
            | {"review_outcome": "mixed" if held else "not_reviewed"}
            for code, context, due, held in (
                ("LATE", "PARK", "2022-09-19", ""),
                ("TODAY", "SCHOOL", "2022-09-20", ""),
                ("HELD", "SCHOOL", "2022-06-01", "2022-06-10"),
            )
        ],
        action=[
            {"action_id": code, "context_id": context, "action_status": status}
            | {"done_on": "2022-07-01" if status == "done_on_time" else ""}
            for code, context, status in (
                ("A1", "PARK", "in_progress"),
                ("A2", "PARK", "done_on_time"),
                ("A3", "SHOP", "in_progress"),
            )
        ],
        finding=[
            {"finding_id": code, "context_id": context, "valence": valence}
            for code, context, valence in (
                ("F1", "PARK", "strength"),
                ("F2", "PARK", "young_peoples_wish"),
                ("F3", "SCHOOL", "concern"),
                ("F4", "SCHOOL", "neutral_fact"),
                ("F5", "SHOP", "concern"),
            )
        ],
    )


def test_each_area_of_the_map_is_counted_over_its_contexts_that_are_not_closed(
    wards: Snapshot,
) -> None:
    counts = "area_code live_contexts reviews_overdue open_actions strengths findings"
    assert asked(wards, "measures_of_areas", counts, PANEL, as_at=AS_AT) == [
        ("A", 2, 1, 1, 2, 3),
        ("B", 0, 0, 0, 0, 0),
    ]


def test_in_share_mode_young_people_are_rounded_and_a_few_are_hidden(wards: Snapshot) -> None:
    people = "people_10_to_17 is_hidden"
    assert asked(wards, "measures_of_areas", people, SHARE, as_at=AS_AT) == [
        (1005, False),
        (None, True),
    ]
    rows = query("measures_of_areas").run(wards, SHARE, as_at=AS_AT)
    told = shade_areas(rows, "rate", 10).areas["told"]
    assert list(told) == ["2.0 (range 0.2 to 7.2)", "too few young people to show"]


def rows(**columns: Any) -> pd.DataFrame:  # noqa: ANN401 - cells
    many = len(next(iter(columns.values())))
    named = {"area_code": [f"X{at}" for at in range(many)]}
    plain = {"is_chosen": False, "is_hidden": False, "rounded_to": 1}
    frame = pd.DataFrame(named | columns).assign(**plain)
    return frame.assign(area_name=frame["area_code"])


def sorted_in(shaded: ShadedAreas) -> list[tuple[object, ...]]:
    return list(shaded.areas[["shade", "short"]].itertuples(index=False, name=None))


def test_counts_stand_in_four_classes() -> None:
    shaded = shade_areas(rows(open_actions=[0, 1, 2, 3, 5, 6, 90]), "actions", 10)
    assert [shade for shade, _ in sorted_in(shaded)] == [0, 1, 1, 2, 2, 3, 3]
    assert shaded.classes() == list(enumerate(("none", "1 or 2", "3 to 5", "6 or more")))


def test_a_share_of_fewer_findings_than_percentages_need_is_not_told() -> None:
    shaded = shade_areas(
        rows(strengths=[0, 4, 5, 5, 15, 0], findings=[0, 9, 10, 20, 20, 10]), "strengths", 10
    )
    assert sorted_in(shaded) == [
        (TOO_FEW, "–"),
        (TOO_FEW, "4 of 9"),
        (2, "50%"),
        (1, "25%"),
        (3, "75%"),
        (0, "0%"),
    ]


def test_a_rate_is_told_apart_only_where_chance_does_not_explain_it() -> None:
    many = rows(live_contexts=[2] * 19 + [30], people_10_to_17=[1000.0] * 19 + [1100.0])
    shades = [shade for shade, _ in sorted_in(shade_areas(many, "rate", 10))]
    assert shades == [1] * 19 + [2]
    few = shade_areas(many.tail(9).reset_index(drop=True), "rate", 10)
    assert [shade for shade, _ in sorted_in(few)] == [1] * 9  # too few areas for limits
    unknown = rows(live_contexts=[2], people_10_to_17=[float("nan")])
    assert sorted_in(shade_areas(unknown, "rate", 10)) == [(TOO_FEW, "–")]


def test_areas_keep_the_order_of_their_names_whatever_the_measure(case_study: Snapshot) -> None:
    found = query("measures_of_areas").run(case_study, PANEL, as_at=AS_AT)
    for measure in MEASURES:
        shaded = shade_areas(found, measure, 10)
        assert list(shaded.areas["area_name"]) == sorted(found["area_name"])
        assert "All live contexts count" in shading_line(shaded)
    plain = shade_areas(found, "", 10)
    assert (len(plain.areas), plain.classes(), shading_line(plain)) == (0, [], "")
