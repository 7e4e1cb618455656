"""What the lists of the workbook offer: the words of the vocabulary, and codes that come along."""

from dataclasses import dataclass
from functools import cache

import pandas as pd

from dashboard.settings import home
from dashboard.warehouse import Column, tables

_MEANINGS = ("title", "wording", "label")  # the columns that say what a code stands for


@dataclass(frozen=True)
class ListEntry:
    """An entry of a list: what the files hold, and what it means."""

    code: str
    label: str
    help: str


@cache
def offered_lists() -> dict[str, list[ListEntry]]:
    """Return every list by its name: those of the vocabulary, then `<table>` for codes of tables.

    They are the product's own, in their order; a word out of use is not offered.
    """
    words = _reference("vocabulary")
    words = words[words["active"] == "true"].astype({"sort": int}).sort_values(["list", "sort"])
    entries_by_list = {
        str(name): [
            ListEntry(row["code"], row["maps_to_local"] or row["label"], row["help"])
            for row in rows.to_dict("records")
        ]
        for name, rows in words.groupby("list")
    }
    return entries_by_list | {
        name: _codes(name) for name in supplied_tables() if name in _WITH_CODES
    }


def list_name(column: Column) -> str | None:
    """Return the name of the list from which a column takes its cells, or None."""
    if column.words:
        return column.words
    return column.refers_to if column.refers_to in _WITH_CODES else None


@cache
def supplied_tables() -> list[str]:
    """Return the tables whose rows come with the product, and need no filling in."""
    return sorted(path.stem for path in (home() / "data" / "reference").glob("*.csv"))


_WITH_CODES = ("answer_scale", "indicator", "threshold_level", "threshold_scheme")


def _codes(name: str) -> list[ListEntry]:
    """Return the codes of a table as a list, each with the text that says what it stands for."""
    (key,) = tables()[name].key
    rows = _reference(name)
    label_column = next(column for column in _MEANINGS if column in rows)
    return [
        ListEntry(row[key], row[label_column], row.get("meaning", ""))
        for row in rows.to_dict("records")
    ]


def _reference(name: str) -> pd.DataFrame:
    path = home() / "data" / "reference" / f"{name}.csv"
    return pd.read_csv(path, dtype="str", keep_default_na=False)
