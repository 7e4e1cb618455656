"""Checking and importing sheets."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from dashboard.intake import free_text, profiles, references, surveys
from dashboard.intake.gathering import reference_sheets
from dashboard.intake.guard import CellFinding, Decision
from dashboard.intake.interpreting import ImportOptions
from dashboard.intake.places.placed_contexts import place_contexts
from dashboard.intake.problem import problem_rows
from dashboard.intake.questions import ask_unlikely_numbers, unanswered_problems
from dashboard.intake.sheet import Sheet
from dashboard.intake.stand_ins import stand_ins_of, to_our_words, to_own_words
from dashboard.intake.surveys.wording import first_names
from dashboard.intake.value_forms import to_usual_forms
from dashboard.settings import PanelError, viewing_day
from dashboard.warehouse import (
    NO_REMOVALS,
    ImportRefused,
    IncomingTable,
    Outcome,
    Snapshot,
    Store,
    note_refusal,
    tables,
    words_to_be_read_safely,
)

PROFILES_FOLDER = "profiles"
_VOCABULARY = "vocabulary"


def import_options(
    store: Store, values: dict[str, str], files: Iterable[Path] = ()
) -> ImportOptions:
    """Return what is known of files beforehand: values for every row, and profiles.

    files: profiles that travelled as files, beside those that the store keeps and the examples.
    Raises PanelError naming a profile that cannot be used.
    """
    words = profiles.vocabulary_words(rows_or_defaults("vocabulary", store))
    travelled = [profiles.parse_profile(_text(path), path.name, words) for path in files]
    names = {profile.name for profile in travelled}
    others = profiles.available_profiles(store.files(PROFILES_FOLDER), words)
    return ImportOptions(
        values, (*travelled, *(profile for profile in others if profile.name not in names)), words
    )


def invalid_files(store: Store) -> list[str]:
    """Say which of the profiles, matchings and names that a store keeps cannot be used, and why."""
    words = profiles.vocabulary_words(rows_or_defaults("vocabulary", store))
    wrong = profiles.invalid_profiles(store.files(PROFILES_FOLDER), words)
    wrong += surveys.invalid_matchings(store.files(surveys.FOLDER))
    wrong += references.load_answers(store.files(references.FOLDER))[1]
    return [f"Not used until it is mended: {sentence}" for sentence in wrong]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise PanelError(f"{path}: this is not text in UTF-8. Save it so.") from error


@dataclass(frozen=True)
class ImportBatch:
    """Sheets made ready to import: places found, free text read, decisions followed.

    problems: those met on the way, in the columns of every problem.
    found: what may point to a person in free text, and what is unlikely, decided now or not; what
    was decided before about the same file is not asked again.
    removed: rows held that go with the import: the columns table_name and row_key.
    """

    sheets: list[Sheet]
    problems: pd.DataFrame
    found: list[CellFinding]
    removed: pd.DataFrame


def prepare_batch(
    sheets: list[Sheet],
    store: Store,
    decisions: Iterable[Decision] = (),
    removed: pd.DataFrame = NO_REMOVALS,
) -> ImportBatch:
    """Make sheets ready: reference data for an empty store, names tied, contexts placed, guarded.

    decisions: on free text that may point to a person; those made before about the same file hold.
    removed: rows held that somebody said to remove: the columns table_name and row_key. Those that
    a sheet replaces go too.
    """
    names = [sheet.part.file_name for sheet in sheets]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise PanelError(f"{twice[0]} was given twice. Give each file once.")
    whole = _with_reference(sheets, store)
    stand_ins = stand_ins_of(_rows(_VOCABULARY, whole, store))
    whole = [to_own_words(sheet, stand_ins) for sheet in whole]
    said, _ = references.load_answers(store.files(references.FOLDER))
    whole = references.tie_references(whole, names_referred_to(whole, store), said)
    among = _rows("area", whole, store)
    among["area_kind"] = to_our_words(among["area_kind"], "area_kind", stand_ins)
    prints = {sheet.part.file_name: sheet.part.sha256 for sheet in sheets}
    before = free_text.earlier_decisions(_rows(free_text.DECISIONS_TABLE, [], store), prints)
    made = list(decisions)
    told = [*before, *made]
    read = [to_usual_forms(sheet) for sheet in whole]
    guarded = [free_text.guard_sheet(place_contexts(sheet, among), told) for sheet, _ in read]
    ready = [_with_readings_of_words(one.sheet) for one in guarded]
    questions = [question for _, asked in read for question in asked]
    questions += ask_unlikely_numbers((sheet.part for sheet in ready), store)
    still_open = problem_rows(unanswered_problems(questions, told))
    recorded = free_text.decision_sheet(made, prints, viewing_day())
    words = _words_for(recorded, store) if recorded else None
    problems = [one for one in (*(s.problems for s in ready), still_open) if len(one)]
    found = [where for one in guarded for where in one.found]
    found += [question.where for question in questions]
    return ImportBatch(
        [*ready, *(one for one in (words, recorded) if one)],
        pd.concat([problem_rows(), *problems], ignore_index=True),
        free_text.undecided_cells(found, before),
        pd.concat([removed, *(replaced_rows(sheet, store) for sheet in ready)], ignore_index=True),
    )


def rows_or_defaults(table: str, store: Store) -> pd.DataFrame:
    """Return the rows of a table that a store holds, or would begin with while it is empty."""
    return _rows(table, _with_reference([], store), store)


def names_referred_to(sheets: list[Sheet], store: Store) -> dict[str, references.ReferenceNames]:
    """Return what rows are called, held or coming in, of each table that the sheets refer to."""
    referred = {
        column.refers_to
        for sheet in sheets
        for column in tables()[sheet.part.table_name].columns
        if column.name in sheet.part.cells
    }
    return {
        table: references.reference_names(table, _rows(table, sheets, store))
        for table in references.NAME_COLUMNS
        if table in referred
    }


def check_batch(
    sheets_or_batch: list[Sheet] | ImportBatch,
    store: Store,
    look: Callable[[Snapshot], None] = lambda _: None,
) -> Outcome:
    """Say what importing the sheets would do; nothing is changed.

    Sheets are made ready first, as by `prepare_batch`; a batch is already. look: is shown the data
    as they would be, where anything would change.
    Raises ImportRefused with every problem of every sheet.
    """
    batch = (
        sheets_or_batch
        if isinstance(sheets_or_batch, ImportBatch)
        else prepare_batch(sheets_or_batch, store)
    )
    return store.check(_parts(batch, store), batch.removed, look)


def publish_batch(
    sheets_or_batch: list[Sheet] | ImportBatch,
    store: Store,
    note: str,
    say: Callable[[str], None] = lambda _: None,
) -> Outcome:
    """Import the sheets into a new snapshot, all of them or none.

    Into an empty store the reference data comes along (vocabulary, threshold scheme, statement),
    for each table that the sheets do not bring themselves.
    Raises ImportRefused with every problem of every sheet.
    """
    batch = (
        sheets_or_batch
        if isinstance(sheets_or_batch, ImportBatch)
        else prepare_batch(sheets_or_batch, store)
    )
    try:
        parts = _parts(batch, store)
    except ImportRefused as refused:
        note_refusal(store, "import", refused)
        raise
    return store.publish(parts, note, say, batch.removed)


def suggest_batch_wording(batch: ImportBatch, store: Store) -> pd.DataFrame:
    """Propose kinder words for those in a batch that blame; the columns free_text.KINDER."""
    phrases = _rows("phrase", batch.sheets, store)
    suggestions = [free_text.suggest_sheet_wording(sheet, phrases) for sheet in batch.sheets]
    filled = [frame for frame in suggestions if len(frame)] or [
        pd.DataFrame(columns=free_text.WORDING_COLUMNS)
    ]
    return pd.concat(filled, ignore_index=True)


def _parts(batch: ImportBatch, store: Store) -> list[IncomingTable]:
    """Return the parts of a batch; refuse it when it has problems, naming all there are."""
    parts = [sheet.part for sheet in batch.sheets]
    if batch.problems.empty:
        return parts
    problems = batch.problems
    try:
        store.check(parts, batch.removed)
    except ImportRefused as refused:
        problems = pd.concat([problems, refused.problems], ignore_index=True)
    raise ImportRefused(problems)


def _words_for(recorded: Sheet, store: Store) -> Sheet | None:
    """Return the words of decisions that a store begun before they were known does not hold."""
    if store.is_empty():
        return None
    kinds = set(recorded.part.cells["free_text_kind"])
    vocabulary = store.current().table(_VOCABULARY)
    kinds -= set(vocabulary.loc[vocabulary["list"] == "free_text_kind", "code"])
    (ours,) = (sheet for sheet in reference_sheets() if sheet.part.table_name == _VOCABULARY)
    cells = ours.part.cells
    cells = cells[(cells["list"] == "free_text_kind") & cells["code"].isin(kinds)]
    part = replace(ours.part, file_name="Words for decisions", cells=cells)
    return replace(ours, part=part) if len(cells) else None


def _with_readings_of_words(sheet: Sheet) -> Sheet:
    """Note of a vocabulary how words are read that do not say what they mean."""
    if sheet.part.table_name != _VOCABULARY:
        return sheet
    safely = words_to_be_read_safely(sheet.part.cells)
    notes = [
        f"{name}: {first_names(words['label'])}. {reading}"
        for (name, reading), words in safely.groupby(["list", "reading"])
    ]
    said = "Words that do not say what they mean are read in the safest way until they have traits."
    return sheet.with_changes(notes=[said, *notes]) if notes else sheet


def _with_reference(sheets: list[Sheet], store: Store) -> list[Sheet]:
    """Add the reference data that an empty store needs and the sheets do not bring themselves.

    A table that they bring is theirs alone; of the vocabulary, each list that they bring.
    """
    if not store.is_empty():
        return sheets
    filled = [sheet.part for sheet in sheets if len(sheet.part.cells)]
    brought = {part.table_name for part in filled}
    lists_brought = [part.cells["list"] for part in filled if {"list"} <= set(part.cells)]
    reference = []
    for sheet in reference_sheets():
        if sheet.part.table_name not in brought:
            reference.append(sheet)
        elif sheet.part.table_name == _VOCABULARY and lists_brought:
            cells = sheet.part.cells[~sheet.part.cells["list"].isin(pd.concat(lists_brought))]
            part = replace(sheet.part, file_name=f"{sheet.part.file_name} (ours)", cells=cells)
            reference.append(replace(sheet, part=part))
    return [*reference, *sheets]


def _rows(table: str, sheets: list[Sheet], store: Store) -> pd.DataFrame:
    """Return the rows of a table that are held or coming in, as text and as they are."""
    columns = [column.name for column in tables()[table].columns]
    held = pd.DataFrame(columns=columns) if store.is_empty() else store.current().table(table)
    coming = [sheet.part.cells for sheet in sheets if sheet.part.table_name == table]
    rows = pd.concat([held.astype(object), *coming]).reindex(columns=columns)
    key = list(tables()[table].key)
    rows[key] = rows[key].astype(str)  # a number held and the same coming in as text are one
    return rows.drop_duplicates(key, keep="last")


_BETWEEN = ", "


def replaced_rows(sheet: Sheet, store: Store) -> pd.DataFrame:
    """Return the rows held that a sheet replaces and does not bring: table_name and row_key."""
    if not sheet.replaces or store.is_empty():
        return NO_REMOVALS
    table = tables()[sheet.part.table_name]
    held = store.current().table(table.name).astype(str)
    for column, value in sheet.replaces:
        held = held[held[column] == value]
    coming = _keys(sheet.part.cells, table.key)
    gone = _keys(held, table.key)
    gone = gone[~gone.isin(coming)]
    return pd.DataFrame({"table_name": table.name, "row_key": gone.to_numpy()}, dtype="str")


def _keys(rows: pd.DataFrame, key: tuple[str, ...]) -> pd.Series:
    joined = rows[key[0]].astype(str)
    for column in key[1:]:
        joined = joined + _BETWEEN + rows[column].astype(str)
    return joined
