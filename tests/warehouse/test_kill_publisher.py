"""An import killed at any moment leaves the data whole: as it was, or as it was to be."""

from pathlib import Path
from random import Random

import pytest

from dashboard import intake
from dashboard.warehouse import Snapshot
from tests.warehouse.kill_publisher import after, counts, kill, sheets
from tests.warehouse.stores import copied

pytestmark = pytest.mark.stress


def test_a_killed_import_leaves_the_old_or_the_new_snapshot_whole(
    case_study: Snapshot, tmp_path: Path
) -> None:
    own = copied(case_study, tmp_path)
    left = list(kill(own.path, 6, Random()))  # noqa: S311 - no secret: another moment every time
    assert len(left) == 6
    before = counts(own)
    intake.publish_batch(sheets(7), own, "after all that")
    assert counts(own) == after(before)
    assert list(own.path.glob("building_*")) == []
