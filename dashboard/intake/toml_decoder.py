"""TOML as people write it by hand: every fault named with its place and what to do."""

import tomllib
from collections.abc import Iterable
from dataclasses import MISSING, fields
from typing import Any

from dashboard.intake.spelling import normalise_for_match
from dashboard.settings import PanelError

_KINDS = {
    int: "a whole number",
    str: "text in quotation marks",
    bool: "true or false",
    dict: "a table",
    list: "a list of texts",
}
_INSIDE = {
    "labels": " of answers with the number of an option",
    "groups": " of answers with a group",
}


def decode_toml(text: str, name: str, anew: str) -> dict[str, Any]:
    """Return what a TOML text holds; raise PanelError naming the file and what is wrong in it.

    anew: what else can be done about a file that is spoilt.
    """
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except RecursionError as error:
        raise PanelError(
            f"{name}: its brackets stand too deep in one another. Mend it, or {anew}."
        ) from error
    except ValueError as error:  # a number of thousands of digits is no TOMLDecodeError
        twice = "overwrite" in str(error)  # the word of Python's own message
        why = (
            " A name stands twice: to join columns of theirs, write columns = […]." if twice else ""
        )
        raise PanelError(
            f"{name}: this is not TOML: {error}.{why} Mend it there, or {anew}."
        ) from error


def table_rows(values: dict[str, Any], key: str, name: str) -> list[dict[str, Any]]:
    """Take the tables under [[key]] out of a table, none where there are none."""
    rows = values.pop(key, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise PanelError(f"{name}: “{key}” must be tables, each under [[{key}]].")
    return rows


def dataclass_values(
    values: dict[str, Any], kind: type, where: str, **kinds: type
) -> dict[str, Any]:
    """Return what a table says of the fields of a dataclass, lists as tuples, if all is right.

    kinds: of the fields that are no text.
    """
    field_by_name = {one.name: one for one in fields(kind)}
    if strange := sorted(set(values) - set(field_by_name)):
        raise PanelError(
            f"{where}: “{strange[0]}” is not known. Known: {', '.join(field_by_name)}."
        )
    for key, one in field_by_name.items():
        if key not in values and one.default is MISSING and one.default_factory is MISSING:
            raise PanelError(f"{where}: “{key}” is missing.")
    for key, value in values.items():
        wanted = kinds.get(key, str)
        inside = value.values() if isinstance(value, dict) else value
        of = int if key == "labels" else str
        if type(value) is not wanted or (
            wanted in (list, dict) and not all(type(one) is of for one in inside)
        ):
            raise PanelError(f"{where}: “{key}” must be {_KINDS[wanted]}{_INSIDE.get(key, '')}.")
    return {key: tuple(v) if isinstance(v, list) else v for key, v in values.items()}


def refuse_unknown_keys(values: dict[str, Any], keys: Iterable[str], where: str) -> None:
    """Raise PanelError where a table holds a name that means nothing."""
    names = list(keys)
    if strange := next((name for name in values if name not in names), None):
        raise PanelError(
            f"{where}: “{strange}” is not known here. Take it out, or use one of: "
            f"{', '.join(names)}."
        )


def text_value(values: dict[str, Any], key: str, where: str, *, is_required: bool = False) -> str:
    """Return a text, “” where there is none; raise PanelError where it must be filled in."""
    value = values.get(key, "")
    if not isinstance(value, str):
        raise PanelError(f"{where}: “{key}” must be text in quotation marks, not {value!r:.40}.")
    if is_required and not normalise_for_match(value):
        raise PanelError(f'{where}: “{key}” is missing. Write {key} = "…".')
    return value


def text_list(values: dict[str, Any], key: str, where: str) -> tuple[str, ...]:
    """Return a list of texts; one text alone is as good as a list of it."""
    value = values.get(key, [])
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(one, str) for one in texts):
        raise PanelError(
            f"{where}: “{key}” must be a list of texts, as in "
            f'{key} = ["…", "…"], not {value!r:.40}.'
        )
    if not all(texts):
        raise PanelError(f"{where}: “{key}” holds an empty text. Take it out.")
    return tuple(texts)


def sub_table(values: dict[str, Any], key: str, where: str) -> dict[str, Any]:
    """Return a table of any values, empty where there is none."""
    value = values.get(key, {})
    if not isinstance(value, dict):
        raise PanelError(f"{where}: “{key}” must be a table of its own, not {value!r:.40}.")
    return value


def text_lists(values: dict[str, Any], key: str, where: str) -> dict[str, tuple[str, ...]]:
    """Return lists of texts by name; names without any are as good as not written."""
    inner = sub_table(values, key, where)
    lists = {name: text_list(inner, name, f"{where}, {key}") for name in inner}
    return {name: texts for name, texts in lists.items() if texts}
