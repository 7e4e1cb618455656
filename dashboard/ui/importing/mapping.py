"""Mapping a table of somebody's own to ours on the screen, once, and keeping it as a profile."""

from dataclasses import dataclass, replace
from pathlib import PurePath

import streamlit as st

from dashboard import intake
from dashboard.intake import RawSheet, Sheet, SourceTable, profiles
from dashboard.intake.profiles import (
    ColumnMapping,
    ColumnSuggestion,
    DateOrder,
    Profile,
    SkipRule,
    TargetTable,
    VocabularyWords,
)
from dashboard.intake.references import NAME_COLUMNS
from dashboard.settings import PanelError
from dashboard.text import for_markdown, join_words
from dashboard.ui.data import store
from dashboard.ui.importing.file_cache import cached_reading
from dashboard.ui.pieces import advice, heading, line, show_table
from dashboard.warehouse import Column, KeptFiles, fillable, tables

_ROWS_LOOKED_AT = 500  # rows looked at for proposals
_ROWS_PREVIEWED = 5
_LONGEST_NAME = 30  # characters of a name that is proposed: it must be seen whole


@dataclass(frozen=True)
class MappingInputs:
    """What a mapping is asked about.

    targets: the tables of ours that are filled. rows: the first of theirs. cells: the filled cells
    of each column of theirs. words: the vocabulary.
    """

    targets: list[str]
    rows: list[list[str]]
    cells: dict[str, list[str]]
    words: VocabularyWords


def ask_mapping(source: SourceTable) -> list[Sheet] | None:
    """Return rows of ours as a person maps them; None until something is mapped."""
    sheet = source.found
    if not isinstance(sheet, RawSheet):
        return None
    rows = [cells for _, cells in sheet.rows[:_ROWS_LOOKED_AT]]
    likely = profiles.rank_tables(sheet.header, rows)
    chosen = st.multiselect(
        "Which of our tables do its rows fill?",
        list(fillable()),
        default=profiles.proposed_tables(likely),
        key=f"tables {source.key}",
    )
    words = profiles.vocabulary_words(intake.rows_or_defaults("vocabulary", store()))
    skipped = _ask_rows_to_skip(source, sheet)
    out = {number for rule in skipped for number in rule.rows}  # what stands there means nothing
    rows = [cells for number, cells in sheet.rows[:_ROWS_LOOKED_AT] if number not in out]
    inputs = MappingInputs(chosen, rows, _cells_by_column(sheet, rows), words)
    targets = [_ask_target(source, name, inputs) for name in chosen]
    if not targets or not all(target.columns for target in targets):
        return None
    persons = tuple(person.column for person in source.persons)
    profile = Profile(
        PurePath(sheet.file_name).stem[:_LONGEST_NAME],
        "Mapped on the Import page.",
        tuple(targets),
        left_out=tuple(name for name in persons if name in sheet.header),
        skip_where_empty=tuple(rule.column for rule in skipped if not rule.word),
        skip_where=_words_by_column(skipped),
    )
    sheets = read_by_profile(source, sheet, profile)
    _show_preview(sheets)
    _offer_to_keep(source, profile)
    return sheets


def sheets_by_profile(source: SourceTable, profile: Profile) -> list[Sheet] | None:
    """Return rows of ours as a profile reads them."""
    sheet = source.found
    return read_by_profile(source, sheet, profile) if isinstance(sheet, RawSheet) else None


def matching_profile(source: SourceTable) -> Profile | None:
    """Return the profile that knows the columns of a table."""
    if not isinstance(source.found, RawSheet):
        return None
    return profiles.recognise_profile(source.header, known_profiles())


def known_profiles() -> tuple[Profile, ...]:
    """Return the profiles that may know a table: those kept in the store, and ours."""
    words = profiles.vocabulary_words(intake.rows_or_defaults("vocabulary", store()))
    return tuple(profiles.available_profiles(_kept_profiles(), words))


def read_by_profile(source: SourceTable, sheet: RawSheet, profile: Profile) -> list[Sheet]:
    """Return what a profile makes of a table, read once for each way of reading it."""
    words = profiles.vocabulary_words(intake.rows_or_defaults("vocabulary", store()))
    return cached_reading(
        source,
        repr(profile),
        lambda: profiles.apply_profile(
            sheet, profile, source.sha256, name=source.name, words=words
        ),
    )


