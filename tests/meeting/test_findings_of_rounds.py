"""Findings of several rounds, wishes, and what was asked where nothing was found."""

import pandas as pd
import pytest

from dashboard.analysis.headlines import (
    assessment_line,
    nothing_found,
    nothing_found_line,
    strengths_and_concerns_headline,
    wish_line,
)
from dashboard.charts.meeting.strengths_and_concerns import strengths_and_concerns
from dashboard.ui.context import asked_in_rounds
from dashboard.warehouse import Snapshot, query
from tests.asked import PANEL, asked
from tests.given import Given, Row
from tests.meeting.written import marks, words

ALONE = {"context_id": "PARK", "together": False}
HELPED = "activities_and_provision"


def found(code: str, valence: str, theme: str, assessment: str = "R1") -> Row:
    return {
        "finding_id": code,
        "context_id": "PARK",
        "valence": valence,
        "indicator_category": theme,
        "assessment_id": assessment,
        "short_summary": code,
        "is_restricted": "false",
    }


def rounds(number: int) -> list[Row]:
    return [
        {"assessment_id": f"R{at}", "context_id": "PARK", "round": at}
        for at in range(1, number + 1)
    ]


def findings(snapshot: Snapshot) -> pd.DataFrame:
    return query("strengths_and_concerns").run(snapshot, PANEL, **ALONE)


def test_each_finding_names_its_round_where_there_are_several(given: Given) -> None:
    snapshot = given(
        assessment=rounds(3),
        finding=[
            found("Early", "concern", "supervision"),
            found("Late", "strength", HELPED, "R3"),
        ],
        stakeholder=[
            {"assessment_id": code, "respondent_group": "residents"} for code in ("R1", "R2", "R3")
        ],
    )
    rows = findings(snapshot)
    wanted = "strengths_and_concerns", "finding_id round assessment_id"
    assert sorted(map(str, asked(snapshot, *wanted, **ALONE))) == [
        "('Early', 1, 'R1')",
        "('Late', 3, 'R3')",
    ]
    several = words(strengths_and_concerns(rows))
    assert "Early · voice not recorded · round 1" in several
    assert "Late · voice not recorded · round 3" in several
    one = words(strengths_and_concerns(rows[rows["round"] == 3]))
    assert "Late · voice not recorded" in one
    asked_then = query("who_was_asked").run(snapshot, PANEL, context_id="PARK")
    assert sorted(asked_in_rounds(asked_then, rows)["round"]) == [1, 3]
    assert sorted(asked_in_rounds(asked_then, rows[rows["round"] == 3])["round"]) == [3]
    assert sorted(asked_in_rounds(asked_then, rows.head(0))["round"]) == [1, 2, 3]


@pytest.mark.parametrize(
    ("shown", "line"),
    [
        ([1], "What the first assessment found by survey, December 2024 to March 2025."),
        ([2], "What round 2 found by observation, June 2025."),
        ([1, 2], "What rounds 1 and 2 found by survey and observation, December 2024 to June 2025"),
        ([3], "What round 3 found."),
    ],
)
def test_the_line_tells_the_rounds_shown_and_both_years(shown: list[int], line: str) -> None:
    methods = pd.DataFrame(
        {
            "round": [1, 2],
            "assessment_method": ["Survey", "Observation"],
            "started_on": pd.to_datetime(["2024-12-02", "2025-06-02"]),
            "ended_on": pd.to_datetime(["2025-03-03", "2025-06-20"]),
        }
    )
    assert assessment_line(methods, shown).startswith(line)


def test_a_wish_is_drawn_and_counted_as_a_wish(given: Given) -> None:
    rows = findings(
        given(
            assessment=rounds(1),
            finding=[
                found("Lights on the path", "young_peoples_wish", HELPED),
                found("Dark", "concern", HELPED),
                found("Youth club", "strength", HELPED),
            ],
        )
    )
    assert strengths_and_concerns_headline(rows, str(rows["display_alias"].iloc[0])).endswith(
        ": one strength and one wish to build on, one concern to change"
    )
    written = strengths_and_concerns(rows)
    assert {("mark wish", "wish"), ("mark strength", "+")} <= set(marks(written))
    assert words(written)[1] == "Strengths (1) and wishes (1)"


