"""Asking what the places of a layer, or of a table with coordinates, are."""

import streamlit as st

from dashboard import intake
from dashboard.intake import Sheet, SourceTable
from dashboard.ui.importing.chosen_words import choose_word
from dashboard.ui.importing.remembered import remembered

_YEARS = (1970, 2100)


def ask(one: SourceTable, table: str) -> list[Sheet] | None:
    """Return places as rows of area or landmark, after asking what the file does not say."""
    said = _of_areas(one) if table == "area" else _of_landmarks(one)
    if said is None:
        return None
    return remembered(
        one, repr((table, said)), lambda: intake.interpret_as_places(one, table, said)
    )


def _of_areas(one: SourceTable) -> dict[str, str] | None:
    """Ask the year of the boundaries, unless the names of its fields say it (WD13CD)."""
    if intake.names_boundary_year(one):
        return {}
    least, most = _YEARS
    year = st.number_input(
        "Of which year are the boundaries?", least, most, value=None, key=f"year {one.name}"
    )
    return None if year is None else {"area_year": str(year)}


def _of_landmarks(one: SourceTable) -> dict[str, str] | None:
    """Ask what sort of landmarks they are, and whether young people find safety there."""
    kind = choose_word("What sort of places are they?", "landmark_kind", f"kind {one.name}")
    strength = st.checkbox("Young people find safety or welcome there", key=f"strength {one.name}")
    return {"landmark_kind": kind, "is_strength": str(strength).lower()} if kind else None
