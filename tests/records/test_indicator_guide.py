"""The signs of the thresholds policy in use."""

from dashboard.warehouse import Snapshot
from tests.asked import asked


def test_on_each_side_signs_of_safety_come_before_signs_of_harm(case_study: Snapshot) -> None:
    guide = asked(case_study, "indicator_guide", "domain sign_of")
    assert list(dict.fromkeys(guide)) == [
        (side, sign)
        for side in (
            "Young people's strengths and needs",
            "Guardianship",
            "Environment, resources, policy",
        )
        for sign in ("Safety", "Harm")
    ]
    assert len(guide) == 28
