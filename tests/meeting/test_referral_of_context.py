"""What brought a context to the panel."""

from tests.asked import asked
from tests.given import Given


def test_own_referrals_come_before_those_of_a_group_that_is_found_there(given: Given) -> None:
    snapshot = given(
        context=[
            {"context_id": "PARK", "display_alias": "The park"},
            {"context_id": "GROUP", "display_alias": "Group A"},
            {"context_id": "SCHOOL", "display_alias": "The school"},
        ],
        context_link=[
            {"context_id": "GROUP", "linked_context_id": "PARK"},
            {"context_id": "PARK", "linked_context_id": "SCHOOL"},
        ],
        referral=[
            {"referral_id": code, "context_id": context, "received_on": day}
            | {"affected_band": "six_to_ten", "age_band": "13_to_15"}
            for code, context, day in (
                ("OF_GROUP", "GROUP", "2022-03-01"),
                ("LATER", "PARK", "2022-05-02"),
                ("EARLIER", "PARK", "2022-05-01"),
                ("OF_SCHOOL", "SCHOOL", "2022-03-01"),
            )
        ],
        referral_harm=[
            {"referral_id": "OF_GROUP", "harm_kind": kind}
            for kind in ("harm_by_institution", "child_criminal_exploitation")
        ],
    )
    harms = "Child criminal exploitation, Harm by an institution"
    wanted = "referral_of_context", "referral_id about is_own affected ages harms"
    assert asked(snapshot, *wanted, context_id="PARK") == [
        ("EARLIER", "The park", True, "6 to 10", "13 to 15", None),
        ("LATER", "The park", True, "6 to 10", "13 to 15", None),
        ("OF_GROUP", "Group A", False, "6 to 10", "13 to 15", harms),
    ]
