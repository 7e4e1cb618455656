"""The welfare statement in force, and whether it has been read."""

from tests.asked import asked
from tests.given import Given


def test_the_version_in_force_is_read_and_another_version_read_does_not_count(
    given: Given,
) -> None:
    snapshot = given(
        welfare_statement=[
            {"statement_version": 1, "agreed_on": "2022-01-18", "wording": "First"},
            {"statement_version": 2, "agreed_on": "2022-05-10", "wording": "Second"},
        ],
        meeting=[
            {"meeting_id": meeting, "held_on": day}
            for meeting, day in (
                ("BEFORE_ANY", "2022-01-17"),
                ("FIRST", "2022-03-29"),
                ("SECOND", "2022-05-10"),
                ("NOT_READ", "2022-06-14"),
            )
        ],
        statement_reading=[
            {"meeting_id": "FIRST", "statement_version": 1, "read_at": "2022-03-29 14:03"},
            {"meeting_id": "SECOND", "statement_version": 1, "read_at": "2022-05-10 14:02"},
        ],
    )
    wanted = "statement_to_read", "statement_version wording read_at"
    assert asked(snapshot, *wanted, meeting_id="FIRST") == [(1, "First", "2022-03-29 14:03")]
    assert asked(snapshot, *wanted, meeting_id="SECOND") == [(2, "Second", None)]
    assert asked(snapshot, *wanted, meeting_id="NOT_READ") == [(2, "Second", None)]
    assert asked(snapshot, *wanted, meeting_id="BEFORE_ANY") == []
