"""What young people want, which is always pinned."""

from tests.asked import asked
from tests.given import SHARE, Given


def test_wishes_are_shown_with_those_of_linked_contexts_and_a_recognisable_one_stays_in_the_room(
    given: Given,
) -> None:
    snapshot = given(
        context_link=[{"context_id": "SCHOOL", "linked_context_id": "PARK"}],
        finding=[
            {"finding_id": code, "context_id": context, "valence": valence}
            | {"is_restricted": restricted}
            for code, context, valence, restricted in (
                ("P2", "PARK", "young_peoples_wish", "false"),
                ("P1", "PARK", "young_peoples_wish", "true"),
                ("P3", "PARK", "strength", "false"),
                ("S1", "SCHOOL", "young_peoples_wish", "false"),
                ("FAR", "FAR", "young_peoples_wish", "false"),
            )
        ],
    )
    wanted = "young_peoples_wishes", "finding_id"
    assert asked(snapshot, *wanted, context_id="PARK", together=False) == ["P1", "P2"]
    assert asked(snapshot, *wanted, context_id="PARK", together=True) == ["P1", "P2", "S1"]
    assert asked(snapshot, *wanted, SHARE, context_id="PARK", together=True) == ["P2", "S1"]
    assert asked(snapshot, *wanted, context_id="GROUP", together=True) == []
