"""Profiles as TOML: every fault in a file named with its place, and written again."""

from typing import Any, cast

import tomli_w

from dashboard.intake.days import parse_day
from dashboard.intake.profiles.profile import (
    DATE_ORDERS,
    MERGE_RULES,
    PLACE_COLUMNS,
    WRITTEN_BY_IMPORTS,
    ColumnMapping,
    DateOrder,
    MergeRule,
    Profile,
    StatusOverride,
    TargetTable,
    mappable_columns,
    missing_columns,
)
from dashboard.intake.profiles.vocabulary_words import VocabularyWords, column_codes, shipped_words
from dashboard.intake.spelling import list_names, normalise_for_match
from dashboard.intake.toml_decoder import (
    decode_toml,
    refuse_unknown_keys,
    sub_table,
    text_list,
    text_lists,
    text_value,
)
from dashboard.settings import PanelError
from dashboard.warehouse import Column, tables

DAY_COLUMN_TYPES = ("DATE", "TIMESTAMP")
_LATE = ("of", "becomes", "when", "after")
_KEYS = (
    *("column", "columns", "always", "values", "nothing", "if_empty", "as_above", "order"),
    *("joined_by", "made_of", "prefix", "split_by", "of_several", "late"),
)
_SOURCES = ("column", "columns", "made_of", "always")
_OF_THEIRS = tuple(key for key in _KEYS if key not in _SOURCES)
_MOST_SHOWN = 40  # codes in one sentence


def parse_column(
    value: object, table: str, name: str, where: str, words: VocabularyWords
) -> ColumnMapping:
    """Return where a column of a table comes from.

    Raises PanelError with the place and what to do, also where a code is none of the column's list.
    """
    if isinstance(value, str):
        value = {"column": value}
    if not isinstance(value, dict):
        raise PanelError(
            f'{where}: write the name of their column in quotation marks, or {{ column = "…" }}, '
            f"not {value!r:.40}."
        )
    refuse_unknown_keys(value, _KEYS, where)
    column = None if name in PLACE_COLUMNS else tables()[table].column(name)
    mapping = _read(value, where)
    _check_kind(mapping, column, where)
    _check_codes(mapping, column, where, words)
    return mapping


def _read(values: dict[str, Any], where: str) -> ColumnMapping:
    sources_named = [key for key in _SOURCES if key in values]
    if len(sources_named) != 1:
        raise PanelError(
            f"{where}: say once where it comes from, by one of: {', '.join(_SOURCES)}."
            f"{' Here are ' + ' and '.join(sources_named) + '.' if sources_named else ''}"
        )
    (source,) = sources_named
    if source == "always":
        if more := [key for key in values if key in _OF_THEIRS]:
            raise PanelError(f"{where}: “{more[0]}” means nothing beside “always”. Take it out.")
        return ColumnMapping(always=text_value(values, "always", where, is_required=True))
    columns = text_list(values, source, where)
    if (
        not columns
        or not all(map(normalise_for_match, columns))
        or (source == "column" and len(columns) > 1)
    ):
        raise PanelError(
            f"{where}: “{source}” must name {'one column' if source == 'column' else 'columns'} "
            "of theirs."
        )
    if "prefix" in values and source != "made_of":
        raise PanelError(f"{where}: “prefix” stands before ids only. Write made_of for {source}.")
    return ColumnMapping(
        columns=columns,
        values=text_lists(values, "values", where),
        nothing=text_list(values, "nothing", where),
        if_empty=text_value(values, "if_empty", where),
        as_above=_is_true(values, "as_above", where),
        order=cast("DateOrder | None", _one_of(values, "order", DATE_ORDERS, where)),
        joined_by=text_value({"joined_by": " ", **values}, "joined_by", where),
        made=source == "made_of",
        prefix=text_value(values, "prefix", where),
        split_by=text_list(values, "split_by", where),
        of_several=cast("MergeRule | None", _one_of(values, "of_several", MERGE_RULES, where)),
        late=_late(values, where),
    )


def _one_of(values: dict[str, Any], key: str, choices: tuple[str, ...], where: str) -> str | None:
    value = values.get(key)
    if value is not None and value not in choices:
        raise PanelError(
            f"{where}: “{key}” must be one of: {', '.join(choices)}; not {value!r:.40}."
        )
    return value


def _is_true(values: dict[str, Any], key: str, where: str) -> bool:
    value = values.get(key, False)
    if not isinstance(value, bool):
        raise PanelError(f"{where}: “{key}” must be true or false, not {value!r:.40}.")
    return value


