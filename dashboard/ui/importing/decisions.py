"""Deciding on the screen about text that may point to a person, and values that are unlikely."""

from collections.abc import Iterable
from typing import cast

import streamlit as st

from dashboard.intake import KEEP_OR_MEND_KINDS, KINDS, CellFinding, Choice, Decision
from dashboard.text import for_markdown, number_of
from dashboard.ui.pieces import heading, line

_CHOICES: dict[Choice, str] = {
    "mend": "Mend it in the source",
    "redact": "Remove it here",
    "keep": "Keep it, because …",
}
_EACH = "each"
_SHOWN = 20  # still open on a screen; the rest come as these are done
_ROLE = "Analyst"

Place = tuple[str, int, str, str]


def ask_decisions(questions: Iterable[CellFinding]) -> list[Decision]:
    """Ask what is to become of each thing found, and return what was decided.

    All of one kind in one cell is one question. What is not decided is left out.
    """
    masks = {_place(question): question.found.masked for question in questions}
    unlikely = [place for place in masks if place[-1] in KEEP_OR_MEND_KINDS]
    persons = [place for place in masks if place[-1] not in KEEP_OR_MEND_KINDS]
    if not masks:
        return []
    if persons:
        many = number_of(len(persons), "place").capitalize()
        heading(f"{many} in free text may point to a person")
        line("Only contexts are held here. Decide for each; your role is kept with the decision.")
    else:
        _show_unlikely_heading(unlikely)
    role = st.text_input("Decided by (a role, not a name)", _ROLE, key="decided by") or _ROLE
    made = _ask_about_persons(persons, masks, role) if persons else []
    if persons and unlikely:
        _show_unlikely_heading(unlikely)
    return [*made, *_ask_one_by_one(unlikely, masks, role)]


def _show_unlikely_heading(places: list[Place]) -> None:
    many = number_of(len(places), "value").capitalize()
    heading(f"{many} that can be right, and seldom {'is' if len(places) == 1 else 'are'}")
    line("Mend it in the source, or keep it and say why; your role is kept with the decision.")


def _ask_about_persons(places: list[Place], masks: dict[Place, str], role: str) -> list[Decision]:
    """Ask about text that may point to a person, one by one or about all of it."""
    together = _EACH
    if len(places) > 1:
        together = st.radio(
            "How do you want to decide?",
            [_EACH, "redact", "mend"],
            format_func={
                _EACH: "One by one",
                "redact": f"Remove all {len(places)} here",
                "mend": "Mend all in the source",
            }.__getitem__,
            horizontal=True,
            key="decided together",
        )
    if together != _EACH:
        return [Decision(*place, cast("Choice", together), "", role) for place in places]
    return _ask_one_by_one(places, masks, role)


def _ask_one_by_one(places: list[Place], masks: dict[Place, str], role: str) -> list[Decision]:
    asked = _places_to_ask(places)
    if len(asked) < len(places):
        line(
            f"{_SHOWN} are asked at a time: as you decide, the next follow "
            f"({len(places) - len(asked):,} more)."
        )
    made = [_ask_place(place, masks[place], role) for place in asked]
    return [decision for decision in made if decision]


def _places_to_ask(places: list[Place]) -> list[Place]:
    """Return the places that were decided, in their order, and the next ones that were not."""
    is_open = [st.session_state.get(f"choice {place!r}") is None for place in places]
    last = [at for at, still in enumerate(is_open) if still][:_SHOWN]
    return places[: last[-1] + 1] if sum(is_open) > _SHOWN else places


def _ask_place(place: Place, mask: str, role: str) -> Decision | None:
    """Ask about one place."""
    file, row, column, kind = place
    key = repr(place)
    asked, why = st.columns([2, 1], vertical_alignment="bottom")
    choice = asked.selectbox(
        f"{for_markdown(file)}, row {row}, {for_markdown(column)}: "
        f"this looks like {KINDS[kind]} ({for_markdown(mask)})",
        [code for code in _CHOICES if code != "redact" or kind not in KEEP_OR_MEND_KINDS],
        index=None,
        format_func=_CHOICES.__getitem__,
        placeholder="Not decided yet",
        key=f"choice {key}",
    )
    reason = ""
    if choice == "keep":
        reason = why.text_input("Why it may stay", key=f"reason {key}")
    return Decision(file, row, column, kind, choice, reason, role) if choice else None


def _place(where: CellFinding) -> Place:
    return where.file_name, where.row_no, where.column_name, where.found.kind
