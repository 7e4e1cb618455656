"""Asking which row is meant where a file names one in words, and about contexts that are new."""

from dataclasses import replace

import streamlit as st

from dashboard import intake
from dashboard.intake import Sheet, references
from dashboard.intake.new_contexts import NewContext, new_context_code, sheet_of_new_contexts
from dashboard.intake.references import ReferenceNames, UntiedText
from dashboard.text import for_markdown, join_words, number_of
from dashboard.ui.data import store
from dashboard.ui.importing.file_cache import held_snapshot_number, made_once
from dashboard.ui.importing.held_choices import choose_word
from dashboard.ui.pieces import advice, heading, line

_ANSWERS = "names tied"
_TIED = "sheets with names tied"
_NEW = "A new context"
_MOST_ASKED = 40  # names asked about at once; more are named as problems
_CALLED = {
    "context": "context",
    "panel": "panel",
    "theme": "theme",
    "threshold_level": "level of threshold",
}


def tie_by_asking(sheets: list[Sheet]) -> list[Sheet]:
    """Return sheets with every name tied that is known or was said, and contexts that are new.

    What nobody has said stays as it stands, and is among the problems of the check.
    """
    inputs = ([id(sheet) for sheet in sheets], held_snapshot_number())
    names = made_once(
        "names referred to", inputs, lambda: intake.names_referred_to(sheets, store())
    )
    said, _ = references.load_answers(store().files(references.FOLDER))
    untied = made_once(
        "names not tied",
        (inputs, said),
        lambda: references.untied_texts(references.tie_references(sheets, names, said), names),
    )
    answers: dict[str, dict[str, str]] = {}
    new: list[NewContext] = []
    asked = [one for one in untied if names[one.table].names or one.table == "context"]
    if asked:
        heading("Which of ours are meant?")
    for one in asked[:_MOST_ASKED]:
        known = names[one.table]
        if one.table == "context":  # those described just now are offered to the next as well
            described = {context["context_id"]: context["display_alias"] for context in new}
            known = replace(known, names={**known.names, **described})
        code, context = _ask_meaning(one, known)
        if code:
            answers.setdefault(one.table, {})[references.normalise_reference(one.text)] = code
        new += [context] if context else []
    if len(asked) > _MOST_ASKED:
        line(f"The first {_MOST_ASKED} are asked about; the rest are named as problems below.")
    st.session_state[_ANSWERS] = answers
    if not answers:
        return sheets
    return made_once(_TIED, (inputs, answers, new), lambda: _tied(sheets, answers, new))


def keep_answers() -> None:
    """Keep what was said of names in the files just imported, so that it is not asked again."""
    if answers := st.session_state.pop(_ANSWERS, {}):
        references.save_answers(store().files(references.FOLDER), answers)


def _ask_meaning(untied: UntiedText, known: ReferenceNames) -> tuple[str, NewContext | None]:
    """Ask which row a text means; return its code, and the row itself if it is new."""
    likely = known.likely_codes(untied.text)
    codes = [*likely, *sorted(set(known.names) - set(likely), key=known.names.__getitem__)]
    is_context = untied.table == "context"
    rows, files = number_of(untied.rows, "row"), for_markdown(join_words(list(untied.files)))
    chosen = st.selectbox(
        f"Which {_CALLED[untied.table]} is “{for_markdown(untied.text)}”, in {rows} of {files}?",
        [*likely, *([_NEW] if is_context else []), *codes[len(likely) :]],
        index=None,
        format_func=lambda code: code if code == _NEW else f"{known.names[code]} ({code})",
        placeholder="Choose",
        key=f"meant {untied.table} {untied.text}",
    )
    if chosen != _NEW:
        return chosen or "", None
    context = _ask_new_context(untied.text, known)
    return (context["context_id"], context) if context else ("", None)


def _ask_new_context(text: str, known: ReferenceNames) -> NewContext | None:
    """Ask what a new context needs; None until all of it is said."""
    areas = intake.rows_or_defaults("area", store())
    if areas.empty:
        advice("A context lies in an area, and none is held yet: import the wards first.")
        return None
    names = {  # two may have one name, such as a ward and a neighbourhood in it
        (str(row["area_code"]), str(row["area_year"])): f"{row['area_name']}, {row['area_code']} "
        f"({row['area_year']})"
        for row in areas.to_dict("records")
    }
    with st.container(border=True):
        left, right = st.columns(2, gap="large")
        with left:
            alias = st.text_input("What the screen calls it", text, key=f"alias {text}").strip()
            kind = choose_word("What sort of context is it?", "context_kind", f"kind of {text}")
            area = st.selectbox(
                "In which area does it lie?",
                list(names),
                index=None,
                format_func=names.__getitem__,
                placeholder="Choose",
                key=f"area of {text}",
            )
        with right:
            stage = choose_word("Where does the panel's work stand?", "stage", f"stage of {text}")
            since = st.date_input(
                "On which day was it first brought to the panel?",
                value=None,
                format="DD/MM/YYYY",
                key=f"since {text}",
            )
            line("Only its area is shown on the map, until a file says where it is.")
    if not (alias and kind and area and stage and since):
        return None
    area_code, area_year = area
    return {
        "context_id": new_context_code(alias, known.names),
        "display_alias": alias,
        "context_kind": kind,
        "area_code": area_code,
        "area_year": area_year,
        "location_precision": "area_only",
        "stage": stage,
        "asked_to_see_since": f"{since:%Y-%m-%d}",
    }


def _tied(
    sheets: list[Sheet], answers: dict[str, dict[str, str]], new: list[NewContext]
) -> list[Sheet]:
    """Return sheets with what was said, and one with the new contexts."""
    whole = [sheet_of_new_contexts(new), *sheets] if new else sheets
    return references.tie_references(whole, intake.names_referred_to(whole, store()), answers)
