"""The hours in which a context was openly observed."""

from tests.asked import asked
from tests.given import SHARE, Given

WANTED = "observed_hours", "round hours light weather term observer_role"


def test_hours_come_in_their_order_with_what_is_known_of_them(given: Given) -> None:
    snapshot = given(
        assessment=[
            {"assessment_id": code, "context_id": "PARK", "round": number}
            for code, number in (("P1", 1), ("P2", 2))
        ],
        observation_slot=[
            {"slot_id": code, "assessment_id": code[:2], "observed_on": "2022-04-05"}
            | {"started_at": start, "minutes": minutes, "daylight": light, "in_term": term}
            | {"weather": weather, "observer_role": "Co-youth worker"}
            for code, start, minutes, light, term, weather in (
                ("P2a", "15:30", 60, None, None, None),
                ("P1b", "23:30", 90, "false", "false", "wet"),
                ("P1a", "15:30", 60, "true", "true", "dry"),
            )
        ],
    )
    assert asked(snapshot, *WANTED, context_id="PARK") == [
        (1, "15:30 to 16:30", "Light", "dry", "In term", "Co-youth worker"),
        (1, "23:30 to 01:00", "Dark", "wet", "Holidays", "Co-youth worker"),
        (2, "15:30 to 16:30", None, None, None, "Co-youth worker"),
    ]
    assert asked(snapshot, *WANTED, SHARE, context_id="PARK") == []
