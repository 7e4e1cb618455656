"""The rules that sentences are held against catch what they name, and nothing that is right."""

import pytest

from tests.analysis.faults import FAULTS, faults_of


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Two is overdue", "many with one"),
        ("Two new strength", "many with one"),
        ("one of them are open", "one with many"),
        ("One context are open", "one with many"),
        ("no of them has", "no of"),
        ("12 of 12 contexts, two of two", "all of them as a number"),
        ("All two actions are done", "all of them as a number"),
        ("three of them of three", "all of them as a number"),
        ("in 0.833333 hours", "a bare float"),
        ("1.23457e+06 actions", "an exponent"),
        ("the the panel", "a word twice"),
        ("Police: alone: 3", "two colons"),
        ("Two  spaces", "two spaces"),
        ("+0 points", "a plus nought"),
        ("From nan to 3", "not a number"),
        ("Since None", "not a number"),
        ("0 times as often", "nought times"),
        ("They say “”", "an empty quotation"),
        ("Found by survey, December to March 2025", "a year lost"),
        ("June 2024 to June 2024", "a year lost"),
        ("It is done..", "a stop too many"),
        ("Named: ", "nothing listed"),
        ("Half wait in 0 days", "no days"),
        ("None of two reviews was held", "none of a pair"),
        ("Not recorded yet: three of 3 things", "some of all in two spellings"),
        ("From about 10 to 10 young people", "from a thing to the same"),
        ("No review of The park is planned yet", "a capital inside"),
        ("Comparable? nothing is recorded about it", "a small letter after a stop"),
        ("nothing is overdue", "begins with a small letter"),
    ],
)
def test_the_rules_catch_what_they_name(text: str, fault: str) -> None:
    assert fault in faults_of(text)
    assert fault in {*FAULTS, "begins with a small letter"}


@pytest.mark.parametrize(
    "text",
    [
        "None of 12 actions is done; one is overdue",
        "October 2024 to March 2025",
        "April to June 2024",
        "Just as often, 0.54 to 1.82",
        "“Safer” was judged in one context",
        "10 times as often, 2.5 to 40",
        "[c] confidential: from 1 to 5 people",
        "Shape: kind · weight: level",
        "Seen at 10:30, before: 3",
        "All 12 actions agreed are done",
        "The review of 1 April 2024 is not held yet",
    ],
)
def test_the_rules_leave_what_is_right(text: str) -> None:
    assert not faults_of(text)