def _ask_target(source: SourceTable, name: str, inputs: MappingInputs) -> TargetTable:
    """Ask about each column of one of our tables."""
    heading(f"The table {name}")
    line(fillable()[name].sentence)
    proposal = profiles.suggest_mapping(source.header, inputs.rows, name, inputs.words)
    if proposal.persons:
        line(f"{join_words(list(proposal.persons))}.", "About persons, and never read:")
    columns: dict[str, ColumnMapping] = {}
    left, right = st.columns(2, gap="large")
    needed = {column.name for column in fillable()[name].columns if column.required}
    for at, proposed in enumerate(sorted(proposal.columns, key=lambda c: c.ours not in needed)):
        with (left, right)[at % 2], st.container(border=True):
            key = f"{source.key} {name} {proposed.ours}"
            if answer := ask_source_column(proposed, name, inputs, key):
                columns[proposed.ours] = answer
    return TargetTable(name, columns)


def _ask_rows_to_skip(source: SourceTable, sheet: RawSheet) -> list[SkipRule]:
    """Return the rules by which rows are left out, each ticked until somebody says otherwise."""
    rules = cached_reading(source, "skip", lambda: profiles.suggest_skip_rules(sheet))
    if rules:
        heading("Rows to leave out")
    return [
        rule
        for at, rule in enumerate(rules)
        if st.checkbox(for_markdown(_skip_label(rule)), value=True, key=f"skip {source.key} {at}")
    ]


def _skip_label(rule: SkipRule) -> str:
    shown = [str(row) for row in rule.rows[:_ROWS_PREVIEWED]]
    more = len(rule.rows) - len(shown)
    rows = join_words([*shown, f"{more:,} more"] if more else shown)
    what = f"“{rule.word}” stands" if rule.word else "nothing stands"
    row = "Row" if len(rule.rows) == 1 else "Rows"
    return f"{row} {rows}, where {what} in {rule.column}: {rule.why}"


def _words_by_column(rules: list[SkipRule]) -> dict[str, tuple[str, ...]]:
    columns = dict.fromkeys(rule.column for rule in rules if rule.word)
    return {
        column: tuple(rule.word for rule in rules if rule.word and rule.column == column)
        for column in columns
    }


def _cells_by_column(sheet: RawSheet, rows: list[list[str]]) -> dict[str, list[str]]:
    """Return the filled cells of each column by its name, the first of a name alone."""
    cells: dict[str, list[str]] = {}
    for at, name in enumerate(sheet.header):
        if name and name not in cells:
            cells[name] = [row[at].strip() for row in rows if at < len(row) and row[at].strip()]
    return cells


def _show_preview(sheets: list[Sheet]) -> None:
    """Show the first rows as they would be."""
    for name, rows in profiles.preview_rows(sheets, _ROWS_PREVIEWED).items():
        heading(f"The first rows of {name}, as they would be")
        show_table(rows, {str(column): str(column) for column in rows})


def _offer_to_keep(source: SourceTable, profile: Profile) -> None:
    """Offer to keep the mapping, so that nothing is asked the next time."""
    named, about, button = st.columns([2, 3, 1], vertical_alignment="bottom")
    name = named.text_input("Name of the profile", profile.name, key=f"profile {source.key}")
    description = about.text_input(
        "What source is it?",
        placeholder="The panel's action log",
        key=f"about {source.key}",
    )
    if not button.button("Keep this mapping", key=f"keep {source.key}"):
        return
    whole = replace(profile, name=name.strip(), about=description.strip() or profile.about)
    try:
        path = profiles.save_profile(_kept_profiles(), whole, replace=True)
    except PanelError as problem:
        advice(str(problem))
    else:
        line(f"Kept as {for_markdown(path.name)}: these columns will be known the next time.")


def _kept_profiles() -> KeptFiles:
    """Return where the store keeps its profiles."""
    return store().files("profiles")


_NOT_THERE, _ALWAYS = "Not in the file", "The same for every row"
_ORDERS: dict[DateOrder, str] = {
    "day first": "Day first: 01/02/2026 is 1 February",
    "month first": "Month first: 01/02/2026 is 2 January",
    "year first": "Year first: 2026/02/01",
}
_DAYS = ("DATE", "TIMESTAMP")
_TRUTHS = {"true": "Yes", "false": "No"}
_NOT_KNOWN, _NOT_RECORDED = "not_known", "Not recorded"
"""What stands in every row for what old logs never asked: a word of the list, or a text."""
_MOST_WORDS = 40  # words asked about at once; more are named as problems


