"""The table of theirs that a profile reads: its columns, its rows, and what is wrong with it."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.intake.guard import person_columns
from dashboard.intake.own_table import uneven_row
from dashboard.intake.problem import Problem, problem_rows
from dashboard.intake.profiles.profile import Profile
from dashboard.intake.read import RawSheet
from dashboard.intake.spelling import list_names, normalise_for_match
from dashboard.text import number_of
from dashboard.warehouse import ImportRefused

_SAMPLE = 500  # rows looked at for persons; more say nothing new
_HARMLESS = "timing"  # when a form was sent in is the day of a referral
_MEND = "Mend the formula in the workbook, or leave the cell empty, and save it again."


@dataclass(frozen=True)
class ProfileSource:
    """The cells that a profile uses, without the rows it skips and those that cannot be read.

    columns: text of each row by the plain name of a column, indexed by the position of the row.
    row_no: the number of each row in the file. names: how the file spells each column.
    problems: what cannot be read as a row or a cell.
    """

    name: str
    columns: pd.DataFrame
    row_no: "np.ndarray[tuple[int], np.dtype[np.int64]]"
    names: dict[str, str]
    problems: list[Problem]
    notes: tuple[str, ...]

    def texts(self, column: str) -> pd.Series:
        """Return the cells of one of their columns, blanks at the ends taken off."""
        return self.columns[normalise_for_match(column)]


def missing_column_problems(raw_sheet: RawSheet, profile: Profile, name: str) -> list[Problem]:
    """Return which columns of the profile the file lacks, or has twice."""
    header_names = [normalise_for_match(column) for column in raw_sheet.header]
    problems: list[Problem] = []
    for column in profile.used_columns():
        times = header_names.count(normalise_for_match(column))
        if times == 0:
            problem = f"The profile “{profile.name}” reads this column, and the file has none."
            remedy = "Name the column so in the source, or mend the profile."
            problems.append(Problem(name, raw_sheet.header_row, column, "", problem, remedy))
        elif times > 1:
            problem, remedy = "Two columns have this name.", "Keep one, or rename the other."
            problems.append(Problem(name, raw_sheet.header_row, column, column, problem, remedy))
    return problems


def refuse_person_columns(raw_sheet: RawSheet, profile: Profile, name: str) -> None:
    """Raise ImportRefused where a profile would take in a column about persons.

    Such a column may stand in the file as long as the profile leaves it out.
    """
    used = {normalise_for_match(column) for column in profile.used_columns()}
    rows = [cells for _, cells in raw_sheet.rows[:_SAMPLE]]
    problems: list[Problem] = [
        Problem(
            name,
            raw_sheet.header_row,
            person_column.column,
            "",
            f"This looks like {person_column.looks_like}. {person_column.why}",
            "Take the column out of the profile, and leave it out or name a role instead.",
        )
        for person_column in person_columns(raw_sheet.header, rows)
        if normalise_for_match(person_column.column) in used
        and (person_column.verdict == "refuse" or person_column.kind != _HARMLESS)
    ]
    if problems:
        raise ImportRefused(problem_rows(problems))


def read_profile_source(raw_sheet: RawSheet, profile: Profile, name: str) -> ProfileSource:
    """Return the cells of a file whose header is right for the profile."""
    width = len(raw_sheet.header)
    at_of = {normalise_for_match(column): at for at, column in enumerate(raw_sheet.header)}
    used = [normalise_for_match(column) for column in profile.used_columns()]
    rows = list(raw_sheet.rows)
    columns = pd.DataFrame(
        {
            key: [cells[at].strip() if at < len(cells) else "" for _, cells in rows]
            for key, at in ((key, at_of[key]) for key in used)
        },
        dtype="str",
    )
    skipped, notes = _skipped(columns, profile)
    row_no = np.array([row for row, _ in rows], dtype="int64")
    position = {int(row): at for at, row in enumerate(row_no)}
    unfit = [at for at, (_, cells) in enumerate(rows) if len(cells) != width and not skipped[at]]
    problems = [uneven_row(name, *rows[at], width) for at in unfit]
    shown = [
        (position[row], raw_sheet.header[at], text)
        for row, at, text in raw_sheet.errors
        if normalise_for_match(raw_sheet.header[at]) in columns and not skipped[position[row]]
    ]
    problems += [
        Problem(name, int(row_no[at]), column, text, "The cell shows an error, not a value.", _MEND)
        for at, column, text in shown
    ]
    return ProfileSource(
        name,
        columns[~skipped].drop(index=list({*unfit, *(at for at, _, _ in shown)})),
        row_no,
        {normalise_for_match(column): column for column in raw_sheet.header},
        problems,
        (*_left_out(raw_sheet, profile), *notes),
    )


def _skipped(
    columns: pd.DataFrame, profile: Profile
) -> "tuple[np.ndarray[tuple[int], np.dtype[np.bool_]], list[str]]":
    """Tell which rows are skipped, and say how many and why."""
    skipped = np.zeros(len(columns), dtype="bool")
    notes = []
    sought = [(column, ("",)) for column in profile.skip_where_empty]
    for column, words in [*sought, *profile.skip_where.items()]:
        skip_words = {normalise_for_match(word) for word in words}
        out = (
            columns[normalise_for_match(column)]
            .map(normalise_for_match)
            .isin(skip_words)
            .to_numpy(dtype="bool")
        )
        if number := int((out & ~skipped).sum()):
            was = "was" if number == 1 else "were"
            why = f"says {list_names(f'“{word}”' for word in words)}" if any(words) else "is empty"
            notes.append(
                f"{number_of(number, 'row').capitalize()} {was} skipped, where {column} {why}."
            )
        skipped |= out
    return skipped, notes


def _left_out(raw_sheet: RawSheet, profile: Profile) -> list[str]:
    """Say which of their columns do not come in: on purpose, or because nothing says what of."""
    used = {normalise_for_match(column) for column in profile.used_columns()}
    chosen = {normalise_for_match(column) for column in profile.left_out}
    unused_columns = [
        column for column in raw_sheet.header if column and normalise_for_match(column) not in used
    ]
    out = [column for column in unused_columns if normalise_for_match(column) in chosen]
    unknown_columns = [
        column for column in unused_columns if normalise_for_match(column) not in chosen
    ]
    notes = [f"Left out, as the profile says: {list_names(out)}."] if out else []
    return notes + (
        [f"Not in the profile, and so not taken: {list_names(unknown_columns)}."]
        if unknown_columns
        else []
    )
