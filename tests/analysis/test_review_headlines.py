"""The sentences above the review's figures, as a room reads them."""

import pandas as pd
import pytest

from dashboard.analysis.review_headlines import (
    became_headline,
    judgement_headline,
    review_headline,
)
from dashboard.warehouse import Snapshot, query
from tests.asked import PANEL


def rows(snapshot: Snapshot, name: str, context_id: str) -> pd.DataFrame:
    return query(name).run(snapshot, PANEL, context_id=context_id)


def test_a_review_says_what_is_clear_first_and_counts_what_is_not() -> None:
    verdicts = ["Clear improvement", "No clear change", "Too few to say", "Not re-measured"]
    answers = pd.DataFrame({"question": list("ABCD"), "verdict": verdicts})
    assert review_headline(answers) == (
        "Clearly better: “A”; nothing clearly worse; two answers not clear"
    )
    assert review_headline(answers.tail(1)) == "Nothing clearly better; nothing clearly worse"
    assert review_headline(answers.head(0)) == "Nothing has been asked twice yet"


def test_what_became_of_findings_leaves_out_what_is_as_before(case_study: Snapshot) -> None:
    park = rows(case_study, "what_became_of_findings", "PARK")
    assert became_headline(park) == (
        "One strength grown; one not re-checked; one concern resolved; one concern reduced"
    )
    same = park[park["finding_change"].str.endswith("_same")]
    assert became_headline(same) == "Every finding is as before"
    assert became_headline(park.head(0)) == "No finding of a first assessment is recorded"


def test_the_panels_judgement_is_quoted_once_the_review_is_held(case_study: Snapshot) -> None:
    held = rows(case_study, "review_of_context", "PARK")
    planned = rows(case_study, "review_of_context", "SCHOOL")
    assert judgement_headline(held, "The park") == "The park: the panel judged “partly safer”"
    assert judgement_headline(planned, "The school") == (
        "The school: the review of 13 September 2022 is not held yet"
    )
    assert judgement_headline(held.head(0), "X") == "X: no review is planned yet"


@pytest.mark.parametrize(
    ("code", "label", "number", "told"),
    [
        ("new_strength", "New strength", 2, "Two new strengths"),
        ("new_concern", "New concern", 1, "One new concern"),
        ("concern_reduced", "Concern reduced", 3, "Three concerns reduced"),
        ("not_rechecked", "Not re-checked", 2, "Two not re-checked"),
    ],
)
def test_what_became_of_findings_agrees_in_number(
    code: str, label: str, number: int, told: str
) -> None:
    rows = pd.DataFrame([{"finding_change": code, "change_label": label}] * number)
    assert became_headline(rows) == told
