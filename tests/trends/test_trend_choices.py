"""The trends can be narrowed to what occurs in the data, and to nothing else."""

from dashboard.warehouse import Viewer
from tests.given import Given, answer


def test_only_what_occurs_can_be_chosen(given: Given) -> None:
    snapshot = given(
        context=[
            {"context_id": "A", "context_kind": "school", "area_code": "X", "area_year": 2022}
        ],
        area=[{"area_code": "X", "area_year": 2022, "area_name": "North"}],
        referral=[{"referral_id": "R", "context_id": "A", "source_agency": "police"}],
        referral_harm=[{"referral_id": "R", "harm_kind": "county_lines"}],
        action=[{"action_id": "A-1", "context_id": "A", "agency": "housing"}],
    )
    found = [
        (row["choice"], row["code"], row["label"])
        for row in answer(snapshot, "trend_choices", Viewer())
    ]
    assert found == [
        ("agency", "housing", "Housing"),
        ("agency", "police", "Police"),
        ("area", "X", "North"),
        ("harm", "county_lines", "County lines"),
        ("kind", "school", "School"),
    ]


def test_a_context_is_in_every_choice_that_takes_it_in(given: Given) -> None:
    snapshot = given(
        context=[
            {"context_id": "A", "context_kind": "school", "area_code": "X", "area_year": 2022}
        ],
        referral=[{"referral_id": "R", "context_id": "A"}],
        referral_harm=[{"referral_id": "R", "harm_kind": "bullying"}],
        action=[
            {"action_id": "A-1", "context_id": "A", "agency": "housing"},
            {"action_id": "A-2", "context_id": "A", "agency": "housing"},
        ],
    )
    rows = snapshot.table("context_in_choice").itertuples(index=False, name=None)
    assert sorted(rows) == [
        ("A", area, kind, harm, agency)
        for area in ("", "X")
        for kind in ("", "school")
        for harm in ("", "bullying")
        for agency in ("", "housing")
    ]
