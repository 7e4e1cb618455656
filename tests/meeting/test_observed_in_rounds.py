"""What was seen in the first and the latest round of observation."""

from tests.asked import asked
from tests.given import Given


def test_items_are_followed_through_every_slot_of_both_rounds_strengths_first(
    given: Given,
) -> None:
    snapshot = given(
        assessment=[
            {"assessment_id": f"R{number}", "context_id": "PARK", "round": number}
            for number in (1, 2, 3)
        ],
        observation_slot=[
            {"slot_id": slot, "assessment_id": assessment, "day_type": "weekday"}
            | {"time_band": band}
            for slot, assessment, band in (
                ("R3-EVENING", "R3", "evening"),
                ("R1-EVENING", "R1", "evening"),
                ("R1-MORNING", "R1", "before_school"),
                ("R2-EVENING", "R2", "evening"),
            )
        ],
        observation_item=[
            {"item_id": "HELP", "valence": "strength"},
            {"item_id": "APPROACH", "valence": "concern"},
            {"item_id": "ONLY_IN_BETWEEN", "valence": "concern"},
        ],
        observation=[
            {"slot_id": slot, "item_id": item, "times_seen": times}
            for slot, item, times in (
                ("R1-EVENING", "APPROACH", 3),
                ("R1-MORNING", "APPROACH", 0),
                ("R3-EVENING", "APPROACH", 1),
                ("R3-EVENING", "HELP", 2),
                ("R2-EVENING", "ONLY_IN_BETWEEN", 1),
            )
        ],
    )
    wanted = "observed_in_rounds", "item_id slot_id round is_after times_seen"
    assert asked(snapshot, *wanted, context_id="PARK") == [
        ("HELP", "R1-MORNING", 1, False, None),
        ("HELP", "R1-EVENING", 1, False, None),
        ("HELP", "R3-EVENING", 3, True, 2),
        ("APPROACH", "R1-MORNING", 1, False, 0),
        ("APPROACH", "R1-EVENING", 1, False, 3),
        ("APPROACH", "R3-EVENING", 3, True, 1),
    ]
    assert asked(snapshot, *wanted, context_id="SCHOOL") == []
