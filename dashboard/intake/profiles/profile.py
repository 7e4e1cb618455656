"""A mapping profile: how the columns of somebody's table become rows of ours."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, get_args

from dashboard.intake.spelling import normalise_for_match
from dashboard.warehouse import tables

DateOrder = Literal["day first", "month first", "year first"]
MergeRule = Literal["first", "earliest", "latest"]
DATE_ORDERS: tuple[str, ...] = get_args(DateOrder)
MERGE_RULES: tuple[str, ...] = get_args(MergeRule)

PLACE_COLUMNS = ("easting", "northing", "grid_reference")
"""Columns that a context may have beside those of its table: its place is worked out of them."""
WRITTEN_BY_IMPORTS = "import_batch"

_PLACED = ("area_code", "area_year")
_PLACED_BY = frozenset(("longitude", "latitude", "outline", *PLACE_COLUMNS))


@dataclass(frozen=True)
class StatusOverride:
    """A code that becomes another where one day of ours comes after another.

    Their “Complete” says nothing of whether it was in time: `of` done_on_time `becomes` done_late
    `when` done_on is `after` due_on.
    """

    of: str
    becomes: str
    when: str
    after: str


@dataclass(frozen=True)
class ColumnMapping:
    """Where one column of ours comes from: columns of theirs, or a text that always holds.

    columns: one of theirs, or several that are joined by `joined_by`, empty ones left out.
    always: the text of every row, where they have no such column.
    values: our code, or our text, by the words of theirs that mean it; blanks at the ends and
        small or capital letters make no difference.
    nothing: words of theirs that say nothing, such as “TBC”.
    if_empty: what an empty cell means.
    as_above: whether an empty cell means what stands above it, written once for several rows.
    order: of day, month and year where they are numbers; without it the day is first.
    made: whether the value is made of the columns, as an id: `prefix` and their words.
    split_by: the marks between several values in one cell, each of which becomes a row.
    of_several: which value holds where rows of ours differ in nothing else.
    """

    columns: tuple[str, ...] = ()
    always: str = ""
    values: dict[str, tuple[str, ...]] = field(default_factory=dict)
    nothing: tuple[str, ...] = ()
    if_empty: str = ""
    as_above: bool = False
    order: DateOrder | None = None
    joined_by: str = " "
    made: bool = False
    prefix: str = ""
    split_by: tuple[str, ...] = ()
    of_several: MergeRule | None = None
    late: StatusOverride | None = None

    def mapped(self) -> set[str]:
        """Return every word of theirs that has a value, in its plain spelling."""
        return {normalise_for_match(word) for code in self.values for word in self.values[code]}


@dataclass(frozen=True)
class TargetTable:
    """A table of ours, and where its columns come from.

    only_where: columns of theirs; a row that has one of them empty gives no row of this table.
    """

    table: str
    columns: dict[str, ColumnMapping]
    only_where: tuple[str, ...] = ()

    def split(self) -> str | None:
        """Return the column of ours that takes several values out of one cell, or None."""
        return next((name for name, mapping in self.columns.items() if mapping.split_by), None)


@dataclass(frozen=True)
class Profile:
    """How the columns of one source become rows of one or several of our tables.

    headers: columns of theirs by which the source is known, beside those that are mapped.
    left_out: columns of theirs that are not taken, on purpose.
    skip_where_empty: columns of theirs; a row with one of them empty is skipped (a totals row).
    skip_where: words by column of theirs; a row with one of them there is skipped (“Total”).
    """

    name: str
    about: str
    targets: tuple[TargetTable, ...]
    headers: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    skip_where_empty: tuple[str, ...] = ()
    skip_where: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def used_columns(self) -> list[str]:
        """List the columns of theirs that rows are made of, in the order they are first named."""
        columns = [
            column
            for target in self.targets
            for mapping in target.columns.values()
            for column in mapping.columns
        ]
        columns += [column for target in self.targets for column in target.only_where]
        return _once([*columns, *self.skip_where_empty, *self.skip_where])

    def needed_columns(self) -> list[str]:
        """List the columns of theirs without which a table is not of this source."""
        return _once([*self.used_columns(), *self.headers])


def mappable_columns(table: str) -> list[str]:
    """List the names of our columns that a profile may fill in a table."""
    own = [column.name for column in tables()[table].columns]
    return [*own, *PLACE_COLUMNS] if table == "context" else own


def required_columns(target: TargetTable) -> list[str]:
    """List the columns that every row of a target must have.

    The area of a context is found by its place, where it has one.
    """
    found_by_place = _PLACED if _PLACED_BY & set(target.columns) else ()
    return [
        c.name
        for c in tables()[target.table].columns
        if c.required and c.name not in found_by_place
    ]


def missing_columns(target: TargetTable) -> list[str]:
    """List the columns that every row must have and that a target says nothing of."""
    return [name for name in required_columns(target) if name not in target.columns]


def _once(names: list[str]) -> list[str]:
    """Keep the first spelling of each name."""
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(normalise_for_match(name), name)
    return list(first.values())


def recognise_profile(header: Iterable[str], profiles: Iterable[Profile]) -> Profile | None:
    """Return the profile that a table belongs to, or None.

    Every column that a profile needs must be there, in any order and spelling; more of them may.
    Of several profiles that fit, the one that uses the most columns is taken; of those that use
    equally many, the one that knows the most by leaving them out. Where two are still equal none is
    taken, since a person must say which is meant.
    """
    header_names = {normalise_for_match(column) for column in header if normalise_for_match(column)}
    ranked: list[tuple[tuple[int, int], Profile]] = []
    for profile in profiles:
        needed = {normalise_for_match(column) for column in profile.needed_columns()}
        if needed and needed <= header_names:
            left_out_names = header_names & {
                normalise_for_match(column) for column in profile.left_out
            }
            ranked.append(((len(needed), len(left_out_names)), profile))
    if not ranked:
        return None
    best = max(rank for rank, _ in ranked)
    first, *others = [profile for rank, profile in ranked if rank == best]
    return first if all(other == first for other in others) else None
