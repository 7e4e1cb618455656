"""Contexts that are not held yet, as a person describes them while a file comes in."""

import json
from collections.abc import Container, Sequence
from hashlib import sha256
from itertools import chain, count

import pandas as pd

from dashboard.intake.problem import problem_rows
from dashboard.intake.sheet import Sheet
from dashboard.intake.spelling import slug
from dashboard.warehouse import IncomingTable

NewContext = dict[str, str]
"""A row of the table context, as text."""

_PREFIX, _NAMELESS = "CTX-", "NEW"


def new_context_code(alias: str, taken: Container[str]) -> str:
    """Return a code made of a name, numbered where another context has it."""
    code = f"{_PREFIX}{slug(alias).upper() or _NAMELESS}"
    codes = chain([code], (f"{code}-{number}" for number in count(2)))
    return next(one for one in codes if one not in taken)


def sheet_of_new_contexts(contexts: Sequence[NewContext]) -> Sheet:
    """Return contexts as a sheet of an import, known by what it says of them."""
    index = pd.RangeIndex(1, len(contexts) + 1, name="row_no")
    cells = pd.DataFrame(contexts, index=index, dtype="str")
    mark = sha256(json.dumps(contexts, sort_keys=True).encode()).hexdigest()
    part = IncomingTable("New contexts", "context", mark, cells, is_whole=False)
    return Sheet(part, problem_rows())
