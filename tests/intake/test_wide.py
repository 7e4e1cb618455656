"""Files of many columns: read within the memory of any file, or refused at once."""

import pytest

from dashboard.intake import RawSheet, open_file, read_sheets
from dashboard.settings import PanelError


def test_a_hundred_thousand_columns_are_refused_with_what_may_be_wrong() -> None:
    content = ",".join(f"c{at}" for at in range(100_000)) + "\n" + "," * 99_999 + "\n"
    with pytest.raises(PanelError, match=r"^finding\.csv: 100,000 columns; at most 10,000 are"):
        open_file("finding.csv", content.encode())


def test_seven_hundred_columns_are_read_within_the_memory_of_any_file() -> None:
    rows = [",".join(f"{row * at % 7}{'x' * 9}" for at in range(700)) for row in range(150)]
    content = "\n".join([",".join(f"q{at}" for at in range(700)), *rows])
    (source,) = open_file("survey.csv", content.encode())
    assert isinstance(source.found, RawSheet)
    assert [cells for _, cells in source.found.rows] == [row.split(",") for row in rows]


def test_each_name_that_stands_twice_is_told_once() -> None:
    (sheet,) = read_sheets("phrase.csv", b"why,avoid,why,avoid,why\n1,2,3,4,5\n")
    assert list(sheet.problems["column_name"]) == ["avoid", "why"]