def _late(values: dict[str, Any], where: str) -> StatusOverride | None:
    inner = sub_table(values, "late", where)
    if not inner:
        return None
    refuse_unknown_keys(inner, _LATE, f"{where}, late")
    return StatusOverride(
        *(text_value(inner, key, f"{where}, late", is_required=True) for key in _LATE)
    )


def _check_kind(mapping: ColumnMapping, column: Column | None, where: str) -> None:
    is_day = column is not None and column.kind in DAY_COLUMN_TYPES
    if mapping.order and not is_day:
        raise PanelError(f"{where}: “order” is for days, and this is none. Take it out.")
    if is_day and mapping.always and parse_day(mapping.always, "day first") is None:
        raise PanelError(f"{where}: “{mapping.always}” is no day. Write it as 2026-05-01.")
    if mapping.split_by and mapping.made:
        raise PanelError(f"{where}: an id that is made cannot be split. Take “split_by” out.")
    if (
        len(mapping.columns) > 1
        and not mapping.made
        and (column is None or column.kind != "VARCHAR")
    ):
        raise PanelError(f"{where}: only texts can be joined. Name one column.")


def _check_codes(
    mapping: ColumnMapping, column: Column | None, where: str, words: VocabularyWords
) -> None:
    """Refuse codes that the column's list has not, and words of theirs that mean two things."""
    codes = column_codes(column, words)
    late = [mapping.late.of, mapping.late.becomes] if mapping.late else []
    for code in filter(None, [*mapping.values, *late, mapping.if_empty, mapping.always]):
        if codes is not None and code not in codes:
            listed = ", ".join(list(codes)[:_MOST_SHOWN]) + (
                ", …" if len(codes) > _MOST_SHOWN else ""
            )
            raise PanelError(f"{where}: there is no code “{code}”. Use one of: {listed}.")
    meant = {normalise_for_match(word): "nothing" for word in mapping.nothing}
    for code, theirs in mapping.values.items():
        for word in theirs:
            if meant.setdefault(normalise_for_match(word), code) != code:
                raise PanelError(
                    f"{where}: “{word}” means both {meant[normalise_for_match(word)]} and {code}. "
                    "Leave it in one place."
                )


LONGEST_PROFILE = 1_000_000  # characters; a profile of all our tables has some 50,000
_TOP = ("name", "about", "headers", "left_out", "skip_where_empty", "skip_where", "table")
_TABLE = ("name", "only_where", "columns")


def parse_profile(text: str, name_of_file: str, words: VocabularyWords | None = None) -> Profile:
    """Return the profile that a TOML text holds.

    words: the vocabulary that codes must be of; without it the one that comes with the product.
    Raises PanelError naming the file, the place in it, what is wrong, and what to do.
    """
    values = _toml(text, name_of_file)
    refuse_unknown_keys(values, _TOP, name_of_file)
    lists = shipped_words() if words is None else words
    targets = _targets(values.get("table"), name_of_file, lists)
    profile = Profile(
        text_value(values, "name", name_of_file, is_required=True),
        text_value(values, "about", name_of_file, is_required=True),
        targets,
        text_list(values, "headers", name_of_file),
        text_list(values, "left_out", name_of_file),
        text_list(values, "skip_where_empty", name_of_file),
        text_lists(values, "skip_where", name_of_file),
    )
    _check_columns(profile, name_of_file)
    return profile


def _toml(text: str, name_of_file: str) -> dict[str, Any]:
    if len(text) > LONGEST_PROFILE:
        raise PanelError(
            f"{name_of_file}: it has {len(text):,} characters, which is too long for a profile. Is "
            "it another file? A profile says in a few lines which column is which."
        )
    return decode_toml(text, name_of_file, "make the profile anew on the Import page")


def _targets(
    target_values: object, name_of_file: str, words: VocabularyWords
) -> tuple[TargetTable, ...]:
    if (
        not isinstance(target_values, list)
        or not target_values
        or not all(isinstance(target_value, dict) for target_value in target_values)
    ):
        raise PanelError(
            f"{name_of_file}: it fills no table. Begin one with [[table]] and name = "
            '"action" under it.'
        )
    targets = tuple(
        _target(target_value, f"{name_of_file}, [[table]] {at}", words)
        for at, target_value in enumerate(target_values, start=1)
    )
    filled = [target.table for target in targets]
    if twice := next((name for name in filled if filled.count(name) > 1), None):
        raise PanelError(
            f"{name_of_file}: the table {twice} is filled twice. Put both into one [[table]]."
        )
    return targets


