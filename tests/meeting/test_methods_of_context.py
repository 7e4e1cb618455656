"""By which methods a context was assessed."""

from dashboard.warehouse import Snapshot
from tests.asked import asked


def test_methods_come_round_by_round_and_never_those_of_another_context(
    case_study: Snapshot,
) -> None:
    wanted = "methods_of_context", "round assessment_method started_on"
    assert asked(case_study, *wanted, context_id="PARK") == [
        (1, "Survey", "2022-04-04"),
        (1, "Observation", "2022-04-05"),
        (1, "Group discussion", "2022-04-12"),
        (2, "Survey", "2022-09-05"),
        (2, "Observation", "2022-09-06"),
        (2, "Group discussion", "2022-09-08"),
    ]
    assert asked(case_study, *wanted, context_id="GROUP") == []
