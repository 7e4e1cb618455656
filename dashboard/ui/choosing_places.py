"""Choosing places: by kind, level, stage, area, harm, agency, year and words, all together."""

import pandas as pd
import streamlit as st

from dashboard.ui.choosing import keep_in_address, select_in_url, unambiguous_words
from dashboard.ui.paper import note_choice
from dashboard.ui.pieces import small_print

WORDS = "words"
_EVERY = {
    "kind": ("Kind", "All kinds"),
    "harm": ("Harm", "All harms"),
    "stage": ("Stage", "All stages"),
    "level_no": ("Level", "All levels"),
    "agency": ("Agency", "All agencies"),
    "area": ("Area", "All areas"),
    "since": ("Asked to look since", "All years"),
}
_COLUMNS = {  # of contexts_on_the_map: the code and its words
    "kind": ("kind", "kind_label"),
    "stage": ("stage_code", "stage"),
    "level_no": ("level_no", "level"),
    "area": ("area_code", "area_name"),
}
_SEARCHED = ("display_alias", "kind_label", "area_name", "wish", "next_step")


def choose_places(places: pd.DataFrame, choices: pd.DataFrame) -> pd.DataFrame:
    """Ask which contexts are wanted, each answer in the address, and say how many of all they are.

    places, choices: rows of contexts_on_the_map and of choices_on_the_map. Beside each choice is
    said how many contexts it would leave with the others as they are. Returns the rows that fit.
    """
    tags = _tags(places, choices)
    words = _choose_words()
    wanted = {name: _wanted(name, set(known["code"])) for name, known in tags.items()}
    fits = {name: _fitting(known, wanted[name], places) for name, known in tags.items()}
    fits[WORDS] = _holding(places, words)
    for name, (label, every) in _EVERY.items():
        others = pd.concat([fits[other] for other in fits if other != name], axis=1).all(axis=1)
        left = tags[name][tags[name]["context_id"].isin(places.loc[others, "context_id"])]
        many = left["code"].value_counts()
        known = unambiguous_words(dict(zip(tags[name]["code"], tags[name]["label"], strict=True)))
        offered = {
            code: f"{word} · {many.get(code, 0)}"
            for code, word in known.items()
            if code in many or code == wanted[name]
        }
        select_in_url(label, name, {"": every} | offered, "")
    fit = places[pd.concat(fits.values(), axis=1).all(axis=1)]
    if words:
        note_choice(WORDS, f"“{words}”")
    if words or any(wanted.values()):
        st.button("Clear all filters", on_click=_clear, key="clear-filters")
        small_print(f"{len(fit):,} of {len(places):,} fit")
    return fit


def _choose_words() -> str:
    """Ask for words, kept in the address like any other choice."""
    asked = st.query_params.get(WORDS)
    if asked is not None:
        st.session_state[WORDS] = asked
    words = st.text_input(
        "Words",
        key=WORDS,
        persist_state="session",
        placeholder="Words",
        label_visibility="collapsed",
        on_change=lambda: keep_in_address(WORDS, st.session_state[WORDS]),
    )
    keep_in_address(WORDS, words or "")
    return words or ""


def _tags(places: pd.DataFrame, choices: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Return by each filter which codes, with their words, hold of which context."""
    found = {}
    for name, (code, word) in _COLUMNS.items():
        codes = places[code].convert_dtypes().astype("str").where(places[code].notna(), "none")
        words = places[word].fillna("No level of its own").astype("str")
        found[name] = _tag(places["context_id"], codes, words)
    for name, chosen_by in (("harm", "harm_kind"), ("agency", "agency")):
        about = choices[choices["about"] == chosen_by]
        about = about[about["context_id"].isin(places["context_id"])]
        found[name] = _tag(about["context_id"], about["code"], about["label"])
    years = pd.to_datetime(places["asked_to_see_since"]).dt.strftime("%Y").fillna("none")
    found["since"] = _tag(places["context_id"], years, years.replace("none", "Not known"))
    return found


def _tag(contexts: pd.Series, codes: pd.Series, labels: pd.Series) -> pd.DataFrame:
    whole = {"context_id": contexts, "code": codes.astype("str"), "label": labels.astype("str")}
    return pd.DataFrame(whole)


def _wanted(name: str, known: set[str]) -> str:
    """Return what is asked for by the address, or was chosen before, if there is such a thing."""
    asked = st.query_params.get(name) or st.session_state.get(name) or ""
    return str(asked) if asked in known else ""


def _fitting(known: pd.DataFrame, wanted: str, places: pd.DataFrame) -> pd.Series:
    if not wanted:
        return pd.Series(data=True, index=places.index)
    return places["context_id"].isin(known.loc[known["code"] == wanted, "context_id"])


def _holding(places: pd.DataFrame, words: str) -> pd.Series:
    """Say of each context whether every word stands somewhere in what is told of it."""
    told = places[list(_SEARCHED)].fillna("").astype("str").agg(" ".join, axis=1).str.casefold()
    fits = pd.Series(data=True, index=places.index)
    for word in words.casefold().split():
        fits &= told.str.contains(word, regex=False)
    return fits


def _clear() -> None:
    for name in (*_EVERY, WORDS):
        st.query_params.pop(name, None)
        st.session_state[name] = ""
