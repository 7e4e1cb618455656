"""What was said in discussions of the first and the latest round."""

from tests.asked import asked
from tests.given import Given


def test_a_theme_not_heard_again_and_a_group_not_asked_again_are_two_things(given: Given) -> None:
    snapshot = given(
        assessment=[
            {"assessment_id": "R1", "context_id": "PARK", "round": 1},
            {"assessment_id": "R2", "context_id": "PARK", "round": 2},
        ],
        discussion=[
            {"discussion_id": code, "assessment_id": assessment, "respondent_group": group}
            for code, assessment, group in (
                ("R1-YOUNG-A", "R1", "young_people"),
                ("R1-YOUNG-B", "R1", "young_people"),
                ("R1-RESIDENTS", "R1", "residents"),
                ("R2-YOUNG", "R2", "young_people"),
            )
        ],
        theme=[
            {"theme_id": "SHELTER", "valence": "strength"},
            {"theme_id": "ASKED", "valence": "concern"},
            {"theme_id": "NEVER_HEARD", "valence": "concern"},
        ],
        theme_heard=[
            {"discussion_id": discussion, "theme_id": theme, "paraphrase": said}
            for discussion, theme, said in (
                ("R1-YOUNG-B", "ASKED", "Favours"),
                ("R1-YOUNG-A", "ASKED", "Carrying"),
                ("R1-RESIDENTS", "SHELTER", "Ugly"),
                ("R2-YOUNG", "SHELTER", "Dry"),
            )
        ],
    )
    wanted = "themes_in_rounds", "group_label theme_id round discussions heard_in paraphrase"
    assert asked(snapshot, *wanted, context_id="PARK") == [
        ("Young people", "SHELTER", 1, 2, 0, None),
        ("Young people", "SHELTER", 2, 1, 1, "Dry"),
        ("Young people", "ASKED", 1, 2, 2, "Carrying · Favours"),
        ("Young people", "ASKED", 2, 1, 0, None),
        ("Residents", "SHELTER", 1, 1, 1, "Ugly"),
        ("Residents", "SHELTER", 2, 0, 0, None),
    ]
