"""Little tables loaded the quick way are what a whole import makes of them, or go that way."""

from pathlib import Path

import pytest

from dashboard import intake
from dashboard.warehouse import ImportRefused, Snapshot, Store
from tests import prepared
from tests.given import Row, publish, sheets
from tests.warehouse.stores import state

pytestmark = pytest.mark.whole

Tables = dict[str, list[Row]]
REFERRAL: Row = {"referral_id": "R1", "context_id": "PARK", "received_on": "2022-01-31"}
RIGHT: dict[str, Tables] = {
    "a referral, and what it refers to": {"referral": [REFERRAL]},
    "a point, an outline and a note": {
        "area": [
            {"outline": '{"type":"Polygon","coordinates":[[[-2,53],[-1,53],[-1,54],[-2,53]]]}'}
        ],
        "context": [{"longitude": -1.5, "latitude": 53.4}, {"context_id": "SCHOOL"}],
        "landmark": [{"landmark_id": "L1"}],
    },
    "answers": {
        "question_asked": [{}],
        "survey_answer": [
            {"response_no": no, "option_no": option} for no, option in enumerate((1, 2, 5))
        ],
    },
    "a review held, two due": {
        "review": [
            {"review_id": "V1", "held_on": "2022-09-14", "review_outcome": "safer"},
            {"review_id": "V2", "held_on": "", "review_outcome": "not_reviewed"},
            {"review_id": "V3", "held_on": None, "review_outcome": "not_reviewed"},
        ],
        "finding_change": [{"finding_id": "F1", "review_id": "V1"}],
    },
    "reference data brought": {"phrase": [{"avoid": "gang", "use_instead": "group"}]},
    "observations": {"observation": [{}]},
}
OUTSIDE: dict[str, Tables] = {
    "an unknown word": {"referral": [REFERRAL | {"source_agency": "youth_servise"}]},
    "a word of another list": {"referral": [REFERRAL | {"source_agency": "first_hand"}]},
    "a reference to nothing": {"threshold_decision": [{"threshold_scheme_id": "NONE"}]},
    "a key twice": {"referral": [REFERRAL, REFERRAL]},
    "an empty cell that must be filled": {"referral": [REFERRAL | {"worry": " "}]},
    "a day that is none": {"referral": [REFERRAL | {"received_on": "2022-02-29"}]},
    "a day that cannot be": {"referral": [REFERRAL | {"received_on": "2202-01-31"}]},
    "a number that cannot be": {"observation_slot": [{"minutes": 6000}]},
    "more reached than invited": {"stakeholder": [{"invited": 5, "reached": 12}]},
    "half a number": {"assessment": [{"round": "1.5"}]},
    "a word for a truth": {"referral": [REFERRAL | {"adults_of_concern": "perhaps"}]},
    "a text without end": {"referral": [REFERRAL | {"worry": "lights " * 700}]},
    "an unknown column": {"referral": [REFERRAL | {"mood": "low"}]},
    "a rule for whole rows": {
        "context": [{"context_id": "GROUP", "context_kind": "peer_group", "longitude": -1.5}]
    },
    "a person in free text": {"referral": [REFERRAL | {"worry": "Ring Tom Baker on 07700 900123"}]},
}


def whole(folder: Path, tables: Tables) -> Snapshot:
    """Publish little tables by a whole import."""
    store = Store(folder)
    intake.publish_batch(sheets(**tables), store, prepared.NOTE)
    return store.current()


def ledger(snapshot: Snapshot) -> list[tuple[object, ...]]:
    """Return what came in, but for the moment."""
    rows = snapshot.table("import_batch").drop(columns="imported_at").sort_values("file_name")
    return list(rows.itertuples(index=False, name=None))


@pytest.mark.parametrize("tables", RIGHT.values(), ids=RIGHT)
def test_the_quick_way_makes_the_same_snapshot(tmp_path: Path, tables: Tables) -> None:
    quick, full = Store(tmp_path / "quick"), whole(tmp_path / "full", tables)
    assert prepared.load(sheets(**tables), quick)
    assert state(quick.current(), "import_batch") == state(full, "import_batch")
    assert ledger(quick.current()) == ledger(full)
    assert (quick.current().number, quick.current().settings) == (full.number, full.settings)


@pytest.mark.parametrize("tables", OUTSIDE.values(), ids=OUTSIDE)
def test_what_an_import_refuses_is_refused(tmp_path: Path, tables: Tables) -> None:
    store = Store(tmp_path / "quick")
    assert not prepared.load(sheets(**tables), store)
    assert store.is_empty()
    with pytest.raises(ImportRefused) as refused:
        publish(store.path, **tables)
    with pytest.raises(ImportRefused) as by_import:
        whole(tmp_path / "full", tables)
    assert refused.value.problems.equals(by_import.value.problems)
    assert store.is_empty()


@pytest.mark.parametrize(
    "tables",
    [
        {"answer_scale": [{}]},
        {"vocabulary": [{"list": "agency", "code": "youth_club", "label": "Youth club"}]},
        {"referral": [REFERRAL | {"received_on": "31/01/2022", "adults_of_concern": "Yes"}]},
        {"referral": [REFERRAL | {"worry": "  The lights are out "}]},
    ],
    ids=[
        "what reference data point to",
        "words brought",
        "other spellings",
        "blanks around a text",
    ],
)
def test_what_only_an_import_can_judge_goes_through_one(tmp_path: Path, tables: Tables) -> None:
    assert not prepared.load(sheets(**tables), Store(tmp_path / "quick"))
    published = publish(tmp_path / "quick", **tables)
    full = whole(tmp_path / "full", tables)
    assert state(published, "import_batch") == state(full, "import_batch")


def test_more_tables_join_those_of_a_store(tmp_path: Path) -> None:
    publish(tmp_path, referral=[REFERRAL])
    later = publish(tmp_path, referral=[REFERRAL | {"referral_id": "R2"}])
    assert later.number == 2
    assert sorted(later.table("referral")["referral_id"]) == ["R1", "R2"]


def test_the_store_that_is_copied_stays_as_it_was(tmp_path: Path) -> None:
    before = state(prepared.prepared_store().current())
    publish(tmp_path, referral=[REFERRAL])
    assert state(prepared.prepared_store().current()) == before


def test_the_same_rows_again_make_the_same_store_and_one_of_its_own(tmp_path: Path) -> None:
    first, again = (publish(tmp_path / name, referral=[REFERRAL]) for name in ("first", "again"))
    assert state(first) == state(again)
    changed = sheets(referral=[REFERRAL | {"worry": "It is dark"}])
    intake.publish_batch(changed, Store(again.path.parents[1]), "Changed")
    third = publish(tmp_path / "third", referral=[REFERRAL])
    assert state(third) == state(first) != state(Store(again.path.parents[1]).current())