def ask_source_column(
    suggestion: ColumnSuggestion, table: str, inputs: MappingInputs, key: str
) -> ColumnMapping | None:
    """Ask about one of our columns; None where it is not in the file or not said yet."""
    column = next((c for c in tables()[table].columns if c.name == suggestion.ours), None)
    need = " (needed)" if column and column.required else ""
    meaning = f": {column.meaning}" if column else ""
    theirs = [_NOT_THERE, _ALWAYS, *inputs.cells]
    proposed = suggestion.theirs
    if column and proposed not in theirs:
        proposed = _ALWAYS if profiles.may_hold_for_all(table, column) else _NOT_THERE
    chosen = st.selectbox(
        f"{suggestion.ours}{need}{meaning}",
        theirs,
        index=theirs.index(proposed) if proposed in theirs else 0,
        key=f"column {key}",
    )
    if chosen == _NOT_THERE:
        return None
    if chosen == _ALWAYS:
        return _ask_constant(suggestion.ours, column, inputs.words, key)
    if chosen == suggestion.theirs:
        line(f"{suggestion.why} {suggestion.proof if suggestion.order else ''}", "Proposed:")
        mapping = suggestion.source()
    else:
        suggestion = ColumnSuggestion(suggestion.ours, chosen)
        mapping = ColumnMapping((chosen,))
    if column and column.required and len(inputs.cells[chosen]) < len(inputs.rows):
        mapping = _ask_as_above(mapping, key)
    if column and column.kind in _DAYS:
        mapping = _ask_date_order(mapping, inputs.cells[chosen], key)
        mapping = _ask_no_day(mapping, inputs.cells[chosen], key)
    elif column and (column.words or column.kind == "BOOLEAN"):
        mapping = _ask_words(column, mapping, inputs.cells[chosen], inputs.words, key)
    elif column and column.refers_to in NAME_COLUMNS and column.refers_to not in inputs.targets:
        mapping = replace(mapping, made=False, prefix="")  # what it is called is asked below
    elif column and (column.refers_to or column.name.endswith("_id")):
        mapping = _ask_codes(column, mapping, suggestion, key)
    return mapping


def _ask_constant(
    name: str, column: Column | None, words: VocabularyWords, key: str
) -> ColumnMapping | None:
    """Ask for what holds in every row: a word of the column's list, or a text."""
    known = dict(words.get(column.words, {})) if column and column.words else {}
    if column and column.kind == "BOOLEAN":
        known = dict(_TRUTHS)
    if known:
        code = st.selectbox(
            f"{name} in every row",
            list(known),
            index=list(known).index(_NOT_KNOWN) if _NOT_KNOWN in known else None,
            format_func=known.__getitem__,
            placeholder="Choose",
            key=f"always {key}",
        )
        return ColumnMapping(always=code) if code else None
    unknown = _NOT_RECORDED if name in profiles.SELDOM_ASKED else ""
    text = st.text_input(f"{name} in every row", unknown, key=f"always {key}").strip()
    return ColumnMapping(always=text) if text else None


def _ask_codes(
    column: Column, mapping: ColumnMapping, suggestion: ColumnSuggestion, key: str
) -> ColumnMapping:
    """Ask whether codes are made of the names that stand there."""
    made = st.checkbox("Make short codes of these names", suggestion.made, key=f"made {key}")
    prefix = suggestion.prefix or f"{(column.refers_to or column.name)[:3].upper()}-"
    return replace(mapping, made=made, prefix=prefix if made else "")


def _ask_as_above(mapping: ColumnMapping, key: str) -> ColumnMapping:
    """Ask whether a name was written once for several rows, the others left empty below it."""
    below = st.checkbox("An empty cell means what stands above it", key=f"above {key}")
    return replace(mapping, as_above=below)


def _ask_no_day(mapping: ColumnMapping, cells: list[str], key: str) -> ColumnMapping:
    """Ask which words that stand among days say no day; those that say nothing are proposed."""
    nothing, unknown = profiles.words_for_no_day(cells)
    if not nothing and not unknown:
        return mapping
    chosen = st.multiselect(
        "Words that say no day, and are left empty",
        [*nothing, *unknown][:_MOST_WORDS],
        default=list(nothing)[:_MOST_WORDS],
        placeholder="None of them",
        key=f"no day {key}",
    )
    return replace(mapping, nothing=tuple(chosen))


def _ask_date_order(mapping: ColumnMapping, cells: list[str], key: str) -> ColumnMapping:
    proof = profiles.infer_date_order(cells)
    if proof.order:
        return replace(mapping, order=proof.order)
    order = st.selectbox(
        f"In which order are its dates? {for_markdown(proof.why)}",
        list(_ORDERS),
        format_func=_ORDERS.__getitem__,
        key=f"order {key}",
    )
    return replace(mapping, order=order)


def _ask_words(
    column: Column, mapping: ColumnMapping, cells: list[str], words: VocabularyWords, key: str
) -> ColumnMapping:
    """Ask for the meaning of each word that is not known."""
    known, unknown = profiles.suggest_values(cells, column, words)
    codes = dict(words.get(column.words or "", {})) or dict(_TRUTHS)
    values: dict[str, tuple[str, ...]] = {}
    for word, code in known.items():
        values[code] = (*values.get(code, ()), word)
    for word in unknown[:_MOST_WORDS]:
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
    return replace(mapping, values=values)
