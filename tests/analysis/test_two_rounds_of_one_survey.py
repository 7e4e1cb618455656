"""A survey split in two made rounds, where nothing truly changed, and a second instrument.

Our own invented survey, and where it lies beside the repository one of 273 people in the United
Kingdom, 2016: softwaresaved/international-survey, CC BY 2.5 Scotland.
"""

import io
import random

import pandas as pd
import pytest

from dashboard.analysis.review.change import change
from tests.analysis.answers import Counts, asked
from tests.files_of_others.shared_data import is_beside, shared
from tests.surveys.made_survey import made_survey

OF_OTHERS = ("forms", "uk_2016_public_data.csv")
LEANING = {
    "strongly agree": 0,
    "agree": 0,
    "neither agree or disagree": 1,
    "disagree": 2,
    "strongly disagree": 2,
    "always": 0,
    "very often": 0,
    "often": 0,
    "sometimes": 1,
    "never": 2,
}
CLEAR = ("Clear improvement", "Clear worsening")


@pytest.fixture(scope="module", params=["ours", "of others"] if is_beside(*OF_OTHERS) else ["ours"])
def people(request: pytest.FixtureRequest) -> pd.DataFrame:
    """Return everybody's leaning on each question of one of the two scales: 0, 1, 2 or missing."""
    text = made_survey() if request.param == "ours" else shared(*OF_OTHERS).read_text("utf-8")
    answers = pd.read_csv(io.StringIO(text), index_col=0, dtype="str")
    words = answers.apply(lambda column: column.str.strip().str.casefold())
    likert = [name for name in words if set(words[name].dropna()) <= set(LEANING)]
    assert len(likert) >= 20
    return pd.DataFrame({name: words[name].map(LEANING) for name in likert})


def counted(column: "pd.Series[float]") -> Counts:
    positive, neutral, negative = (int((column == side).sum()) for side in range(3))
    return positive, neutral, negative


def two_rounds(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        [
            asked(counted(answers[question]), is_after=is_after, question_id=question)
            for question in before
            for is_after, answers in ((False, before), (True, after))
        ]
    )


def test_no_question_differs_clearly_between_odd_and_even_answers(people: pd.DataFrame) -> None:
    found = change(two_rounds(people.iloc[::2], people.iloc[1::2]))
    assert len(found) == people.shape[1]
    assert not found["is_small"].any()
    assert int(found["verdict"].isin(CLEAR).sum()) == 0


@pytest.mark.stress
@pytest.mark.parametrize("each", [20, 40, 136])
def test_rounds_drawn_from_the_same_people_are_called_clear_in_at_most_five_per_cent(
    people: pd.DataFrame, each: int
) -> None:
    draw = random.Random(2016)  # noqa: S311 - to be drawn again, not to be secret
    verdicts: list[str] = []
    for _ in range(50):
        chosen = people.iloc[draw.sample(range(len(people)), 2 * each)]
        verdicts += list(change(two_rounds(chosen.iloc[:each], chosen.iloc[each:]))["verdict"])
    assert len(verdicts) == 50 * people.shape[1]
    assert sum(verdict in CLEAR for verdict in verdicts) / len(verdicts) <= 0.05


def test_a_true_difference_between_questions_is_called(people: pd.DataFrame) -> None:
    agreeing = (people == 0).mean()
    liked = people[[agreeing.idxmax()]].set_axis(["Q"], axis=1)
    unlikely = people[[agreeing.idxmin()]].set_axis(["Q"], axis=1)
    found = change(two_rounds(unlikely.iloc[:40], liked.iloc[40:80]))
    assert list(found["verdict"]) == ["Clear improvement"]


SAME_ENDS = {"lowest_label": "Never", "highest_label": "Always"}
SECOND_INSTRUMENT = [
    ({"question_change": "trivial"}, "", True),
    ({"question_change": "same_meaning", "judged_by_role": "Analyst"}, "[b]", True),
    ({"question_change": "same_meaning"}, "", False),
    ({"question_change": "meaning_altered"}, "", False),
    ({"question_change": "scale_altered"}, "[b]", True),
    ({"question_change": "scale_altered", "highest_label": "Often"}, "", False),
    ({"question_change": "option_altered"}, "[b]", False),
]


@pytest.mark.parametrize(("changed", "mark", "is_compared"), SECOND_INSTRUMENT)
def test_a_second_instrument_is_compared_only_as_far_as_its_changes_allow(
    people: pd.DataFrame, changed: dict[str, str], mark: str, *, is_compared: bool
) -> None:
    rows = [
        asked(counted(answers[question]), is_after=is_after, question_id=question)
        | SAME_ENDS
        | {"wording": f"{question}{' Today?' if is_after else ''}"}
        | (changed if is_after else {})
        for question in people
        for is_after, answers in ((False, people.iloc[::2]), (True, people.iloc[1::2]))
    ]
    found = change(pd.DataFrame(rows))
    assert set(found["mark"]) == {mark}
    assert found["low"].notna().all() == is_compared
    assert (found["verdict"] == "Cannot compare").all() != is_compared
    assert found["before_share"].notna().all()
    assert (found["note"] != "").all() == (changed["question_change"] != "trivial")
