"""Answers of too few people are hidden in the data layer, whoever asks and however."""

import pytest

from dashboard.warehouse import Snapshot, Viewer
from tests.given import SHARE, Row, answer, publish

PANEL = Viewer()


def answers(people: int, first: int) -> list[Row]:
    """Return `people` answers of residents to RIGHT, all “Agree”, numbered from `first`."""
    return [
        {
            "assessment_id": "PARK-R1",
            "response_no": first + number,
            "question_id": f"Q{people}",
            "question_version": 1,
            "respondent_group": "residents",
            "scale_id": "agree_5",
            "option_no": 4,
        }
        for number in range(people)
    ]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    sizes = (0, 4, 5, 9, 10, 29, 30)
    return publish(
        tmp_path_factory.mktemp("asked"),
        assessment=[{"assessment_id": "PARK-R1", "context_id": "PARK", "round": 1}],
        survey_question=[
            {"question_id": f"Q{size}", "question_version": 1, "question_change": "none"}
            for size in sizes
        ],
        question_asked=[
            {
                "assessment_id": "PARK-R1",
                "question_id": f"Q{size}",
                "question_version": 1,
                "respondent_group": "residents",
                "position": size + 1,
            }
            for size in sizes
        ],
        survey_answer=[row for size in sizes for row in answers(size, size * 100)],
    )


def told(snapshot: Snapshot, viewer: Viewer) -> list[tuple[object, ...]]:
    rows = answer(snapshot, "before_and_after", viewer, context_id="PARK", every_round=False)
    return [
        (row["question_id"], row["base_size"], row["positive"], row["answered"], row["is_hidden"])
        for row in rows
    ]


def test_in_panel_mode_fewer_than_five_answers_are_hidden(asked: Snapshot) -> None:
    assert told(asked, PANEL) == [
        ("Q0", "nobody", 0, 0, False),
        ("Q4", "none", None, None, True),
        ("Q5", "counts", 5, 5, False),
        ("Q9", "counts", 9, 9, False),
        ("Q10", "small", 10, 10, False),
        ("Q29", "small", 29, 29, False),
        ("Q30", "usual", 30, 30, False),
    ]


def test_in_share_mode_fewer_than_ten_answers_are_hidden_and_the_rest_rounded(
    asked: Snapshot,
) -> None:
    assert told(asked, SHARE) == [
        ("Q0", "nobody", 0, 0, False),
        ("Q4", "none", None, None, True),
        ("Q5", "none", None, None, True),
        ("Q9", "none", None, None, True),
        ("Q10", "small", 10, 10, False),
        ("Q29", "small", 30, 30, False),
        ("Q30", "usual", 30, 30, False),
    ]
