"""How a context was assessed: who led it, what to bear in mind, how young people shaped it."""

from dashboard.warehouse import Snapshot, Viewer
from tests.asked import asked
from tests.given import answer


def test_rounds_come_in_their_order_with_what_to_bear_in_mind(case_study: Snapshot) -> None:
    wanted = "assessments_of_context", "round limitations young_people_involved"
    assert asked(case_study, *wanted, context_id="PARK") == [
        (
            1,
            "The Easter holiday fell within; few girls were reached",
            "They chose two of the questions and the times to be asked",
        ),
        (
            2,
            "Evenings were lighter than in April; one question was dropped",
            "They said which question to drop",
        ),
    ]
    assert asked(case_study, *wanted, context_id="GROUP") == []


def test_nothing_of_it_is_told_in_share_mode(case_study: Snapshot) -> None:
    shared = Viewer(mode="share")
    assert answer(case_study, "assessments_of_context", shared, context_id="PARK") == []
