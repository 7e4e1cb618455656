"""Little tables of others, and little profiles for them."""

import csv
import io

import pytest

from dashboard.intake.profiles import Profile, apply_profile, parse_profile
from dashboard.intake.read import RawSheet, read_raw_sheets
from dashboard.settings import PanelError

TOP = 'name = "Log"\nabout = "A log."\n'
HARMS = '[[table]]\nname = "referral_harm"\n[table.columns]\n'
PLAIN = f'{TOP}{HARMS}referral_id = "Ref"\nharm_kind = "Harm"\n'
"""A profile with two columns, one of them coded."""

Row = dict[str, str]


def table(header: list[str], *rows: list[str], name: str = "log.csv") -> RawSheet:
    """Write a CSV file and read it as any file is read."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    (found,) = read_raw_sheets(name, text.getvalue().encode())
    return found


def profile(text: str) -> Profile:
    return parse_profile(text, "log.toml")


def rows(found: RawSheet, text: str) -> list[list[Row]]:
    """Return the rows of each table that a profile fills without a problem."""
    sheets = apply_profile(found, profile(text), "f" * 64)
    assert [problem for sheet in sheets for problem in sheet.problems.to_numpy().tolist()] == []
    return [
        [{str(k): str(v) for k, v in row.items()} for row in sheet.part.cells.to_dict("records")]
        for sheet in sheets
    ]


def problems(found: RawSheet, text: str) -> list[tuple[int, str, str, str]]:
    """Return the problems that a profile meets: row, column, value, what is wrong."""
    (first, *rest) = apply_profile(found, profile(text), "f" * 64)
    assert all(sheet.problems.empty for sheet in rest)
    told = first.problems[["row_no", "column_name", "value", "problem"]]
    return [(int(row), str(c), str(v), str(p)) for row, c, v, p in told.itertuples(index=False)]


def refusal(text: str) -> str:
    with pytest.raises(PanelError) as refused:
        profile(text)
    return str(refused.value)