def _target(told: dict[str, Any], where: str, words: VocabularyWords) -> TargetTable:
    refuse_unknown_keys(told, _TABLE, where)
    name = text_value(told, "name", where, is_required=True)
    if name not in tables() or name == WRITTEN_BY_IMPORTS:
        ours = [one for one in tables() if one != WRITTEN_BY_IMPORTS]
        raise PanelError(f"{where}: there is no table “{name}”. Use one of: {', '.join(ours)}.")
    where = f"{where} ({name})"
    columns = {
        ours: parse_column(one, name, ours, f"{where}, {ours}", words)
        for ours, one in sub_table(told, "columns", where).items()
        if _is_of(name, ours, where)
    }
    target = TargetTable(name, columns, text_list(told, "only_where", where))
    if not columns:
        raise PanelError(f"{where}: it fills no column. List them under [table.columns].")
    if missing := missing_columns(target):
        raise PanelError(
            f"{where}: nothing says what {list_names(missing)} should hold, which every row of "
            f"{name} "
            f'must have. Name their column, or write {missing[0]} = {{ always = "…" }}.'
        )
    _check_rows(target, where)
    return target


def _is_of(table: str, column: str, where: str) -> bool:
    ours = mappable_columns(table)
    if column not in ours:
        raise PanelError(f"{where}: the table has no column “{column}”. It has: {', '.join(ours)}.")
    return True


def _check_rows(target: TargetTable, where: str) -> None:
    """Refuse what would make rows of which nobody could say how many there are."""
    split = [name for name, mapping in target.columns.items() if mapping.split_by]
    if len(split) > 1:
        raise PanelError(
            f"{where}: {list_names(split)} are all split into rows. Split one of them only."
        )
    for ours, mapping in target.columns.items():
        if mapping.of_several and ours in tables()[target.table].key:
            raise PanelError(
                f"{where}, {ours}: rows are told apart by this column, so “of_several” cannot "
                "choose among them. Take it out."
            )
        if mapping.late and not {mapping.late.when, mapping.late.after} <= set(target.columns):
            raise PanelError(
                f"{where}, {ours}: “late” compares {mapping.late.when} with {mapping.late.after}, "
                "and both must be filled in this table. Map them, or take “late” out."
            )


def _check_columns(profile: Profile, name_of_file: str) -> None:
    """Refuse a profile that takes nothing from the file, or what it says it leaves out."""
    used = profile.used_columns()
    if not any(
        _of_theirs(mapping) for target in profile.targets for mapping in target.columns.values()
    ):
        raise PanelError(
            f"{name_of_file}: no column of theirs is used. Say which of them gives which of ours."
        )
    out = {normalise_for_match(name) for name in profile.left_out}
    if both := [name for name in used if normalise_for_match(name) in out]:
        raise PanelError(
            f"{name_of_file}: used and left out at once, {list_names(both)}. Take it out of "
            "“left_out”, or out of the table."
        )


def _of_theirs(mapping: ColumnMapping) -> bool:
    return bool(mapping.columns)


def profile_toml(profile: Profile) -> str:
    """Return a profile as TOML text; `parse` makes the same profile of it."""
    values = {
        "name": profile.name,
        "about": profile.about,
        "headers": list(profile.headers),
        "left_out": list(profile.left_out),
        "skip_where_empty": list(profile.skip_where_empty),
        "skip_where": _lists(profile.skip_where),
        "table": [_target_table(target) for target in profile.targets],
    }
    return str(tomli_w.dumps(_filled(values)))


def _target_table(target: TargetTable) -> dict[str, Any]:
    values = {
        "name": target.table,
        "only_where": list(target.only_where),
        "columns": {ours: _column_value(mapping) for ours, mapping in target.columns.items()},
    }
    return _filled(values)


def _column_value(mapping: ColumnMapping) -> str | dict[str, Any]:
    """Write a column as its name alone where nothing more is said of it."""
    if not mapping.columns:
        return {"always": mapping.always}
    if mapping == ColumnMapping(mapping.columns) and len(mapping.columns) == 1:
        return mapping.columns[0]
    source = "made_of" if mapping.made else "column" if len(mapping.columns) == 1 else "columns"
    values = {
        source: mapping.columns[0] if source == "column" else list(mapping.columns),
        "prefix": mapping.prefix,
        "order": mapping.order or "",
        "if_empty": mapping.if_empty,
        "as_above": mapping.as_above or "",
        "nothing": list(mapping.nothing),
        "split_by": list(mapping.split_by),
        "of_several": mapping.of_several or "",
        "values": _lists(mapping.values),
        "late": dict(vars(mapping.late)) if mapping.late else {},
    }
    joined = {} if mapping.joined_by == " " else {"joined_by": mapping.joined_by}
    return {**_filled(values), **joined}


def _lists(texts: dict[str, tuple[str, ...]]) -> dict[str, list[str]]:
    return {name: list(some) for name, some in texts.items()}


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    """Leave out what says nothing."""
    return {key: value for key, value in values.items() if value not in ("", [], {})}
