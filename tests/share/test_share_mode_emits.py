"""No hidden count comes back from anything that share mode emits, on any page or in any file.

What reaches pages is turned into linear constraints, all queries of a page together with the
numbers that really stand in its tables and files, and no hidden count has one value only. Every
hidden count is another one in some other world, of which each address emits the same, byte for
byte. And nothing reaches a page but by disclosure control.
"""

import math
import sys
from pathlib import Path

import pandas as pd
import pytest

from dashboard import intake, sample
from dashboard.warehouse import Store, queries
from tests.given import SHARE
from tests.pages import pages
from tests.share.attacking import Case, attack, made, same
from tests.share.emitting import emitted
from tests.share.reading import read
from tests.share.walking import counts_people, pairs, steps
from tests.share.worlds import publish
from tests.warehouse.attack import Knowledge, worked_back
from tests.warehouse.knowing import asked
from tests.warehouse.telling import people

pytestmark = pytest.mark.whole

PAGES = {page.stem: page for page in pages()}
COUNTING = sorted(name for name, query in queries().items() if people(query))
PEOPLE = ("context", "areas", "equity", "evidence")
STRIDE = 10  # of pairs of filters whose page is opened
FORMS = 3  # Word, PowerPoint and CSV
CONTEXTS = 16  # of a borough, whose pages are opened


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Return the case study."""
    return made(intake.demonstration_sheets(), tmp_path_factory.mktemp("case"))


@pytest.fixture(scope="module")
def borough(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Return a made-up borough of three years."""
    folder = tmp_path_factory.mktemp("borough")
    for _ in sample.write(folder, 1, 1):
        pass
    files = sorted(folder.glob("*.csv"))
    sheets = [intake.read_sheet(path.name, path.read_bytes()) for path in files]
    return made(sheets, tmp_path_factory.mktemp("stores"))


def test_pages_that_count_people_emit_the_same_in_other_worlds(small: Case) -> None:
    """Their steps, and the tables of the pack; every choice and every file in the longer tests."""
    assert small.hidden
    counting = 0
    for page in map(PAGES.__getitem__, PEOPLE):
        first = emitted(small.snapshot, page, ())
        for step in steps(first):
            seen = emitted(small.snapshot, page, step) if step else first
            if counts_people(seen):
                same(small, page, step, seen)
                counting += 1
    assert counting >= len(PEOPLE)


def test_a_hidden_count_reads_c_and_is_explained_beside_it(small: Case) -> None:
    chosen = (("context", "PARK"), ("step", "Assessment"))
    told = " ".join(emitted(small.snapshot, PAGES["context"], chosen).html)
    assert ">[c]</td>" in told
    assert "[c] confidential: from 1 to 5 people" in told


def test_nobody_goes_back_in_share_mode_and_no_account_is_told(small: Case) -> None:
    account = small.snapshot.table("import_batch")["imported_by"].iloc[0]
    told = " ".join(emitted(small.snapshot, PAGES["history"], ()).sent)
    assert "survey_<wbr>answer.<wbr>csv" in told
    assert account not in told
    assert "Go back" not in told


@pytest.mark.stress
def test_without_secondary_suppression_a_page_gives_counts_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a partnership rounds nothing, so that a total less its other parts is what is left."""
    store = Store(tmp_path / "exact")
    store.path.mkdir()
    (store.path / "settings.toml").write_text("round_to = 1")
    exact = Case(publish(intake.demonstration_sheets(), {}, store))
    equity = PAGES["equity"]
    assert worked_back(attack(exact, equity)) == []
    monkeypatch.setattr("dashboard.warehouse.disclosure.secondary", lambda _, hidden, *__: hidden)
    assert worked_back(attack(exact, equity)) != []


def test_a_page_that_forgot_disclosure_control_tells_worlds_apart(
    small: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        sys.modules["dashboard.warehouse.query"], "apply_disclosure_control", _unprotected
    )
    chosen = (("step", "Assessment"),)
    page = PAGES["context"]
    seen = emitted(small.snapshot, page, chosen)
    with pytest.raises(AssertionError, match="tells worlds apart"):
        same(small, page, chosen, seen)


def _unprotected(rows: pd.DataFrame, *_: object) -> pd.DataFrame:
    return rows.assign(is_hidden=False)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.stress if name in PEOPLE else pytest.mark.exhaustive)
        for name in PAGES
    ],
)
def test_nothing_that_a_page_of_the_case_study_emits_gives_a_hidden_count_away(
    small: Case, name: str
) -> None:
    assert worked_back(attack(small, PAGES[name])) == []


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", PAGES)
def test_nothing_that_a_page_of_a_borough_emits_gives_a_hidden_count_away(
    borough: Case, name: str
) -> None:
    assert worked_back(attack(borough, PAGES[name], contexts=CONTEXTS, files=False)) == []


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", COUNTING)
def test_every_answer_of_a_borough_is_the_same_in_other_worlds(borough: Case, name: str) -> None:
    """In all contexts, periods and pairs of filters; pages are made of nothing else."""
    query = queries()[name]
    for chosen in asked(query, borough.snapshot, math.inf):
        told = query.run(borough.snapshot, SHARE, **chosen)
        for other in borough.others:
            assert query.run(other, SHARE, **chosen).equals(told), f"{chosen} tells worlds apart"


@pytest.mark.exhaustive
def test_pairs_of_filters_emit_the_same_in_other_worlds(borough: Case) -> None:
    """The queries are asked for every pair by the attack in tests/warehouse; here pages emit."""
    areas = PAGES["areas"]
    for chosen in pairs(emitted(borough.snapshot, areas, ()))[::STRIDE]:
        seen = emitted(borough.snapshot, areas, chosen)
        same(borough, areas, chosen, seen)
        borough.seen["numbers"] += read(Knowledge(), seen, chosen, borough.snapshot)


@pytest.mark.exhaustive
@pytest.mark.parametrize("key", ["period", "area", "kind", "harm", "agency"])
def test_packs_of_a_borough_are_the_same_in_other_worlds(borough: Case, key: str) -> None:
    """Word, PowerPoint and CSV, with the whole period or one choice of each kind."""
    evidence = PAGES["evidence"]
    code = emitted(borough.snapshot, evidence, ()).offered[key][1]
    for chosen in ((), ((key, code),)):
        seen = emitted(borough.snapshot, evidence, chosen, files=True)
        assert len(seen.files) == FORMS
        same(borough, evidence, chosen, seen)
