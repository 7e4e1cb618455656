"""What is not recorded yet, by context, with the codes to find it by in the files."""

import pytest

from dashboard.warehouse import Snapshot, Viewer
from tests.asked import PANEL, asked, published
from tests.given import SHARE, Given, answer

BY = {"as_at": "2022-10-01"}


@pytest.fixture(scope="module")
def missing(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return published(
        tmp_path_factory,
        area=[{"area_code": code, "area_year": 2022} for code in ("X1", "X2")],
        context=[
            {"context_id": "A", "display_alias": "The quay", "area_code": "X1", "area_year": 2022},
            {"context_id": "B", "display_alias": "The lane", "area_code": "X2", "area_year": 2022},
            {"context_id": "Z", "display_alias": "The pier", "stage": "closed"},
        ],
        assessment=[{"assessment_id": "A1", "context_id": "A"}],
        finding=[
            {
                "finding_id": f"F{number}",
                "assessment_id": "A1",
                "context_id": "A",
                "valence": valence,
                "short_summary": words,
                "is_restricted": restricted,
            }
            for number, (valence, words, restricted) in enumerate(
                [
                    ("concern", "The path is dark", "false"),
                    ("concern", "A language is not understood", "true"),
                    ("strength", "Shops look out", "false"),
                ],
                start=1,
            )
        ],
        finding_voice=[{"finding_id": "F1", "respondent_group": "residents"}],
        finding_method=[{"finding_id": f"F{number}"} for number in (1, 2, 3)],
        referral=[
            {"referral_id": "R1", "context_id": "B", "received_on": "2022-03-21"},
            {"referral_id": "R2", "context_id": "B", "received_on": "2022-12-24"},
            {"referral_id": "R3", "context_id": "B", "young_peoples_views": "They like it"},
        ],
    )


def test_contexts_are_listed_by_kind_and_then_by_name(missing: Snapshot) -> None:
    assert asked(missing, "what_is_missing", "gap context_id missing expected", **BY) == [
        ("location", "B", 1, 1),
        ("location", "A", 1, 1),
        ("referral_views", "B", 1, 2),
        ("young_people_asked", "A", 1, 1),
        ("finding_voice", "A", 2, 3),
        ("finding_condition", "A", 2, 2),
    ]


@pytest.mark.parametrize(
    ("viewer", "voices"),
    [
        (PANEL, "A language is not understood (F2) · Shops look out (F3)"),
        (SHARE, "A finding not shown here · Shops look out (F3)"),
    ],
    ids=["panel", "share"],
)
def test_what_is_missing_is_named_and_a_small_group_is_not(
    missing: Snapshot, viewer: Viewer, voices: str
) -> None:
    told = {row["gap"]: row["what"] for row in answer(missing, "what_is_missing", viewer, **BY)}
    assert told["referral_views"] == "Referral of 21 March 2022 (R1)"
    assert told["young_people_asked"] == "Young people in or around it"
    assert told["finding_voice"] == voices


def test_a_viewer_of_one_area_sees_the_gaps_of_its_contexts_only(missing: Snapshot) -> None:
    there = Viewer(areas=frozenset({"X2"}))
    assert asked(missing, "what_is_missing", "gap context_id", there, **BY) == [
        ("location", "B"),
        ("referral_views", "B"),
    ]
    assert asked(missing, "gaps_by_kind", "gap missing", there, **BY) == [
        ("location", 1),
        ("referral_views", 1),
    ]


@pytest.mark.parametrize(("actions", "end"), [(20, "Walk (20)"), (23, "Walk (20) · and 3 more")])
def test_no_more_than_twenty_are_named(given: Given, actions: int, end: str) -> None:
    snapshot = given(
        action=[
            {"action_id": f"{number:02}", "context_id": "A", "short_wording": "Walk"}
            | {"young_peoples_part": "They chose", "agreed_on": "2022-05-01"}
            for number in range(1, actions + 1)
        ]
    )
    told = {row["gap"]: row for row in answer(snapshot, "what_is_missing", PANEL, **BY)}
    goals = told["action_goal"]
    assert goals["missing"] == actions
    assert str(goals["what"]).startswith("Walk (01) · Walk (02) · ")
    assert str(goals["what"]).endswith(end)
