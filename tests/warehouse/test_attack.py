"""Nobody works a hidden count back from all that share mode tells of a borough."""

import math
import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product

import pandas as pd
import pytest

from dashboard import intake, sample
from dashboard.settings import PanelError, Settings
from dashboard.warehouse import HIDDEN, Query, Snapshot, Store, Viewer, queries
from tests.given import SHARE, Given
from tests.warehouse.attack import Knowledge, worked_back
from tests.warehouse.telling import ASKED, add_up, cells, over_people, people, tell

COUNTING = sorted(name for name, query in queries().items() if people(query))
MARKS = ("secondary within", "part of")
ADDING_UP = [
    name
    for name in COUNTING
    if any(f.marked(mark) for f in queries()[name].header.fields for mark in MARKS)
]
CHOICES = {"area_code": "area", "context_kind": "kind", "harm_kind": "harm", "agency": "agency"}
PAIRS = 60  # of two filters at once, drawn from all of them
Asked = dict[str, object]


@pytest.fixture(scope="module")
def borough(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    folder = tmp_path_factory.mktemp("attacked")
    for _ in sample.write(folder / "files", 1, 1):
        pass
    sheets = [
        intake.read(path.name, path.read_bytes()) for path in (folder / "files").glob("*.csv")
    ]
    store = Store(folder / "store")
    intake.publish(sheets, store, "A made-up borough")
    return store.current()


def asked(query: Query, snapshot: Snapshot) -> Iterator[Asked]:
    """Give every way in which the pages let a query be asked."""
    names = {field.name for field in query.header.parameters}
    offered: dict[str, list[object]] = {}
    for name in sorted(names - {"since", "until", *CHOICES}):
        if name in ("together", "every_round"):
            offered[name] = [False, True]
        elif name == "context_id":
            offered[name] = list(snapshot.table("context")["context_id"])
        elif name == "meeting_id":
            offered[name] = list(snapshot.table("meeting")["meeting_id"])
        elif name == "as_at":
            offered[name] = sorted(snapshot.table("meeting")["held_on"].dt.date)
        else:
            raise PanelError(f"{query.name}: say here what pages offer for ${name}.")
    for plain in product(*offered.values()):
        for chosen in _trends(snapshot, names):
            yield dict(zip(offered, plain, strict=True)) | chosen


def _trends(snapshot: Snapshot, names: set[str]) -> Iterator[Asked]:
    """Give every period with every filter, and pairs of filters with the whole period."""
    if "since" not in names:
        yield {}
        return
    [period] = queries()["trend_period"].run(snapshot, SHARE).to_dict("records")
    first = period["first_month"].date()
    last = max(first, period["last_month"].date())
    starts = [first, *((pd.Timestamp(last) - pd.DateOffset(months=m)).date() for m in (11, 23))]
    known = queries()["trend_choices"].run(snapshot, SHARE)
    filters = {
        name: list(known.loc[known["choice"] == choice, "code"]) for name, choice in CHOICES.items()
    }
    nothing = dict.fromkeys(CHOICES, "")
    single: list[Asked] = [{name: code} for name, codes in filters.items() for code in codes]
    pairs = [one | other for one, other in combinations(single, 2) if one.keys() != other.keys()]
    drawn = random.Random(1)  # noqa: S311 - the same pairs on every run
    pairs = drawn.sample(pairs, min(PAIRS, len(pairs)))
    for since, narrowed in (
        *product(starts, [{}, *single]),
        *product(starts[:1], pairs),
    ):
        yield {"since": since, "until": last} | nothing | narrowed


def known_of(query: Query, snapshot: Snapshot) -> Knowledge:
    """Ask a query in every way, and gather what share mode tells and what is true of it."""
    known = Knowledge()
    answers: list[pd.DataFrame] = []
    for parameters in asked(query, snapshot):
        shared = query.run(snapshot, SHARE, **parameters)
        if shared.empty:
            continue
        true = query.run(snapshot, Viewer(), **parameters)
        exact = snapshot.read(query.sql, parameters)  # hidden in panel mode too, where all too few
        true[people(query)] = exact[people(query)].astype("Int64").to_numpy()
        grain = list(query.header.grain)
        is_told = true[grain].apply(tuple, axis=1).isin(set(shared[grain].apply(tuple, axis=1)))
        true = true[is_told].reset_index(drop=True)  # restricted rows are left out
        assert list(true[grain[0]]) == list(shared[grain[0]])
        for name in over_people(query):
            assert shared.loc[shared[HIDDEN], name].isna().all()
        tell(known, query, true, shared, snapshot.settings)
        answers.append(true.assign(**{ASKED: len(answers)}))
    if answers:
        add_up(known, query, pd.concat(answers, ignore_index=True))
        _compare(known, [_by_key(query, answer) for answer in answers])
    return known


def _by_key(query: Query, true: pd.DataFrame) -> dict[tuple[object, ...], int]:
    """Return the true counts of an answer by all of their name but the count itself."""
    named = [cell for column in cells(query, true).values() for cell in column if cell]
    return {cell[:-1]: int(str(cell[-1])) for cell in named}


def _compare(known: Knowledge, answers: list[dict[tuple[object, ...], int]]) -> None:
    """Add what two answers tell of each other: wherever one never exceeds the other, it is known.

    A count that is the same in both is one unknown already.
    """
    for one, other in combinations(answers, 2):
        both = one.keys() & other.keys()
        for less, more in ((one, other), (other, one)):
            if both and all(less[key] <= more[key] for key in both):
                for key in both:
                    known.at_most((*key, less[key]), (*key, more[key]))


@pytest.mark.stress
@pytest.mark.parametrize("name", COUNTING)
def test_no_hidden_count_of_a_borough_can_be_worked_back(borough: Snapshot, name: str) -> None:
    known = known_of(queries()[name], borough)
    assert known.ranges, "the attack saw no count"
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
