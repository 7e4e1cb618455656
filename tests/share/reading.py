"""Reading numbers of people back out of what pages and files show, as an attacker with a pencil."""

import csv
import html
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.settings import Settings
from dashboard.warehouse import Snapshot, queries
from tests.share.emitting import Chosen, Emitted
from tests.warehouse.attack import Knowledge
from tests.warehouse.knowing import truth
from tests.warehouse.telling import cells

Table = list[dict[str, str]]
_NUMBER = re.compile(r"\d[\d,]*")
_AGREED = re.compile(
    r"(?:About )?([\d,]+) of ([\d,]+) agreed before(?:, ([\d,]+) of ([\d,]+) after)?"
)


@dataclass(frozen=True)
class Shown:
    """Where a query's counts stand in a table: the columns that name a row, and those of counts.

    counts: by the header of a column, the query's columns whose numbers stand there, in order.
    """

    names: Mapping[str, str]
    counts: Mapping[str, tuple[str, ...]]


SHOWN = {
    "who_was_asked": Shown(
        {"Round": "round", "Group": "respondent_group"},
        {"Invited": ("invited",), "Reached": ("reached",)},
    ),
    "rates_by_area": Shown(
        {"Area": "area_name"}, {"Young people aged 10 to 17": ("people_10_to_17",)}
    ),
    "equity_by_group": Shown(
        {"Group": "group_label"},
        {
            "People affected": ("people_counted", "people_known"),
            "People asked": ("people_counted", "people_known"),
            "Residents": ("residents",),
        },
    ),
}


def read(known: Knowledge, seen: Emitted, chosen: Chosen, snapshot: Snapshot) -> int:
    """Add to what is known every number of people that stands in an address's tables and files.

    Returns how many were read. A number that is no multiple of the step of rounding is taken for
    the count itself.
    """
    found = 0
    tables = [*_in_html(seen.html), *_in_files(seen.files)]
    for name, parameters in seen.asked:
        query = queries()[name]
        if name not in SHOWN and name != "before_and_after":
            continue
        true = truth(query, snapshot, dict(parameters))
        named = pd.DataFrame(cells(query, true), dtype="object")
        for table in tables:
            for told in _numbers(name, true, table, dict(chosen)):
                for (at, column), number in told.items():
                    cell = named[column].iloc[at]
                    assert cell, f"{name}: a number stands where none is recorded: {told}"
                    known.tell(cell, *_means(number, snapshot.settings))
                    found += 1
    return found


def _means(number: int, limits: Settings) -> tuple[float, float]:
    """Return between which counts one lies that reads so."""
    step = limits.round_to
    if number % step:
        return number, number
    if not number:
        return 0, 0
    return max(number - step // 2, limits.smallest_count + 1), number + (step - 1) // 2


def _numbers(
    name: str, true: pd.DataFrame, table: Table, chosen: dict[str, str]
) -> Iterator[dict[tuple[int, str], int]]:
    """Give the numbers of each row of a table by the row of the answer and the column it is of."""
    if name == "before_and_after":
        yield from _agreed(true, table)
        return
    shown = SHOWN[name]
    if not table or not set(shown.names) <= set(table[0]):
        return
    true = true.reset_index(drop=True)
    if name == "equity_by_group":
        done = "asked" if "People asked" in table[0] else "affected"
        year = pd.Timestamp(chosen.get("year") or true["counted_from"].max())
        true = true[(true["counted_from"] == year) & (true["equity_base"] == done)]
    named = true[list(shown.names.values())].astype("str").itertuples(index=False, name=None)
    keys = list(zip(true.index, named, strict=True))
    for row in table:
        for at in [at for at, key in keys if key == tuple(row[name] for name in shown.names)]:
            for header, columns in shown.counts.items():
                numbers = [_number(text) for text in _NUMBER.findall(row.get(header, ""))]
                yield {(at, column): n for column, n in zip(columns, numbers, strict=False)}


def _agreed(true: pd.DataFrame, table: Table) -> Iterator[dict[tuple[int, str], int]]:
    """Give the numbers in sentences such as “14 of 38 agreed before, 22 of 38 after”."""
    if not table or not {"Question", "Group", "Result"} <= set(table[0]):
        return
    true = true.reset_index(drop=True)
    for row in table:
        if not (said := _AGREED.match(row["Result"])):
            continue
        asked = true.loc[
            (true["wording"] == row["Question"]) & (true["group_label"] == row["Group"])
        ]
        own = true[
            true["question_id"].isin(asked["question_id"]) & (true["group_label"] == row["Group"])
        ]
        for is_after, numbers in ((False, said.groups()[:2]), (True, said.groups()[2:])):
            place = own.index[own["is_after"] == is_after]
            if all(numbers) and len(place) == 1:
                yield {
                    (place[0], column): _number(str(text))
                    for column, text in zip(("positive", "answered"), numbers, strict=True)
                }


def _number(text: str) -> int:
    return int(text.replace(",", ""))


def _in_html(bodies: list[str]) -> Iterator[Table]:
    """Give every table of a page, row by row, by its headers."""
    for body in bodies:
        for table in re.findall(r"<table>(.*?)</table>", body, re.DOTALL):
            rows = [
                [html.unescape(re.sub(r"<[^>]+>", "", cell)) for cell in cells]
                for row in re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)
                if (cells := re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL))
            ]
            yield [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def _in_files(files: dict[str, dict[str, bytes]]) -> Iterator[Table]:
    """Give every table of the CSV files of a pack."""
    for parts in files.values():
        for name, part in parts.items():
            if name.endswith(".csv"):
                yield list(csv.DictReader(io.StringIO(part.decode("utf-8-sig"))))
