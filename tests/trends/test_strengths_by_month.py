"""How many of a month's findings are strengths."""

import pytest

from tests.asked import asked
from tests.given import Given
from tests.trends.second import Borough, choices

STRONG = ("strength", "young_peoples_wish")
WANTED = "month is_in_period is_whole assessments findings strengths without_strength"
ALL = {
    "since": "2022-05-01",
    "until": "2022-06-01",
    "area_code": "",
    "context_kind": "",
    "harm_kind": "",
    "agency": "",
}


def test_wishes_count_with_strengths_and_what_is_neither_counts_in_the_base(given: Given) -> None:
    heard = (("A-R1", "2022-05-10"), ("B-R1", "2022-05-31"), ("C-R1", ""), ("D-R1", "2022-07-01"))
    found = {
        "A-R1": ("strength", "young_peoples_wish", "concern", "mixed", "neutral_fact"),
        "B-R1": ("concern",),
        "C-R1": ("strength",),
        "D-R1": ("strength",),
    }
    snapshot = given(
        referral=[{"referral_id": "R", "received_on": "2022-05-02"}],
        meeting=[{"meeting_id": "M", "held_on": "2022-07-30"}],
        assessment=[
            {"assessment_id": code, "context_id": code[0], "reported_on": day}
            for code, day in heard
        ],
        finding=[
            {
                "finding_id": f"{code}-{number}",
                "assessment_id": code,
                "context_id": code[0],
                "valence": valence,
            }
            for code, valences in found.items()
            for number, valence in enumerate(valences)
        ],
    )
    assert asked(snapshot, "strengths_by_month", WANTED, **ALL) == [
        ("2022-05-01", True, True, 2, 6, 2, 1),
        ("2022-06-01", True, True, 0, 0, 0, 0),
        ("2022-07-01", False, False, 1, 1, 1, 0),
    ]


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    here = borough.worked_in(choice)
    assessments = [row for row in borough["assessment"] if row["context_id"] in here]
    expected = []
    for month, *told in borough.months(choice):
        sides = []
        for assessment in assessments:
            own = [
                finding["valence"] in STRONG
                for finding in borough["finding"]
                if finding["assessment_id"] == assessment["assessment_id"]
            ]
            if own and assessment["reported_on"][:7] == month[:7]:
                sides.append(own)
        found = [is_strong for own in sides for is_strong in own]
        none = sum(1 for own in sides if not any(own))
        expected.append((month, *told, len(sides), len(found), sum(found), none))
    assert borough.asked("strengths_by_month", WANTED, choice) == expected
    assert any(row[3] for row in expected)
