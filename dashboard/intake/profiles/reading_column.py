"""Where one column of ours comes from, as a profile's TOML says it."""

from typing import Any, cast

from dashboard.intake.profiles.days import read_day
from dashboard.intake.profiles.profile import ORDERS, PLACES, TAKES, From, Late, Order, Take
from dashboard.intake.profiles.spelling import plain
from dashboard.intake.profiles.toml_values import (
    known,
    table_in,
    text_in,
    texts_in,
    words_in,
)
from dashboard.intake.profiles.words import Words, codes_of
from dashboard.settings import PanelError
from dashboard.warehouse import Column, tables

DAYS = ("DATE", "TIMESTAMP")
_LATE = ("of", "becomes", "when", "after")
_KEYS = (
    *("column", "columns", "always", "values", "nothing", "if_empty", "order", "joined_by"),
    *("made_of", "prefix", "split_by", "of_several", "late"),
)
_SOURCES = ("column", "columns", "made_of", "always")
_OF_THEIRS = tuple(key for key in _KEYS if key not in _SOURCES)
_MOST_SHOWN = 40  # codes in one sentence


def column_from(told: object, table: str, name: str, where: str, words: Words) -> From:
    """Return where a column of a table comes from.

    Raises PanelError with the place and what to do, also where a code is none of the column's list.
    """
    if isinstance(told, str):
        told = {"column": told}
    if not isinstance(told, dict):
        raise PanelError(
            f'{where}: write the name of their column in quotation marks, or {{ column = "…" }}, '
            f"not {told!r:.40}."
        )
    known(told, _KEYS, where)
    column = None if name in PLACES else tables()[table].column(name)
    one = _read(told, where)
    _check_kind(one, column, where)
    _check_codes(one, column, where, words)
    return one


def _read(told: dict[str, Any], where: str) -> From:
    given = [key for key in _SOURCES if key in told]
    if len(given) != 1:
        raise PanelError(
            f"{where}: say once where it comes from, by one of: {', '.join(_SOURCES)}."
            f"{' Here are ' + ' and '.join(given) + '.' if given else ''}"
        )
    (source,) = given
    if source == "always":
        if more := [key for key in told if key in _OF_THEIRS]:
            raise PanelError(f"{where}: “{more[0]}” means nothing beside “always”. Take it out.")
        return From(always=text_in(told, "always", where, must=True))
    columns = texts_in(told, source, where)
    if not columns or not all(map(plain, columns)) or (source == "column" and len(columns) > 1):
        raise PanelError(
            f"{where}: “{source}” must name {'one column' if source == 'column' else 'columns'} "
            "of theirs."
        )
    if "prefix" in told and source != "made_of":
        raise PanelError(f"{where}: “prefix” stands before ids only. Write made_of for {source}.")
    return From(
        columns=columns,
        values=words_in(told, "values", where),
        nothing=texts_in(told, "nothing", where),
        if_empty=text_in(told, "if_empty", where),
        order=cast("Order | None", _one_of(told, "order", ORDERS, where)),
        joined_by=text_in({"joined_by": " ", **told}, "joined_by", where),
        made=source == "made_of",
        prefix=text_in(told, "prefix", where),
        split_by=texts_in(told, "split_by", where),
        of_several=cast("Take | None", _one_of(told, "of_several", TAKES, where)),
        late=_late(told, where),
    )


def _one_of(told: dict[str, Any], key: str, choices: tuple[str, ...], where: str) -> str | None:
    value = told.get(key)
    if value is not None and value not in choices:
        raise PanelError(
            f"{where}: “{key}” must be one of: {', '.join(choices)}; not {value!r:.40}."
        )
    return value


def _late(told: dict[str, Any], where: str) -> Late | None:
    inner = table_in(told, "late", where)
    if not inner:
        return None
    known(inner, _LATE, f"{where}, late")
    return Late(*(text_in(inner, key, f"{where}, late", must=True) for key in _LATE))


def _check_kind(one: From, column: Column | None, where: str) -> None:
    is_day = column is not None and column.kind in DAYS
    if one.order and not is_day:
        raise PanelError(f"{where}: “order” is for days, and this is none. Take it out.")
    if is_day and one.always and read_day(one.always, "day first") is None:
        raise PanelError(f"{where}: “{one.always}” is no day. Write it as 2026-05-01.")
    if one.split_by and one.made:
        raise PanelError(f"{where}: an id that is made cannot be split. Take “split_by” out.")
    if len(one.columns) > 1 and not one.made and (column is None or column.kind != "VARCHAR"):
        raise PanelError(f"{where}: only texts can be joined. Name one column.")


def _check_codes(one: From, column: Column | None, where: str, words: Words) -> None:
    """Refuse codes that the column's list has not, and words of theirs that mean two things."""
    codes = codes_of(column, words)
    late = [one.late.of, one.late.becomes] if one.late else []
    for code in filter(None, [*one.values, *late, one.if_empty, one.always]):
        if codes is not None and code not in codes:
            listed = ", ".join(list(codes)[:_MOST_SHOWN]) + (
                ", …" if len(codes) > _MOST_SHOWN else ""
            )
            raise PanelError(f"{where}: there is no code “{code}”. Use one of: {listed}.")
    meant = {plain(word): "nothing" for word in one.nothing}
    for code, theirs in one.values.items():
        for word in theirs:
            if meant.setdefault(plain(word), code) != code:
                raise PanelError(
                    f"{where}: “{word}” means both {meant[plain(word)]} and {code}. Leave it in "
                    "one place."
                )
