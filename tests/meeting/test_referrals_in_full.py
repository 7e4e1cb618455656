"""What else a referral says: for the panel, and for nobody outside it."""

from dashboard.warehouse import Snapshot, Viewer
from tests.asked import asked
from tests.given import answer

WANTED = "referrals_in_full"


def test_all_that_the_referral_of_the_group_says_is_told(case_study: Snapshot) -> None:
    [row] = answer(case_study, WANTED, Viewer(), context_id="GROUP")
    assert row == {
        "referral_id": "REF-1",
        "how_known": "First hand",
        "harm_notes": (
            "Asked to carry and to sell; One was driven to another town; "
            "Out of school for part of the week"
        ),
        "already_tried": "Detached sessions on Friday evenings",
        "preferred_response": "That the park is made safer for them to be in",
        "adults_of_concern": True,
        "reported_to_police": True,
        "individual_referrals_made": True,
        "sharing_basis": "Safeguarding of children, under the partnership’s sharing agreement",
        "is_restricted": True,
    }


def test_a_group_s_referral_is_told_of_the_place_where_it_is_found(case_study: Snapshot) -> None:
    assert asked(case_study, WANTED, "referral_id", context_id="PARK") == ["REF-1"]
    assert asked(case_study, WANTED, "referral_id", context_id="SCHOOL") == ["REF-1"]


def test_nothing_of_it_is_told_in_share_mode(case_study: Snapshot) -> None:
    assert answer(case_study, WANTED, Viewer(mode="share"), context_id="GROUP") == []
