"""How many of each group came to the meetings of a response."""

from tests.asked import asked
from tests.given import SHARE, Given

WANTED = "who_came", "title respondent_group attended"


def test_groups_come_by_meeting_and_one_that_nobody_counted_is_told(given: Given) -> None:
    snapshot = given(
        context_link=[{"context_id": "PARK", "linked_context_id": "SCHOOL"}],
        event=[
            {"event_id": "B", "context_id": "PARK", "title": "Later"}
            | {"happened_on": "2022-05-24"},
            {"event_id": "A", "context_id": "SCHOOL", "title": "At school"}
            | {"happened_on": "2022-05-02"},
        ],
        event_group=[
            {"event_id": event, "respondent_group": group, "attended": people}
            for event, group, people in (
                ("B", "councillors", None),
                ("B", "residents", 23),
                ("A", "residents", 4),
            )
        ],
    )
    own = [("Later", "Residents", 23), ("Later", "Councillors", None)]
    assert asked(snapshot, *WANTED, context_id="PARK", together=False) == own
    at_school = ("At school", "Residents", 4)
    assert asked(snapshot, *WANTED, context_id="PARK", together=True) == [at_school, *own]
    # Few people are no number in share mode, and the others are rounded.
    assert asked(snapshot, *WANTED, SHARE, context_id="PARK", together=True) == [
        ("At school", "Residents", None),
        ("Later", "Residents", 25),
        ("Later", "Councillors", None),
    ]
