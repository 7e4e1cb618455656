"""Asking where one of our columns comes from: a column of theirs, or a word for every row."""

from dataclasses import replace

import streamlit as st

from dashboard.intake import profiles
from dashboard.intake.profiles import ColumnMapping, ColumnSuggestion, DateOrder, VocabularyWords
from dashboard.text import for_markdown
from dashboard.ui.pieces import line
from dashboard.warehouse import Column, tables

_NOT_THERE, _ALWAYS = "Not in the file", "The same for every row"
_ORDERS: dict[DateOrder, str] = {
    "day first": "Day first: 01/02/2026 is 1 February",
    "month first": "Month first: 01/02/2026 is 2 January",
    "year first": "Year first: 2026/02/01",
}
_DAYS = ("DATE", "TIMESTAMP")
_MOST = 40  # words asked about at once; more are named as problems


def ask_column(
    one: ColumnSuggestion, table: str, cells: dict[str, list[str]], words: VocabularyWords, key: str
) -> ColumnMapping | None:
    """Ask about one of our columns; None where it is not in the file or not said yet.

    cells: the filled cells of each column of theirs.
    """
    column = next((c for c in tables()[table].columns if c.name == one.ours), None)
    need = " (needed)" if column and column.required else ""
    meaning = f": {column.meaning}" if column else ""
    theirs = [_NOT_THERE, _ALWAYS, *cells]
    chosen = st.selectbox(
        f"{one.ours}{need}{meaning}",
        theirs,
        index=theirs.index(one.theirs) if one.theirs in theirs else 0,
        key=f"column {key}",
    )
    if chosen == _NOT_THERE:
        return None
    if chosen == _ALWAYS:
        return _always(one.ours, column, words, key)
    if chosen == one.theirs:
        line(f"{one.why} {one.proof if one.order else ''}", "Proposed:")
        found = one.source()
    else:
        one = ColumnSuggestion(one.ours, chosen)
        found = ColumnMapping((chosen,))
    if column and column.kind in _DAYS:
        found = _dated(found, cells[chosen], key)
    elif column and (column.words or column.kind == "BOOLEAN"):
        found = _worded(column, found, cells[chosen], words, key)
    elif column and (column.refers_to or column.name.endswith("_id")):
        found = _coded(column, found, one, key)
    return found


def _always(
    name: str, column: Column | None, words: VocabularyWords, key: str
) -> ColumnMapping | None:
    """Ask for what holds in every row: a word of the column's list, or a text."""
    known = dict(words.get(column.words, {})) if column and column.words else {}
    if known:
        code = st.selectbox(
            f"{name} in every row",
            list(known),
            index=None,
            format_func=known.__getitem__,
            placeholder="Choose",
            key=f"always {key}",
        )
        return ColumnMapping(always=code) if code else None
    text = st.text_input(f"{name} in every row", key=f"always {key}").strip()
    return ColumnMapping(always=text) if text else None


def _coded(column: Column, found: ColumnMapping, one: ColumnSuggestion, key: str) -> ColumnMapping:
    """Ask whether codes are made of the names that stand there."""
    made = st.checkbox("Make short codes of these names", one.made, key=f"made {key}")
    prefix = one.prefix or f"{(column.refers_to or column.name)[:3].upper()}-"
    return replace(found, made=made, prefix=prefix if made else "")


def _dated(found: ColumnMapping, cells: list[str], key: str) -> ColumnMapping:
    proof = profiles.infer_date_order(cells)
    if proof.order:
        return replace(found, order=proof.order)
    order = st.selectbox(
        f"In which order are its dates? {for_markdown(proof.why)}",
        list(_ORDERS),
        format_func=_ORDERS.__getitem__,
        key=f"order {key}",
    )
    return replace(found, order=order)


def _worded(
    column: Column, found: ColumnMapping, cells: list[str], words: VocabularyWords, key: str
) -> ColumnMapping:
    """Ask for the meaning of each word that is not known."""
    known, unknown = profiles.suggest_values(cells, column, words)
    codes = dict(words.get(column.words or "", {})) or {"true": "Yes", "false": "No"}
    values: dict[str, tuple[str, ...]] = {}
    for word, code in known.items():
        values[code] = (*values.get(code, ()), word)
    for word in unknown[:_MOST]:
        meant = st.selectbox(
            f"What does “{for_markdown(word)}” mean?",
            list(codes),
            index=None,
            format_func=codes.__getitem__,
            placeholder="Not said yet",
            key=f"word {key} {word}",
        )
        if meant:
            values[meant] = (*values.get(meant, ()), word)
    return replace(found, values=values)
