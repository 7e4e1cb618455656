"""What the store takes is measured on copies, and against what it is held to."""

import shutil
from pathlib import Path

import pytest

from dashboard.warehouse import Snapshot, Store
from tests.bench.store_times import CLICK_GOAL, measure
from tests.warehouse.stores import files

pytestmark = pytest.mark.whole


def test_a_click_an_opening_and_a_first_question_are_measured_and_the_store_is_left_as_it_is(
    case_study: Snapshot, tmp_path: Path
) -> None:
    # In a folder of its own: beside the case study other tests make what they need.
    store = Store(shutil.copytree(case_study.path.parents[1], tmp_path / "store"))
    before, beside = files(store), set(store.path.parent.iterdir())
    found = {one.what: one for one in measure(store.path, 1, 3)}
    assert [one.goal for one in found.values()] == [CLICK_GOAL, None, None]
    assert all(one.ours > 0 for one in found.values())
    # A question asked again opens nothing: what comes first after an import does.
    assert found["The first question after an import"].ratio > 1
    assert files(store) == before
    assert set(store.path.parent.iterdir()) == beside
