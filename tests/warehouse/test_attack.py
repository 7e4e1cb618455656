"""Nobody works a hidden count back from all that share mode tells of a borough."""

import math
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard import intake
from dashboard.settings import Settings
from dashboard.warehouse import Snapshot, Store, queries
from tests.given import SHARE, Given
from tests.once import MadeBorough
from tests.warehouse.attack import Knowledge, worked_back
from tests.warehouse.knowing import asked, known_of, truth
from tests.warehouse.telling import cells, people, tell

pytestmark = pytest.mark.whole

COUNTING = sorted(name for name, query in queries().items() if people(query))
FOR_THE_PANEL_ALONE = {"conversations_of_context"}  # share mode is told nothing of it
FORMS = 3  # of each round, that come in later
MARKS = ("secondary within", "part of")
ADDING_UP = [
    name
    for name in COUNTING
    if any(f.marked(mark) for f in queries()[name].header.fields for mark in MARKS)
]


@pytest.fixture(scope="module")
def borough(made_borough: MadeBorough) -> Snapshot:
    return made_borough.snapshot


@pytest.mark.stress
@pytest.mark.parametrize("name", COUNTING)
def test_no_hidden_count_of_a_borough_can_be_worked_back(borough: Snapshot, name: str) -> None:
    known = known_of(queries()[name], borough, math.inf)  # every pair of filters
    assert bool(known.ranges) == (name not in FOR_THE_PANEL_ALONE), "what the attack saw"
    assert worked_back(known) == []


@pytest.mark.parametrize("name", COUNTING)
def test_no_hidden_count_of_the_case_study_can_be_worked_back(
    case_study: Snapshot, name: str
) -> None:
    assert worked_back(known_of(queries()[name], case_study)) == []


@pytest.mark.parametrize("name", ADDING_UP)
def test_what_adds_up_is_safe_where_a_partnership_rounds_nothing(
    case_study: Snapshot, name: str
) -> None:
    exact = replace(case_study, settings=Settings(round_to=1))
    assert worked_back(known_of(queries()[name], exact)) == []


@pytest.mark.stress
def test_no_hidden_count_comes_back_from_before_and_after_an_import(tmp_path: Path) -> None:
    """Three forms more; nobody answers less than before, and both snapshots were seen."""
    store = Store(tmp_path)
    intake.publish_batch(intake.demonstration_sheets(), store, "Case study")
    before = store.current()
    answers = before.table("survey_answer")
    forms = answers[answers["response_no"] <= FORMS]
    more = forms.assign(response_no=forms["response_no"] + 1000).to_csv(index=False)
    intake.publish_batch(
        [intake.read_sheet("survey_answer.csv", more.encode())], store, "Three more"
    )
    query, known = queries()["before_and_after"], Knowledge()
    for when, snapshot in (("before", before), ("after", store.current())):
        own = replace(query, name=when)
        for chosen in asked(query, snapshot):
            shared, true = query.run(snapshot, SHARE, **chosen), truth(query, snapshot, chosen)
            tell(known, own, true, shared, snapshot.settings)
            for *sides, whole in zip(*cells(own, true).values(), strict=True):
                known.adds_up([side for side in sides if side], [whole] if whole else [])
    later = {cell[1:-1]: cell for cell in known.ranges if cell[0] == "after"}
    for cell in list(known.ranges):
        if cell[0] == "before":
            known.at_most(cell, later[cell[1:-1]])
    assert known.orders, "the later snapshot has no more answers"
    assert worked_back(known) == []


def test_the_attack_finds_a_single_hidden_count_beside_its_total() -> None:
    known = Knowledge()
    seven, six, hidden = ("q", "total", 7), ("q", "a", 6), ("q", "b", 1)
    known.hidden.add(hidden)
    known.tell(seven, 6, 7)
    known.tell(six, 6, 7)
    known.tell(hidden, 1, 5)
    assert worked_back(known) == []
    known.adds_up([six, hidden], [seven])
    assert worked_back(known) == [hidden]
    known.tell(("q", "c", 0), 0, math.inf)
    known.sums.clear()
    known.adds_up([six, hidden, ("q", "c", 0)], [seven])
    assert worked_back(known) == [hidden]


def test_the_attack_would_have_found_what_secondary_suppression_hides(
    given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thirteen affected by age, twelve and one by gender: only the ends of the ranges fit."""
    counts = {"age_10_to_12": 7, "age_13_to_15": 7, "girls": 13, "boys": 1}
    rows = [
        {
            "panel_id": "PANEL",
            "counted_from": "2022-04-01",
            "equity_base": "affected",
            "equity_group": group,
            "equity_characteristic": "age" if group.startswith("age") else "gender",
            "people_counted": people,
        }
        for group, people in counts.items()
    ]
    snapshot = given(
        equity_count=rows, referral=[{"referral_id": "R", "received_on": "2022-05-31"}]
    )
    query = queries()["equity_by_group"]
    assert worked_back(known_of(query, snapshot)) == []
    monkeypatch.setattr("dashboard.warehouse.disclosure.secondary", lambda _, hidden, *__: hidden)
    assert [cell[-1] for cell in worked_back(known_of(query, snapshot))] == [1]
