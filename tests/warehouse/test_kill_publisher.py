"""Whoever changes a store is killed at any moment, and what was confirmed is there, whole."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from dashboard import intake
from dashboard.warehouse import Snapshot
from tests.warehouse.kill_publisher import WAYS, after, counts, kill, sheets
from tests.warehouse.stores import copied

pytestmark = pytest.mark.stress


@pytest.mark.parametrize("way", WAYS)
def test_whoever_is_killed_leaves_the_old_state_or_the_new_one_whole(
    case_study: Snapshot, tmp_path: Path, way: str
) -> None:
    own = copied(case_study, tmp_path)
    seen = Counter[str]()
    for killed in kill(own.path, way, 2, Random()):  # noqa: S311 - no secret: another moment every time
        seen[killed.side] += 1
        before = counts(killed.store)
        intake.publish_batch(sheets("later"), killed.store, "after all that")
        assert counts(killed.store) == after(before)
        assert list((killed.store.path / "unfinished").glob("*.building.*")) == []
        held = killed.store.path / "snapshots"
        assert {path.stem for path in held.glob("*.duckdb")} == {
            path.stem for path in held.glob("*.json")
        }
    assert min(seen["old"], seen["new"]) >= 2
