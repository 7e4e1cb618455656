"""Profiles read from TOML: every fault named, with its place and what to do."""

import tomllib
from typing import Any

from dashboard.intake.profiles.profile import (
    WRITTEN_BY_IMPORTS,
    From,
    Profile,
    Target,
    columns_of,
    lacking,
)
from dashboard.intake.profiles.reading_column import column_from
from dashboard.intake.profiles.spelling import named, plain
from dashboard.intake.profiles.toml_values import known, table_in, text_in, texts_in, words_in
from dashboard.intake.profiles.words import Words, shipped
from dashboard.settings import PanelError
from dashboard.warehouse import tables

LONGEST = 1_000_000  # characters; a profile of all our tables has some 50,000
_TOP = ("name", "about", "headers", "left_out", "skip_where_empty", "skip_where", "table")
_TABLE = ("name", "only_where", "columns")


def parse(text: str, name_of_file: str, words: Words | None = None) -> Profile:
    """Return the profile that a TOML text holds.

    words: the vocabulary that codes must be of; without it the one that comes with the product.
    Raises PanelError naming the file, the place in it, what is wrong, and what to do.
    """
    told = _toml(text, name_of_file)
    known(told, _TOP, name_of_file)
    lists = shipped() if words is None else words
    targets = _targets(told.get("table"), name_of_file, lists)
    profile = Profile(
        text_in(told, "name", name_of_file, must=True),
        text_in(told, "about", name_of_file, must=True),
        targets,
        texts_in(told, "headers", name_of_file),
        texts_in(told, "left_out", name_of_file),
        texts_in(told, "skip_where_empty", name_of_file),
        words_in(told, "skip_where", name_of_file),
    )
    _check_columns(profile, name_of_file)
    return profile


def _toml(text: str, name_of_file: str) -> dict[str, Any]:
    if len(text) > LONGEST:
        raise PanelError(
            f"{name_of_file}: it has {len(text):,} characters, which is too long for a profile. Is "
            "it another file? A profile says in a few lines which column is which."
        )
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except RecursionError as error:
        raise PanelError(
            f"{name_of_file}: its brackets stand too deep in one another. Mend it, or make the "
            "profile anew on the Import page."
        ) from error
    except ValueError as error:  # a number of thousands of digits is no TOMLDecodeError
        twice = "overwrite" in str(error)  # the word of Python's own message
        why = (
            " A name stands twice: to join columns of theirs, write columns = […]." if twice else ""
        )
        raise PanelError(
            f"{name_of_file}: this is not TOML: {error}.{why} Mend it there, or make the profile "
            "anew on the Import page."
        ) from error


def _targets(told: object, name_of_file: str, words: Words) -> tuple[Target, ...]:
    if not isinstance(told, list) or not told or not all(isinstance(one, dict) for one in told):
        raise PanelError(
            f"{name_of_file}: it fills no table. Begin one with [[table]] and name = "
            '"action" under it.'
        )
    targets = tuple(
        _target(one, f"{name_of_file}, [[table]] {at}", words)
        for at, one in enumerate(told, start=1)
    )
    filled = [target.table for target in targets]
    if twice := next((name for name in filled if filled.count(name) > 1), None):
        raise PanelError(
            f"{name_of_file}: the table {twice} is filled twice. Put both into one [[table]]."
        )
    return targets


def _target(told: dict[str, Any], where: str, words: Words) -> Target:
    known(told, _TABLE, where)
    name = text_in(told, "name", where, must=True)
    if name not in tables() or name == WRITTEN_BY_IMPORTS:
        ours = [one for one in tables() if one != WRITTEN_BY_IMPORTS]
        raise PanelError(f"{where}: there is no table “{name}”. Use one of: {', '.join(ours)}.")
    where = f"{where} ({name})"
    columns = {
        ours: column_from(one, name, ours, f"{where}, {ours}", words)
        for ours, one in table_in(told, "columns", where).items()
        if _is_of(name, ours, where)
    }
    target = Target(name, columns, texts_in(told, "only_where", where))
    if not columns:
        raise PanelError(f"{where}: it fills no column. List them under [table.columns].")
    if missing := lacking(target):
        raise PanelError(
            f"{where}: nothing says what {named(missing)} should hold, which every row of {name} "
            f'must have. Name their column, or write {missing[0]} = {{ always = "…" }}.'
        )
    _check_rows(target, where)
    return target


def _is_of(table: str, column: str, where: str) -> bool:
    ours = columns_of(table)
    if column not in ours:
        raise PanelError(f"{where}: the table has no column “{column}”. It has: {', '.join(ours)}.")
    return True


def _check_rows(target: Target, where: str) -> None:
    """Refuse what would make rows of which nobody could say how many there are."""
    split = [name for name, one in target.columns.items() if one.split_by]
    if len(split) > 1:
        raise PanelError(
            f"{where}: {named(split)} are all split into rows. Split one of them only."
        )
    for ours, one in target.columns.items():
        if one.of_several and ours in tables()[target.table].key:
            raise PanelError(
                f"{where}, {ours}: rows are told apart by this column, so “of_several” cannot "
                "choose among them. Take it out."
            )
        if one.late and not {one.late.when, one.late.after} <= set(target.columns):
            raise PanelError(
                f"{where}, {ours}: “late” compares {one.late.when} with {one.late.after}, and both "
                "must be filled in this table. Map them, or take “late” out."
            )


def _check_columns(profile: Profile, name_of_file: str) -> None:
    """Refuse a profile that takes nothing from the file, or what it says it leaves out."""
    used = profile.used()
    if not any(_of_theirs(one) for target in profile.targets for one in target.columns.values()):
        raise PanelError(
            f"{name_of_file}: no column of theirs is used. Say which of them gives which of ours."
        )
    out = {plain(name) for name in profile.left_out}
    if both := [name for name in used if plain(name) in out]:
        raise PanelError(
            f"{name_of_file}: {named(both)}: used and left out at once. Take it out of “left_out”, "
            "or out of the table."
        )


def _of_theirs(one: From) -> bool:
    return bool(one.columns)
