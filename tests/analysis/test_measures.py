"""What each goal's measures tell, in words."""

import pandas as pd
import pytest

from dashboard.analysis.measures import evidence

ANSWERS = pd.DataFrame(
    [
        {"question_id": "SAFE", "group_label": "Young people", "sentence": "14 of 38, then 26."},
        {"question_id": "SAFE", "group_label": "Residents", "sentence": "Too few to show."},
    ]
)


def measure(**known: object) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "measure_type": "change",
                "is_primary": False,
                "good_direction": "up",
                "unit": "hours a week",
                "question_id": None,
                "first_on": pd.Timestamp("2022-04-29"),
                "first_value": 11.5,
                "first_people": None,
                "latest_on": pd.Timestamp("2022-09-14"),
                "latest_value": 17.0,
                "latest_people": None,
            }
            | known
        ]
    )


@pytest.mark.parametrize(
    ("known", "role", "sentence"),
    [
        (
            {},
            "Change",
            "From 11.5 to 17 hours a week, 29 April to 14 September 2022.",
        ),
        (
            {"good_direction": "neutral"},
            "Change",
            ("From 11.5 to 17 hours a week, 29 April to 14 September 2022 (no agreed direction)."),
        ),
        (
            {"measure_type": "effort", "latest_on": pd.NaT, "latest_value": None},
            "Effort",
            "11.5 hours a week, 29 April 2022; nothing to compare it with.",
        ),
        ({"first_on": pd.NaT, "is_primary": True}, "Change, named beforehand", "not measured yet"),
        (
            {"question_id": "SAFE"},
            "Change",
            "Young people – 14 of 38, then 26. Residents – Too few to show.",
        ),
        (
            {
                "first_value": None,
                "first_people": 10,
                "latest_value": None,
                "unit": "adults trained",
            },
            "Change",
            "Too few to show.",
        ),
        (
            {"first_value": None, "first_people": 10, "latest_on": pd.NaT, "latest_value": None}
            | {"unit": "adults trained"},
            "Change",
            "10 adults trained, 29 April 2022; nothing to compare it with.",
        ),
        ({"question_id": "NEVER_ASKED"}, "Change", "not measured yet"),
    ],
)
def test_a_measure_says_what_is_known_and_what_sort_it_is(
    known: dict[str, object], role: str, sentence: str
) -> None:
    [row] = evidence(measure(**known), ANSWERS).to_dict("records")
    assert (row["role"], row["known"]) == (role, sentence)
