"""What else happened between two rounds, here and where harm may have moved."""

import pytest

from dashboard.warehouse import Snapshot
from tests.asked import asked, published
from tests.given import SHARE


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return published(
        tmp_path_factory,
        context=[
            {"context_id": "PARK", "display_alias": "The park"},
            {"context_id": "STATION", "display_alias": "The station"},
            {"context_id": "FAR", "display_alias": "Elsewhere"},
        ],
        context_link=[{"context_id": "PARK", "linked_context_id": "STATION"}],
        assessment=[
            {"assessment_id": "PARK-R1", "context_id": "PARK", "round": 1}
            | {"started_on": "2022-04-04", "ended_on": "2022-04-29"},
            {"assessment_id": "PARK-R2", "context_id": "PARK", "round": 2}
            | {"started_on": "2022-09-05", "ended_on": "2022-09-14"},
        ],
        event=[
            {"event_id": code, "context_id": context, "happened_on": day, "event_kind": kind}
            | {"title": code.lower(), "joined_plan": joined}
            for code, context, day, kind, joined in (
                ("BEFORE", "PARK", "2022-04-03", "works", ""),
                ("MEETING", "PARK", "2022-05-24", "response_meeting", 11),
                ("FEW_JOINED", "PARK", "2022-05-25", "community_day", 4),
                ("AFTER", "PARK", "2022-09-15", "works", ""),
                ("MOVED", "STATION", "2022-08-19", "incident", ""),
                ("THEIR_MEETING", "STATION", "2022-08-20", "response_meeting", ""),
                ("UNRELATED", "FAR", "2022-08-19", "incident", ""),
            )
        ],
        referral=[
            {"referral_id": "REF-HERE", "context_id": "PARK", "received_on": "2022-05-01"},
            {"referral_id": "REF-THERE", "context_id": "STATION", "received_on": "2022-06-07"},
        ],
    )


def test_own_events_and_what_may_have_moved_nearby_come_in_order(year: Snapshot) -> None:
    assert asked(year, "between_rounds", "title display_alias", context_id="PARK") == [
        ("Assessment, round 1", "The park"),
        ("meeting", "The park"),
        ("few_joined", "The park"),
        ("Referral received", "The station"),
        ("moved", "The station"),
        ("Assessment, round 2", "The park"),
    ]


def test_in_share_mode_a_few_who_joined_are_hidden_and_more_are_rounded(year: Snapshot) -> None:
    told = asked(year, "between_rounds", "title joined_plan is_hidden", SHARE, context_id="PARK")
    assert told[1:3] == [("meeting", 10, False), ("few_joined", None, True)]


def test_a_context_never_assessed_has_nothing_between(year: Snapshot) -> None:
    assert asked(year, "between_rounds", "title", context_id="STATION") == []
