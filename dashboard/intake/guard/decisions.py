"""What a person decided about text that may point to somebody, and what follows from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

from dashboard.intake.guard.found import KINDS, Found
from dashboard.intake.guard.scanning import find_details, find_details_in_texts

REMOVED = "[removed]"

Choice = Literal["mend", "redact", "keep"]


@dataclass(frozen=True)
class Decision:
    """What somebody decided about one kind of thing in one cell: all of that kind there.

    row_no counts as the importer does. mend: it will be mended in the source; redact: it is taken
    out here; keep: it stays, for the reason given. A decision holds for the file as it was, so
    hand in those of the file's own fingerprint only.
    """

    file_name: str
    row_no: int
    column_name: str
    kind: str
    choice: Choice
    reason: str
    by_role: str


@dataclass(frozen=True)
class CellFinding:
    """Something found, and the cell it stands in."""

    file_name: str
    row_no: int
    column_name: str
    found: Found


@dataclass(frozen=True)
class OpenFinding:
    """Something found that keeps the import refused: why, and what to do."""

    where: CellFinding
    problem: str
    remedy: str


@dataclass(frozen=True)
class DecisionResult:
    """The cells after the decisions, and what is still open; refused while anything is."""

    cells: pd.DataFrame
    open: tuple[OpenFinding, ...]

    @property
    def refused(self) -> bool:
        """Tell whether the import is refused still."""
        return bool(self.open)


def find_in_cells(
    file_name: str, cells: pd.DataFrame, today: date | None = None
) -> list[CellFinding]:
    """Find what may point to a person in the text cells of a file, indexed by row_no.

    In the order of rows, columns and text. Hand in the columns of free text only: a postcode in a
    register of schools points to nobody.
    """
    told = []
    for place, name in enumerate(cells.columns):
        for position, found in find_details_in_texts(cells.iloc[:, place], today):
            row_no = int(cells.index[position])
            told += [
                (row_no, place, CellFinding(file_name, row_no, str(name), one)) for one in found
            ]
    told.sort(key=lambda entry: (*entry[:2], entry[2].found.start))
    return [where for _, _, where in told]


def apply_decisions(
    cells: pd.DataFrame, findings: Iterable[CellFinding], decisions: Iterable[Decision]
) -> DecisionResult:
    """Apply decisions to the cells of a file: each finding is decided or still open.

    The cells handed in are left as they are. Of two decisions about the same, the later one holds.
    """
    held = {(d.file_name, d.row_no, d.column_name, d.kind): d for d in decisions}
    after = cells.copy()
    still_open, out = [], []
    for where in findings:
        decision = held.get((where.file_name, where.row_no, where.column_name, where.found.kind))
        if decision and decision.choice == "redact":
            out.append(where)
        elif why := _why_open(where, decision):
            still_open.append(why)
    # From the end of each text, so that the places before stay right.
    for where in sorted(out, key=lambda w: -w.found.start):
        text = str(after.at[where.row_no, where.column_name])  # noqa: PD008 - one cell
        mended = text[: where.found.start] + REMOVED + text[where.found.end :]
        after.at[where.row_no, where.column_name] = mended  # noqa: PD008 - one cell
    return DecisionResult(after, tuple(still_open))


def _why_open(where: CellFinding, decision: Decision | None) -> OpenFinding | None:
    """Say why something is open still, or None where it is kept for a reason."""
    looks_like = f"This looks like {KINDS[where.found.kind]}: {where.found.masked}."
    if decision is None:
        return OpenFinding(
            where, looks_like, "Mend it in the source, remove it here, or keep it and say why."
        )
    if decision.choice == "mend":
        return OpenFinding(
            where, looks_like, "Mend it in the source, as decided, and import the file again."
        )
    if not decision.reason.strip():
        return OpenFinding(where, looks_like, "It can be kept for a reason only: say why.")
    if find_details(decision.reason):
        return OpenFinding(
            where, looks_like, "Say why without what points to the person: the reason is kept."
        )
    return None
