"""Mapping a table of somebody's own to ours on the screen, once, and keeping it as a profile."""

from pathlib import Path, PurePath

import streamlit as st

from dashboard import intake
from dashboard.intake import RawSheet, Sheet, SourceTable, profiles
from dashboard.intake.profiles import ColumnMapping, Profile, TargetTable, VocabularyWords
from dashboard.settings import PanelError
from dashboard.text import for_markdown, listed
from dashboard.ui.data import store
from dashboard.ui.importing.mapping_columns import ask_column
from dashboard.ui.importing.remembered import remembered
from dashboard.ui.pieces import advice, heading, line, table
from dashboard.warehouse import fillable

_SAMPLE = 500  # rows looked at for proposals
_SHOWN = 5
_LONGEST = 30  # characters of a name that is proposed: it must be seen whole


def ask(one: SourceTable) -> list[Sheet] | None:
    """Return rows of ours as a person maps them; None until something is mapped."""
    found = one.found
    if not isinstance(found, RawSheet):
        return None
    rows = [cells for _, cells in found.rows[:_SAMPLE]]
    likely = profiles.rank_tables(found.header, rows)
    chosen = st.multiselect(
        "Which of our tables do its rows fill?",
        list(fillable()),
        default=likely[:1],
        key=f"tables {one.sha256} {one.name}",
    )
    words = profiles.vocabulary_words(intake.rows_or_defaults("vocabulary", store()))
    cells = _cells(found, rows)
    targets = [_target(one, name, rows, cells, words) for name in chosen]
    if not targets or not all(target.columns for target in targets):
        return None
    persons = tuple(person.column for person in one.persons)
    profile = Profile(
        PurePath(found.file_name).stem[:_LONGEST], "Mapped on the Import page.", tuple(targets),
        left_out=tuple(name for name in persons if name in found.header),
    )  # fmt: skip
    sheets = applied(one, found, profile)
    _preview(sheets)
    _keep(one, profile)
    return sheets


def by_profile(one: SourceTable, profile: Profile) -> list[Sheet] | None:
    """Return rows of ours as a profile reads them."""
    found = one.found
    return applied(one, found, profile) if isinstance(found, RawSheet) else None


def known(one: SourceTable) -> Profile | None:
    """Return the profile that knows the columns of a table."""
    if not isinstance(one.found, RawSheet):
        return None
    words = profiles.vocabulary_words(intake.rows_or_defaults("vocabulary", store()))
    return profiles.recognise_profile(one.header, profiles.available_profiles(_folder(), words))


def applied(one: SourceTable, found: RawSheet, profile: Profile) -> list[Sheet]:
    """Return what a profile makes of a table, read once for each way of reading it."""
    words = profiles.vocabulary_words(intake.rows_or_defaults("vocabulary", store()))
    return remembered(
        one,
        repr(profile),
        lambda: profiles.apply_profile(found, profile, one.sha256, name=one.name, words=words),
    )


def _target(
    one: SourceTable,
    name: str,
    rows: list[list[str]],
    cells: dict[str, list[str]],
    words: VocabularyWords,
) -> TargetTable:
    """Ask about each column of one of our tables."""
    heading(f"The table {name}")
    line(fillable()[name].sentence)
    proposal = profiles.suggest_mapping(one.header, rows, name, words)
    if proposal.persons:
        line(f"{listed(list(proposal.persons))}.", "About persons, and never read:")
    columns: dict[str, ColumnMapping] = {}
    left, right = st.columns(2, gap="large")
    needed = {column.name for column in fillable()[name].columns if column.required}
    for at, proposed in enumerate(sorted(proposal.columns, key=lambda c: c.ours not in needed)):
        with (left, right)[at % 2], st.container(border=True):
            key = f"{one.sha256} {one.name} {name} {proposed.ours}"
            if answer := ask_column(proposed, name, cells, words, key):
                columns[proposed.ours] = answer
    return TargetTable(name, columns)


def _cells(found: RawSheet, rows: list[list[str]]) -> dict[str, list[str]]:
    """Return the filled cells of each column by its name, the first of a name alone."""
    cells: dict[str, list[str]] = {}
    for at, name in enumerate(found.header):
        if name and name not in cells:
            cells[name] = [row[at].strip() for row in rows if at < len(row) and row[at].strip()]
    return cells


def _preview(sheets: list[Sheet]) -> None:
    """Show the first rows as they would be."""
    for name, rows in profiles.preview_rows(sheets, _SHOWN).items():
        heading(f"The first rows of {name}, as they would be")
        table(rows, {str(column): str(column) for column in rows})


def _keep(one: SourceTable, profile: Profile) -> None:
    """Offer to keep the mapping, so that nothing is asked the next time."""
    named, about, button = st.columns([2, 3, 1], vertical_alignment="bottom")
    name = named.text_input(
        "Name of the profile", profile.name, key=f"profile {one.sha256} {one.name}"
    )
    told = about.text_input(
        "What source is it?",
        placeholder="The panel's action log",
        key=f"about {one.sha256} {one.name}",
    )
    if not button.button("Keep this mapping", key=f"keep {one.sha256} {one.name}"):
        return
    whole = Profile(
        name.strip(), told.strip() or profile.about, profile.targets, left_out=profile.left_out
    )
    try:
        path = profiles.save_profile(_folder(), whole, replace=True)
    except PanelError as problem:
        advice(str(problem))
    else:
        line(f"Kept as {for_markdown(path.name)}: these columns will be known the next time.")


def _folder() -> Path:
    """Return where the store keeps its profiles."""
    return store().path / "profiles"
