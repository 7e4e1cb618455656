"""What the words that come with the product mean to the counting, beside a partnership's own."""

import csv
from functools import cache

import duckdb
import pyarrow as pa

from dashboard.settings import home

SHIPPED_TRAIT = "shipped_trait"
_COLUMNS = ("list", "code", "traits")


@cache
def shipped_traits() -> pa.Table:
    """Return the words that come with the product: list, code and traits, None without any."""
    path = home() / "data" / "reference" / "vocabulary.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    text = pa.string()
    return pa.table({n: pa.array([row[n] or None for row in rows], text) for n in _COLUMNS})


def put_shipped_traits(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the table of them, in place of the view of that name: a snapshot has its own words only.

    A list that a partnership replaced, or a snapshot older than traits, may hold a word that comes
    with the product: it means the same there, unless the partnership says what it means.
    """
    connection.from_arrow(shipped_traits()).create(SHIPPED_TRAIT)
