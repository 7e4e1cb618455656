"""Strengths beside concerns: what was found, by whose voice, and how it is drawn."""

import csv
from collections import Counter

import pandas as pd
import pytest

from dashboard.analysis.headlines import nothing_found
from dashboard.charts.meeting.strengths_and_concerns import strengths_and_concerns
from dashboard.settings import home
from dashboard.warehouse import Snapshot, query
from tests.asked import PANEL, asked, published
from tests.given import SHARE
from tests.meeting.drawn import with_hostile_text
from tests.meeting.written import marks, shown_as_text, words

NAME = "strengths_and_concerns"
NEEDS = "young_people_strengths_and_needs"
ALONE = {"context_id": "PARK", "together": False}
TOGETHER = {"context_id": "PARK", "together": True}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return published(
        tmp_path_factory,
        context=[
            {"context_id": "PARK", "display_alias": "The park"},
            {"context_id": "SCHOOL", "display_alias": "The school"},
        ],
        context_link=[{"context_id": "SCHOOL", "linked_context_id": "PARK"}],
        finding=[
            {"finding_id": code, "context_id": context, "valence": valence}
            | {"indicator_domain": domain, "indicator_category": theme}
            | {"is_restricted": restricted}
            for code, context, valence, domain, theme, restricted in (
                ("C1", "PARK", "concern", "guardianship", "bystander_response", "false"),
                ("C2", "PARK", "concern", "guardianship", "adults_causing_harm", "true"),
                ("S2", "PARK", "strength", "guardianship", "bystander_response", "false"),
                ("S1", "PARK", "strength", NEEDS, "safety_felt", "false"),
                ("WISH", "PARK", "young_peoples_wish", "guardianship", "supervision", "false"),
                ("MIXED", "PARK", "mixed", "guardianship", "supervision", "false"),
                ("FACT", "PARK", "neutral_fact", "guardianship", "supervision", "false"),
                ("LINKED", "SCHOOL", "strength", "guardianship", "supervision", "false"),
                ("FAR", "FAR", "concern", "guardianship", "supervision", "false"),
            )
        ],
        finding_voice=[
            {"finding_id": finding, "respondent_group": group}
            for finding, group in (
                ("C1", "councillors"),
                ("C1", "residents"),
                ("S1", "pupils"),
                ("S1", "school_staff"),
            )
        ],
        finding_method=[
            {"finding_id": "C1", "assessment_method": method}
            for method in ("discussion_group", "survey")
        ],
    )


def test_a_wish_leads_the_strengths_and_strengths_lead_concerns_by_theme(found: Snapshot) -> None:
    assert asked(found, NAME, "finding_id side is_wish", **ALONE) == [
        ("WISH", "strength", True),
        ("S1", "strength", False),
        ("S2", "strength", False),
        ("C2", "concern", False),
        ("C1", "concern", False),
    ]


def test_findings_of_linked_contexts_come_only_when_asked_for(found: Snapshot) -> None:
    seen = asked(found, NAME, "finding_id display_alias", **TOGETHER)
    assert ("LINKED", "The school") in seen
    assert len(seen) == 6
    assert asked(found, NAME, "finding_id", context_id="GROUP", together=True) == []


def test_voices_and_methods_are_named_in_order_and_one_not_asked_has_none(found: Snapshot) -> None:
    told = asked(found, NAME, "finding_id voices from_young_people methods", **ALONE)
    assert ("S1", "Pupils, School staff", True, None) in told
    assert ("C1", "Residents, Councillors", False, "Survey, Group discussion") in told
    assert ("S2", None, False, None) in told


def test_what_could_point_to_a_small_group_stays_in_the_room(found: Snapshot) -> None:
    assert "C2" in asked(found, NAME, "finding_id", **ALONE)
    assert "C2" not in asked(found, NAME, "finding_id", SHARE, **ALONE)


