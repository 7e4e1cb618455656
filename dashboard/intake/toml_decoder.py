"""Values of a TOML table, of the kind that is wanted: text, texts, or texts by name."""

from collections.abc import Iterable
from typing import Any

from dashboard.intake.profiles.spelling import normalise_for_match
from dashboard.settings import PanelError


def refuse_unknown_keys(told: dict[str, Any], keys: Iterable[str], where: str) -> None:
    """Raise PanelError where a table holds a name that means nothing."""
    names = list(keys)
    if strange := next((name for name in told if name not in names), None):
        raise PanelError(
            f"{where}: “{strange}” is not known here. Take it out, or use one of: "
            f"{', '.join(names)}."
        )


def text_value(told: dict[str, Any], key: str, where: str, *, must: bool = False) -> str:
    """Return a text, “” where there is none; raise PanelError where it must be filled in."""
    value = told.get(key, "")
    if not isinstance(value, str):
        raise PanelError(f"{where}: “{key}” must be text in quotation marks, not {value!r:.40}.")
    if must and not normalise_for_match(value):
        raise PanelError(f'{where}: “{key}” is missing. Write {key} = "…".')
    return value


def text_list(told: dict[str, Any], key: str, where: str) -> tuple[str, ...]:
    """Return a list of texts; one text alone is as good as a list of it."""
    value = told.get(key, [])
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(one, str) for one in texts):
        raise PanelError(
            f'{where}: “{key}” must be a list of texts: {key} = ["…", "…"], not {value!r:.40}.'
        )
    if not all(texts):
        raise PanelError(f"{where}: “{key}” holds an empty text. Take it out.")
    return tuple(texts)


def sub_table(told: dict[str, Any], key: str, where: str) -> dict[str, Any]:
    """Return a table of any values, empty where there is none."""
    value = told.get(key, {})
    if not isinstance(value, dict):
        raise PanelError(f"{where}: “{key}” must be a table of its own, not {value!r:.40}.")
    return value


def text_lists(told: dict[str, Any], key: str, where: str) -> dict[str, tuple[str, ...]]:
    """Return lists of texts by name; names without any are as good as not written."""
    inner = sub_table(told, key, where)
    found = {name: text_list(inner, name, f"{where}, {key}") for name in inner}
    return {name: texts for name, texts in found.items() if texts}
