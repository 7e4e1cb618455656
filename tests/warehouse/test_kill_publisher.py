"""Whoever changes a store is killed at any moment, and what was confirmed is there, whole."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from dashboard import intake
from dashboard.settings import keep_address
from dashboard.warehouse import Snapshot, Store
from tests.warehouse.kill_publisher import WAYS, StoresInBucket, after, counts, kill, sheets
from tests.warehouse.object_storage import S3
from tests.warehouse.stores import copied

pytestmark = pytest.mark.stress


@pytest.mark.exhaustive
def test_whoever_is_killed_while_it_writes_to_a_bucket_leaves_the_same_to_another_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One way, which does most; `python -m tests.warehouse.kill_publisher 20 s3` goes them all."""
    s3 = S3()
    for name, value in s3.variables.items():
        monkeypatch.setenv(name, value)
    own = Store(keep_address(tmp_path / "store", f"{s3.new_bucket()}/store"))
    intake.publish_batch(intake.demonstration_sheets(), own, "Case study")
    stores = StoresInBucket(tuple(s3.variables.items()))
    for killed in kill(own.path, "fold-in", 1, Random(), stores):  # noqa: S311 - no secret, as below
        before = stores.read(killed.store.path)
        intake.publish_batch(sheets("later"), killed.store, "after all that")
        assert stores.read(killed.store.path) == after(before)
        assert killed.store.verify()[1] == []
    s3.away()


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
