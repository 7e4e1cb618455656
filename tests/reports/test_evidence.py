"""The sections of the evidence pack: as share mode shows them, and complete."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from dashboard.reports import Pack, as_csv, as_slides, as_word
from dashboard.settings import Settings
from dashboard.trends import evidence_pack, trend_choice
from dashboard.warehouse import Snapshot, Viewer, query
from tests.given import SHARE, Given
from tests.reports.packs import parts, texts
from tests.trends.test_equity_by_group import counted
from tests.trends.test_rates_by_area import area

pytestmark = pytest.mark.whole

# 4321 people as counted and as rounded, and their share of all 54821, by which they could be had.
PLANTED = re.compile(r"(?<![\d.,])4,?32[01](?![\d.,])|0\.0788")
FORMS = (as_word, as_slides)
TITLES = [
    "Referrals",
    "Timeliness",
    "Where contexts are now",
    "Actions",
    "What actions set out to change",
    "Led by police alone",
    "Social conditions named and answered",
    "Young people's own voice",
    "Strengths among findings",
    "Verdicts at reviews",
    "Reviews on time",
    "Closed and referred again",
    "Referrals by area",
    "Live contexts by area",
]


def evidence(
    snapshot: Snapshot, viewer: Viewer = SHARE, *, since: date | None = None, area_code: str = ""
) -> Pack:
    """Return the pack of a snapshot's whole period, or since a month."""

    def rows(name: str, **parameters: object) -> pd.DataFrame:
        return query(name).run(snapshot, viewer, **parameters)

    whole = trend_choice(rows("trend_period"), codes={"area": area_code})
    choice = replace(whole, since=since or whole.since)
    return evidence_pack(rows, snapshot, choice, viewer.mode)


def people(given: Given) -> Snapshot:
    """Return counts of people of whom those up to 4,999 are too few to show."""
    snapshot = given(
        area=[area("N", "North", 4321), area("S", "South", 8000)],
        context=[{"context_id": "A", "area_code": "N", "area_year": 2022}],
        referral=[{"referral_id": "R", "context_id": "A", "received_on": "2022-05-01"}],
        meeting=[{"meeting_id": "M", "held_on": "2022-05-31"}],
        equity_count=[
            *counted("residents", girls=60000, boys=70000, another_gender=9000),
            *counted("affected", girls=20500, boys=30000, another_gender=4321),
        ],
    )
    return replace(snapshot, settings=Settings(smallest_count=4999))


def test_every_section_has_a_message_a_base_and_a_definition(case_study: Snapshot) -> None:
    sections = evidence(case_study).sections
    assert [section.title for section in sections][: len(TITLES)] == TITLES
    for section in sections:
        assert section.sentence, section.title
        assert section.base, section.title
        assert "How it is counted" in section.definition, section.title


def test_equity_is_told_by_characteristic_and_a_hidden_group_is_named_so(given: Given) -> None:
    gender = evidence(people(given)).sections[-1]
    assert gender.title == "Who is affected, by gender"
    cells = {row[0]: row[1] for row in gender.cells()}
    assert cells["Another gender"] == "[c]"
    assert gender.figure is not None
    drawn = dict(zip(gender.figure.categories, gender.figure.series[0].values, strict=True))
    assert drawn["Another gender [c]"] is None
    counted_whole = evidence(people(given), Viewer()).sections[-1].figure
    assert counted_whole is not None
    names = [series.name for series in counted_whole.series]
    assert names == ["Share of those affected", "Share of residents"]  # what is sure is one bar


@pytest.mark.parametrize("form", FORMS)
def test_no_hidden_count_is_in_any_part_of_a_file(
    given: Given, form: Callable[[Pack], bytes]
) -> None:
    snapshot = people(given)
    shared, whole = (texts(form(evidence(snapshot, viewer))) for viewer in (SHARE, Viewer()))
    assert PLANTED.findall(shared) == []
    found = {text[:6] for text in PLANTED.findall(whole)}
    in_tables = {"4,321"} if form is as_word else set()
    assert found == {"0.0788"} | in_tables, "the same search finds both where they may stand"


def test_no_hidden_count_is_in_the_tables(given: Given) -> None:
    file = as_csv(evidence(people(given)))
    told = {name: part.decode("utf-8-sig") for name, part in parts(file).items()}
    assert PLANTED.findall(" ".join(told.values())) == []
    assert "Another gender,[c]" in " ".join(told.values())


def test_areas_without_a_number_of_people_say_why(given: Given) -> None:
    areas = next(s for s in evidence(people(given)).sections if s.title == "Referrals by area")
    assert {row[0]: (row[2], row[3]) for row in areas.cells()} == {
        "North": ("[c]", "[c]"),
        "South": ("8,000", "0.0 (0.0 to 5.5)"),
    }


def test_charts_hold_what_the_tables_hold(case_study: Snapshot) -> None:
    sections = {section.title: section for section in evidence(case_study).sections}
    for title, column in (("What actions set out to change", "actions"), ("Referrals", "value")):
        section = sections[title]
        assert section.figure is not None
        assert list(section.figure.series[0].values) == list(section.rows[column])


def test_a_choice_that_finds_nothing_still_makes_every_file(case_study: Snapshot) -> None:
    empty = evidence(case_study, area_code="NOWHERE")
    assert not any(section.title.startswith("Who is") for section in empty.sections)
    for form in (*FORMS, as_csv):
        assert form(empty)


def test_months_are_told_in_letters(case_study: Snapshot) -> None:
    referrals = evidence(case_study).sections[0]
    assert pd.Series([row[0] for row in referrals.cells()]).str.fullmatch(r"\w{3} \d{4}").all()
