"""A problem of a file: where it is, what is wrong, and what to do."""

from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

from dashboard.warehouse import PROBLEM


class Problem(NamedTuple):
    """A problem, by the names of the columns of every problem.

    row_no: as a spreadsheet numbers rows; of a layer, the number of the feature.
    value: what stands there, masked where it may point to a person.
    """

    file_name: str
    row_no: int
    column_name: str
    value: str
    problem: str
    remedy: str


def problem_rows(problems: Iterable[Problem] = ()) -> pd.DataFrame:
    """Return problems as rows, in the columns of every problem."""
    return pd.DataFrame(list(problems), columns=PROBLEM)