@pytest.mark.parametrize(
    ("context", "together", "balance"),
    [
        ("PARK", False, {"strength": 3, "concern": 3}),
        ("SCHOOL", False, {"strength": 2, "concern": 3}),
        ("PARK", True, {"strength": 5, "concern": 6}),
        ("GROUP", True, {"strength": 5, "concern": 6}),
        ("STATION", False, {}),
    ],
)
def test_the_case_study_has_eleven_findings_six_concerns_and_five_strengths(
    case_study: Snapshot, context: str, *, together: bool, balance: dict[str, int]
) -> None:
    sides = asked(case_study, NAME, "side", context_id=context, together=together)
    assert Counter(sides) == balance


def test_each_side_counts_as_the_file_does(case_study: Snapshot) -> None:
    with (home() / "data" / "sample" / "finding.csv").open(encoding="utf-8") as file:
        plain = Counter(
            (row["context_id"], "concern" if row["valence"] == "concern" else "strength")
            for row in csv.DictReader(file)
        )
    counted: Counter[tuple[str, object]] = Counter()
    for context in ("PARK", "SCHOOL", "GROUP", "STATION", "SHOPS"):
        sides = asked(case_study, NAME, "side", context_id=context, together=False)
        counted.update((context, side) for side in sides)
    assert counted == plain


def rows(snapshot: Snapshot, **parameters: object) -> pd.DataFrame:
    return query(NAME).run(snapshot, PANEL, **parameters)


def test_the_wall_shows_a_mark_for_each_finding_strengths_before_concerns_in_each_theme(
    case_study: Snapshot,
) -> None:
    written = strengths_and_concerns(rows(case_study, **TOGETHER))
    assert Counter(marks(written)) == {
        ("mark strength", "+"): 4,
        ("mark wish", "wish"): 1,
        ("mark concern", "!"): 6,
    }
    assert words(written)[:3] == ["Theme", "Strengths (4) and wishes (1)", "Concerns (6)"]
    for line in written.split("<tr>")[2:]:
        strengths, concerns = line.split("</td>")[:2]
        assert "mark concern" not in strengths
        assert "mark strength" not in concerns
        assert "mark wish" not in concerns


def test_marks_are_not_read_aloud_and_a_wish_is(case_study: Snapshot) -> None:
    written = strengths_and_concerns(rows(case_study, **TOGETHER))
    assert written.count("aria-hidden='true'>+<") == 4
    assert written.count("aria-hidden='true'>!<") == 6
    assert "<span class='mark wish'>wish</span>" in written


def test_a_long_finding_is_written_whole(case_study: Snapshot) -> None:
    long = "Staff of the shop, of the library and of the café look out for them " * 3
    own = rows(case_study, **ALONE).head(1).assign(short_summary=long.strip())
    assert any(text.startswith(long.strip()) for text in words(strengths_and_concerns(own)))


def test_a_theme_with_nothing_on_one_side_reads_none_found_where_it_was_asked(
    case_study: Snapshot,
) -> None:
    found = rows(case_study, **ALONE)
    written = strengths_and_concerns(found, nothing_found(found))
    assert "They want to keep meeting here · Young people" in words(written)
    assert words(written).count("none found") == 4


def test_without_findings_both_sides_read_not_asked_yet(case_study: Snapshot) -> None:
    written = strengths_and_concerns(rows(case_study, context_id="SHOPS", together=False))
    assert marks(written) == []
    assert words(written) == [
        *("Theme", "Strengths (0)", "Concerns (0)"),
        *("not asked yet", "not asked yet"),
    ]


def test_young_peoples_voice_is_bold_and_a_voice_not_recorded_is_said(found: Snapshot) -> None:
    written = strengths_and_concerns(rows(found, **ALONE))
    assert "<b>Pupils, School staff</b>" in written
    assert "· voice not recorded" in written


def test_what_people_wrote_is_shown_as_text(case_study: Snapshot) -> None:
    hostile = with_hostile_text(rows(case_study, **ALONE), "short_summary", "theme", "voices")
    assert shown_as_text(strengths_and_concerns(hostile))
