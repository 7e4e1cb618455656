"""Whose data is shown, and that it is a demonstration where it is one."""

from dashboard.warehouse import Snapshot
from tests.asked import asked


def test_the_case_study_says_that_it_is_a_demonstration(case_study: Snapshot) -> None:
    wanted = "partnership_name panel_name reformed_on is_demonstration"
    assert asked(case_study, "panel_on_the_wall", wanted) == [
        ("Millbrook Safeguarding Partnership", "Context panel", "2022-01-18", True)
    ]
