"""The report of an import: counts of every file, and its problems, alike ones together."""

import csv
import io
from collections.abc import Iterable

import pandas as pd

from dashboard.intake.sheet import Sheet
from dashboard.text import for_spreadsheet
from dashboard.warehouse import PROBLEM, Effect

COUNT_COLUMNS = [
    "file_name",
    "table_name",
    "read_as",
    "rows_in",
    "new",
    "changed",
    "same",
    "refused",
]
GROUP_COLUMNS = ["file_name", "rows", "column_name", "value", "problem", "remedy", "count"]
_ALIKE = ["file_name", "column_name", "problem", "remedy"]
_ROWS, _VALUES = 5, 3  # named of each group
_WIDE = 60  # characters of a value shown


def group_problems(problems: pd.DataFrame) -> pd.DataFrame:
    """Return problems with alike ones together: the columns GROUPED, in the order they came.

    Alike are those of one file and column with the same problem and remedy. `rows` names the first
    five rows and how many more there are; `value` up to three different values; count: problems.
    """
    if problems.empty:
        return pd.DataFrame(columns=GROUP_COLUMNS)
    numbers = problems.groupby(_ALIKE, sort=False, dropna=False).ngroup()
    groups = problems.groupby(numbers, sort=False)
    first_of_group = groups[_ALIKE].first()
    first_of_group["count"] = groups.size()
    heads = groups.head(_ROWS)
    rows = heads["row_no"].astype(str).groupby(numbers[heads.index], sort=False).agg(", ".join)
    more = first_of_group["count"] - _ROWS
    first_of_group["rows"] = rows.where(more <= 0, rows + more.map(" and {:,} more".format))
    short = problems["value"].astype(str).str.slice(0, _WIDE)
    distinct = short[~pd.DataFrame({"group": numbers, "value": short}).duplicated()]
    few = distinct.groupby(numbers[distinct.index], sort=False)
    first_of_group["value"] = few.head(_VALUES).groupby(numbers, sort=False).agg("; ".join)
    first_of_group["value"] += (few.size() > _VALUES).map({True: "; …", False: ""})
    return first_of_group[GROUP_COLUMNS].reset_index(drop=True)


def count_row_outcomes(
    sheets: Iterable[Sheet], effects: Iterable[Effect], problems: pd.DataFrame
) -> pd.DataFrame:
    """Return what became of each file's rows: the columns COUNTS, one row a file and table.

    refused: rows with a problem; while there is any, nothing of any file goes in, and new, changed
    and same are 0. A row of a file that fills several tables is refused in each of them.
    """
    effect_by_file = {effect.part.file_name: effect for effect in effects}
    rows = [
        (
            *(sheet.part.file_name, sheet.part.table_name, sheet.read_as or "as our own"),
            len(sheet.part.cells),
            *(_effect(effect_by_file.get(sheet.part.file_name))),
            problems.loc[problems["file_name"].isin(_names(sheet)), "row_no"].nunique(),
        )
        for sheet in sheets
    ]
    return pd.DataFrame(rows, columns=COUNT_COLUMNS)


def problems_csv(problems: pd.DataFrame) -> bytes:
    """Write every problem as a CSV file that Excel opens as text, whatever the values hold."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(["file", "row", "column", "value", "what is wrong", "what to do"])
    for row in problems[PROBLEM].itertuples(index=False, name=None):
        writer.writerow([for_spreadsheet(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def _names(sheet: Sheet) -> tuple[str, str]:
    """Return by what problems name a sheet: its part, and the file if it fills several tables."""
    name = sheet.part.file_name
    return name, name.removesuffix(f" ({sheet.part.table_name})")


def _effect(effect: Effect | None) -> tuple[int, int, int]:
    return (effect.new, effect.changed, effect.same) if effect else (0, 0, 0)