@pytest.mark.parametrize(
    ("strengths", "wishes", "told"),
    [
        (3, 2, "three strengths and two wishes to build on"),
        (0, 1, "one wish to build on"),
        (0, 0, "no strengths to build on"),
        (1, 0, "one strength to build on"),
    ],
)
def test_wishes_are_told_beside_strengths(strengths: int, wishes: int, told: str) -> None:
    kinds = [("strength", False)] * strengths + [("strength", True)] * wishes
    rows = pd.DataFrame([*kinds, ("concern", False)], columns=["side", "is_wish"])
    headline = strengths_and_concerns_headline(rows.assign(display_alias="A"), "A")
    assert headline == f"A: {told}, one concern to change"


@pytest.mark.parametrize(
    ("methods", "items", "said"),
    [
        (["survey"], [], "none found"),
        (["desktop_review", "discussion_group"], [], "none found"),
        (["desktop_review", "policy_review"], [], "not asked"),
        (["structured_observation"], ["concern"], "not asked"),
        (["structured_observation"], ["concern", "strength"], "none found"),
        (["structured_observation"], [], "none found"),
        ([], [], "not recorded"),
    ],
)
def test_a_side_without_a_finding_says_whether_it_was_asked_about(
    given: Given, methods: list[str], items: list[str], said: str
) -> None:
    tables: dict[str, list[Row]] = {}
    if methods:
        tables["finding_method"] = [
            {"finding_id": "Dark", "assessment_method": method} for method in methods
        ]
    if items:
        tables["observation_item"] = [{"item_id": one, "valence": one} for one in items]
        tables["observation_slot"] = [{"slot_id": "S", "assessment_id": "R1"}]
        tables["observation"] = [{"slot_id": "S", "item_id": one} for one in items]
    snapshot = given(
        assessment=rounds(1), finding=[found("Dark", "concern", "supervision")], **tables
    )
    rows = findings(snapshot)
    assert list(nothing_found(rows).values()) == [said]
    assert said in words(strengths_and_concerns(rows, nothing_found(rows)))
    assert nothing_found_line(rows).startswith(f"Where a side is empty, “{said}” means that ")


def test_without_a_method_of_its_own_a_finding_has_those_of_its_round(given: Given) -> None:
    snapshot = given(
        assessment=rounds(2),
        finding=[found("Dark", "concern", "supervision")],
        method_used=[
            {"assessment_id": "R1", "assessment_method": "desktop_review"},
            {"assessment_id": "R2", "assessment_method": "survey"},
        ],
    )
    assert list(nothing_found(findings(snapshot)).values()) == ["not asked"]


@pytest.mark.parametrize(
    ("tables", "heard", "line"),
    [
        ({}, "not_assessed", "not asked yet"),
        ({"assessment": rounds(1)}, "not_recorded", "whether they were asked is not recorded"),
        (
            {"stakeholder": [{"assessment_id": "R1", "respondent_group": "residents"}]},
            "not_heard",
            "not asked yet",
        ),
        (
            {"discussion": [{"assessment_id": "R1", "respondent_group": "pupils"}]},
            "heard",
            "they were heard, and no wish of theirs is recorded",
        ),
    ],
)
def test_where_no_wish_stands_it_is_said_whether_young_people_were_heard(
    given: Given, tables: dict[str, list[Row]], heard: str, line: str
) -> None:
    own = {"assessment": rounds(1)} if tables else {}
    snapshot = given(context=[{"context_id": "PARK"}], **(own | tables))
    rows = query("young_people_heard").run(snapshot, PANEL, context_id="PARK")
    assert list(rows["heard"]) == [heard]
    assert wish_line(rows) == line
