"""The links between contexts, as lines on the map."""

from tests.asked import asked
from tests.given import Given


def test_a_pair_judged_from_both_sides_is_one_line(given: Given) -> None:
    snapshot = given(
        context_link=[
            {"context_id": one, "linked_context_id": other, "context_weighting": weighting}
            for one, other, weighting in (
                ("SCHOOL", "PARK", "background"),
                ("PARK", "SCHOOL", "contributing"),
                ("PARK", "CLUB", "protective"),
                ("GROUP", "PARK", "primary"),
            )
        ]
    )
    wanted = "context_id linked_context_id weighting"
    assert asked(snapshot, "links_on_the_map", wanted) == [
        ("GROUP", "PARK", "Primary"),
        ("PARK", "CLUB", "Protective"),
        ("PARK", "SCHOOL", "Contributing"),
    ]
