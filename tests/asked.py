"""Little tables for a whole file of tests, and the columns of a query that a test is about."""

from typing import Any

import pytest

from dashboard.warehouse import Snapshot, Viewer
from tests.given import answer, publish

PANEL = Viewer()


def asked(
    snapshot: Snapshot, name: str, columns: str, viewer: Viewer = PANEL, /, **parameters: object
) -> list[object]:
    """Return a query's rows as tuples of the columns named, or as bare values of a single one."""
    wanted = columns.split()
    rows = answer(snapshot, name, viewer, **parameters)
    return [tuple(row[c] for c in wanted) if len(wanted) > 1 else row[wanted[0]] for row in rows]


def published(
    folders: pytest.TempPathFactory,
    **tables: Any,  # noqa: ANN401 - rows of any cells, as a test writes them
) -> Snapshot:
    """Publish little tables once, for tests that only read them."""
    return publish(folders.mktemp("published"), **tables)
