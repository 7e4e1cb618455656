"""Reviews that a meeting should know of."""

from tests.asked import asked
from tests.given import Given


def test_open_reviews_come_before_those_just_held_as_the_day_of_the_meeting_saw_them(
    given: Given,
) -> None:
    snapshot = given(
        review=[
            {"review_id": code, "due_on": due, "held_on": held}
            | {"review_outcome": "mixed" if held else "not_reviewed"}
            for code, due, held in (
                ("OVERDUE", "2022-09-19", ""),
                ("TODAY", "2022-09-20", ""),
                ("IN_THREE_MONTHS", "2022-12-20", ""),
                ("LATER", "2022-12-21", ""),
                ("IN_TIME", "2022-09-13", "2022-09-13"),
                ("JUST_HELD", "2022-09-12", "2022-09-20"),
                ("LONG_HELD", "2022-08-01", "2022-08-19"),
                ("HELD_SINCE", "2022-09-18", "2022-10-01"),
            )
        ]
    )
    wanted = "reviews_due", "review_id state days_left held_on"
    assert asked(snapshot, *wanted, as_at="2022-09-20") == [
        ("HELD_SINCE", "Overdue", -2, None),
        ("OVERDUE", "Overdue", -1, None),
        ("TODAY", "Due", 0, None),
        ("IN_THREE_MONTHS", "Due", 91, None),
        ("JUST_HELD", "Held late", -8, "2022-09-20"),
        ("IN_TIME", "Held in time", -7, "2022-09-13"),
    ]
