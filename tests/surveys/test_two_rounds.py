"""Two rounds of one survey, from two form tools, are compared as if they came from one."""

import random
from collections import Counter

import pytest

from dashboard import intake
from dashboard.intake.surveys import suggest_scales, survey_sheets
from dashboard.warehouse import Snapshot, Store
from tests.asked import asked
from tests.given import sheets
from tests.surveys.exports import WORDS, limesurvey, microsoft, read, written
from tests.surveys.matches import (
    IN_CODES,
    IN_WORDS,
    OPTIONS,
    PRINT,
    counted,
    match,
    matched,
    matched_with,
    of,
)

BEFORE = [(2, 1, 3), (2, 4, 0), (3, 2, 3), (1, 1, 1), (4, 3, 5), (5, 2, 2)]


@pytest.fixture(scope="module")
def rounds(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """Import spring from Microsoft Forms in words, autumn from LimeSurvey in codes."""
    spring, autumn = read(microsoft(BEFORE), "spring.csv"), read(limesurvey(), "autumn.csv")
    imported = [
        *survey_sheets(spring, matched(spring, IN_WORDS, "PARK-R1"), PRINT),
        *survey_sheets(autumn, matched(autumn, IN_CODES, "PARK-R2"), PRINT[::-1]),
    ]
    around = sheets(
        assessment=[
            {"assessment_id": f"PARK-R{number}", "context_id": "PARK", "round": number}
            for number in (1, 2)
        ],
        survey_question=[
            {"question_id": code, "question_version": 1, "wording": code, "scale_id": "agree_5"}
            for code in ("SAFE", "HELP", "FAIR")
        ],
    )
    store = Store(tmp_path_factory.mktemp("rounds"))
    intake.publish_batch([*around, *imported], store, "Two rounds")
    return store.current()


def test_both_rounds_are_on_the_same_options(rounds: Snapshot) -> None:
    columns = "question_id round position positive neutral negative answered"
    found = asked(rounds, "before_and_after", columns, context_id="PARK", every_round=False)
    assert found == [
        # Counts of fewer than five people are hidden by the query itself.
        ("FAIR", 1, 1, 1, 2, 2, 5),
        ("FAIR", 2, 1, None, None, None, None),
        ("SAFE", 1, 1, 2, 1, 3, 6),
        ("SAFE", 2, 1, 4, 0, 1, 5),
        ("HELP", 1, 2, 1, 1, 4, 6),
        ("HELP", 2, 2, None, None, None, None),
    ]


def test_who_matched_each_column_is_held(rounds: Snapshot) -> None:
    held = rounds.table("question_match")
    assert len(held) == 6
    assert set(held["confirmed_by_role"]) == {"Analyst"}
    codes = held.loc[held["assessment_id"] == "PARK-R2", "answers_as"]
    assert set(codes) == {"A5 = 1; A4 = 2; A3 = 3; A2 = 4; A1 = 5"}


def test_nothing_of_a_person_is_held(rounds: Snapshot) -> None:
    said = "".join(rounds.table(name).to_csv() for name in ("survey_answer", "question_match"))
    assert [one for one in ("192.0.2.7", "anonymous", "@") if one in said] == []


def test_the_codes_of_the_second_round_are_proposed_for_a_person_to_turn() -> None:
    both = suggest_scales(["A1", "A2", "A4", "A5"], OPTIONS)
    assert [found.labels for found in both] == [
        {"A1": 1, "A2": 2, "A4": 4, "A5": 5},
        {"A1": 5, "A2": 4, "A4": 2, "A5": 1},
    ]
    assert {k: v for k, v in IN_CODES.items() if k != "A3"} == both[1].labels


def test_the_same_export_again_gives_the_same_rows() -> None:
    spring = read(microsoft(BEFORE), "spring.csv")
    first, again = (
        survey_sheets(spring, matched(spring, IN_WORDS, "PARK-R1"), PRINT) for _ in range(2)
    )
    for one, other in zip(first, again, strict=True):
        assert one.part.cells.equals(other.part.cells)


def test_many_answers_are_counted_as_plain_python_counts_them() -> None:
    draw = random.Random(4)  # noqa: S311 - to be drawn again, not to be secret
    questions = [f"Statement {at} about this place" for at in range(60)]
    labels = [*WORDS, "", "Prefer not to say"]
    people = [draw.choices(labels, k=60) for _ in range(5_000)]
    header = ["ID", "Start time", "Completion time", *questions]
    rows = [[str(at), "", "", *said] for at, said in enumerate(people)]
    export = read(written([header], rows))
    matches = [match(text, f"Q{at:02}") for at, text in enumerate(questions)]
    sheets = survey_sheets(export, matched_with(*matches), PRINT)
    found = counted(sheets)
    for at, said in enumerate(zip(*people, strict=True)):
        numbers = Counter(IN_WORDS[label] for label in said if label in IN_WORDS)
        assert found[f"Q{at:02}"] == dict(sorted(numbers.items()))
    assert len(of(sheets, "survey_answer").problems) == 0
