"""The files chosen on the page, each opened once, however often the page is drawn."""

from typing import NamedTuple

import streamlit as st

from dashboard import intake
from dashboard.intake import SourceTable
from dashboard.settings import PanelError
from dashboard.text import for_markdown
from dashboard.ui.pieces import advice

_KEPT = "files opened"


class _File(NamedTuple):
    """What one file holds, or the sentence that says why it cannot be read."""

    opened: list[SourceTable]
    refused: str


def chosen_files() -> tuple[list[SourceTable], bool]:
    """Ask for files and return their tables and layers, and whether each file could be read.

    A file that cannot be read is refused in a sentence, and the others are shown all the same.
    """
    files = st.file_uploader(
        "Your files as they are: CSV, workbooks, survey exports, map layers",
        [suffix.removeprefix(".") for suffix in intake.FILE_ENDINGS],
        accept_multiple_files=True,
    )
    known: dict[str, _File] = st.session_state.get(_KEPT, {})
    held: dict[str, _File] = {}
    for number, file in enumerate(files, start=1):
        found = known.get(file.file_id)
        if found is None:
            named = f"Reading {for_markdown(file.name)} ({number} of {len(files)})"
            with st.spinner(named, show_time=True):
                found = _read(file.name, file.getvalue())
        held[file.file_id] = found
    st.session_state[_KEPT] = held
    for file in files:
        one = held[file.file_id]
        if one.refused:
            advice(one.refused)
        elif not one.opened:  # a template as it was written
            advice(f"{file.name}: no row is filled in yet. Fill in a sheet and choose it again.")
    whole = not any(one.refused for one in held.values())
    return _each_once([table for one in held.values() for table in one.opened]), whole


def _each_once(opened: list[SourceTable]) -> list[SourceTable]:
    """Return every table or layer once, saying which file was chosen again."""
    found: dict[tuple[str, str], SourceTable] = {}
    for one in opened:
        if found.setdefault((one.sha256, one.name), one) is not one:
            advice(f"{one.name} was chosen twice, and is read once.")
    return list(found.values())


def _read(name: str, content: bytes) -> _File:
    try:
        return _File(intake.open_file(name, content), "")
    except PanelError as problem:
        return _File([], str(problem))
