"""What became of each finding by the review, and how it is drawn."""

from collections import Counter

import pandas as pd
import pytest

from dashboard.charts.meeting.what_became_of_findings import what_became_of_findings
from dashboard.warehouse import Snapshot, query
from tests.asked import PANEL, asked, published
from tests.given import SHARE
from tests.meeting.drawn import with_hostile_text
from tests.meeting.written import marks, shown_as_text, words

HERE = {"context_id": "PARK"}


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return published(
        tmp_path_factory,
        assessment=[
            {"assessment_id": "R1", "context_id": "PARK", "round": 1},
            {"assessment_id": "R2", "context_id": "PARK", "round": 2},
            {"assessment_id": "S-R1", "context_id": "SCHOOL", "round": 1},
        ],
        finding=[
            {"finding_id": code, "assessment_id": assessment, "valence": valence}
            | {"is_restricted": "true" if code == "RESTRICTED" else "false"}
            for code, assessment, valence in (
                ("WEAKER", "R1", "strength"),
                ("GROWN", "R1", "young_peoples_wish"),
                ("FORGOTTEN", "R1", "strength"),
                ("REDUCED", "R1", "concern"),
                ("RESTRICTED", "R1", "concern"),
                ("MIXED", "R1", "mixed"),
                ("NEW_GOOD", "R2", "strength"),
                ("NEW_BAD", "R2", "concern"),
                ("AT_SCHOOL", "S-R1", "concern"),
            )
        ],
        review=[
            {"review_id": code, "due_on": due, "held_on": held, "review_outcome": outcome}
            | {"baseline_assessment_id": "R1"}
            for code, due, held, outcome in (
                ("JUNE", "2022-06-13", "2022-06-20", "mixed"),
                ("SEPTEMBER", "2022-09-13", "2022-09-20", "mixed"),
                ("PLANNED", "2022-12-13", "", "not_reviewed"),
            )
        ],
        finding_change=[
            {"review_id": review, "finding_id": finding, "finding_change": change}
            for review, finding, change in (
                ("JUNE", "REDUCED", "concern_increased"),
                ("JUNE", "FORGOTTEN", "strength_same"),
                ("SEPTEMBER", "REDUCED", "concern_reduced"),
                ("SEPTEMBER", "RESTRICTED", "concern_same"),
                ("SEPTEMBER", "WEAKER", "strength_weakened"),
                ("SEPTEMBER", "GROWN", "strength_grown"),
            )
        ],
    )


def test_the_latest_review_held_tells_and_new_or_forgotten_findings_keep_their_place(
    reviewed: Snapshot,
) -> None:
    told = asked(reviewed, "what_became_of_findings", "finding_id change_label", **HERE)
    assert told == [
        ("GROWN", "Strength grown"),
        ("NEW_GOOD", "New strength"),
        ("WEAKER", "Strength weakened"),
        ("FORGOTTEN", "Not re-checked"),
        ("REDUCED", "Concern reduced"),
        ("RESTRICTED", "Concern as before"),
        ("NEW_BAD", "New concern"),
    ]


def test_a_finding_that_could_point_to_a_small_group_stays_in_the_room(
    reviewed: Snapshot,
) -> None:
    shared = asked(reviewed, "what_became_of_findings", "finding_id", SHARE, **HERE)
    assert "RESTRICTED" not in shared
    assert len(shared) == 6


def test_before_any_review_every_finding_is_not_re_checked(reviewed: Snapshot) -> None:
    told = asked(
        reviewed, "what_became_of_findings", "finding_id finding_change", context_id="SCHOOL"
    )
    assert told == [("AT_SCHOOL", "not_rechecked")]
    assert asked(reviewed, "what_became_of_findings", "finding_id", context_id="GROUP") == []


def rows(snapshot: Snapshot, context_id: str) -> pd.DataFrame:
    return query("what_became_of_findings").run(snapshot, PANEL, context_id=context_id)


def test_each_finding_keeps_its_mark_and_says_what_became_of_it(case_study: Snapshot) -> None:
    written = what_became_of_findings(rows(case_study, "PARK"))
    assert Counter(text for _, text in marks(written)) == {"+": 2, "wish": 1, "!": 3}
    said = words(written)
    assert "Strengths (2) and wishes (1)" in said
    assert "Concerns (3)" in said
    assert "Petition to remove the shelter · Concern resolved" in said
    assert "The council kept the shelter, and the petition was withdrawn" in said
    assert "Arts groups want to join in · Not re-checked" in said


def test_without_findings_it_is_said(case_study: Snapshot) -> None:
    assert words(what_became_of_findings(rows(case_study, "SHOPS"))) == ["Nothing recorded"]


def test_what_people_wrote_is_shown_as_text(case_study: Snapshot) -> None:
    park = rows(case_study, "PARK")
    assert shown_as_text(what_became_of_findings(with_hostile_text(park, "short_summary")))
    assert shown_as_text(what_became_of_findings(with_hostile_text(park, "evidence")))
