"""Which contexts belong together, in the panel's judgement."""

from tests.asked import asked
from tests.given import Given


def test_links_are_seen_from_both_ends_and_the_weightiest_comes_first(given: Given) -> None:
    snapshot = given(
        context=[
            {"context_id": code, "display_alias": alias}
            for code, alias in (
                ("PARK", "The park"),
                ("GROUP", "Group A"),
                ("SCHOOL", "The school"),
                ("CLUB", "The club"),
            )
        ],
        context_link=[
            {"context_id": one, "linked_context_id": other, "context_weighting": weighting}
            | {"judged_by_role": f"Judge of {one}", "judged_on": "2022-05-10"}
            for one, other, weighting in (
                ("PARK", "CLUB", "protective"),
                ("PARK", "SCHOOL", "contributing"),
                ("SCHOOL", "PARK", "primary"),
                ("GROUP", "PARK", "primary"),
                ("GROUP", "CLUB", "background"),
            )
        ],
    )
    wanted = "linked_contexts", "display_alias is_from_here weighting judged_by_role"
    assert asked(snapshot, *wanted, context_id="PARK") == [
        ("Group A", False, "Primary", "Judge of GROUP"),
        ("The school", False, "Primary", "Judge of SCHOOL"),
        ("The school", True, "Contributing", "Judge of PARK"),
        ("The club", True, "Protective", "Judge of PARK"),
    ]
