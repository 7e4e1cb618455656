"""Recording and removing single rows on a page, confirmed without waiting for an import."""

import json
from collections.abc import Mapping
from hashlib import sha256

import pandas as pd

from dashboard.intake import guard
from dashboard.intake.importing import prepare_batch, rows_or_defaults
from dashboard.intake.problem import problem_rows
from dashboard.intake.sheet import Sheet
from dashboard.warehouse import ImportRefused, IncomingTable, Outcome, Store, note_refusal


def record_row(store: Store, table: str, row: dict[str, str], page: str, note: str = "") -> Outcome:
    """Record one row made on a page: checked and guarded like one of a file, confirmed at once.

    note: why, for the history; without one, that it was recorded on the page.
    Raises ImportRefused with every problem found.
    """
    return _record(store, table, row, frozenset(), (page, note))


def _record(
    store: Store,
    table: str,
    row: Mapping[str, str],
    held: frozenset[str],
    origin: tuple[str, str],
) -> Outcome:
    """Record a row; held: columns that stay as they are, and are not asked about again."""
    page, note = origin
    content = json.dumps(row, sort_keys=True).encode()
    cells = pd.DataFrame([row], index=pd.Index([1], name="row_no"), dtype="str")
    part = IncomingTable(f"{page} page", table, sha256(content).hexdigest(), cells, is_whole=False)
    batch = prepare_batch([Sheet(part, problem_rows())], store)
    problems = batch.problems[~batch.problems["column_name"].isin(held)]
    if len(problems):
        refused = ImportRefused(problems)
        note_refusal(store, "record", refused)
        raise refused
    sheet = next(one for one in batch.sheets if one.part.file_name == part.file_name)
    changed = frozenset(row) - held if held else None
    return store.record(sheet.part, note or f"Recorded on the {page} page", changed)


def change_row(
    store: Store, table: str, row_key: str, cells: Mapping[str, str], origin: tuple[str, str]
) -> Outcome:
    """Record some cells of a row that is held, the others as they are, checked as a whole row is.

    row_key: the key as one text. origin: the page, and why. A text that was kept at an import is
    not asked about again. A row that is gone is refused, since what it needs is missing.
    """
    row = store.row_held(table, row_key)
    return _record(store, table, {**row, **cells}, frozenset(row) - frozenset(cells), origin)


def remove_row(store: Store, table: str, row_key: str, note: str) -> Outcome:
    """Remove one row that is held, by a record; a row that is gone already changes nothing.

    row_key: the key as one text, its columns joined by “, ”. note: why, for the history.
    """
    return store.record_removal(table, row_key, note)


def text_problems(store: Store, texts: Mapping[str, str]) -> list[str]:
    """Say what keeps texts written on a page from being recorded: one sentence for each thing.

    texts: by the label that the page has for each. What may point to a person is shown masked.
    Words that blame are refused too, where in a file kinder ones are only proposed: who writes can
    mend them at once. In quotation marks they stay, as a record of what somebody said.
    """
    listed = list(
        rows_or_defaults("phrase", store)[["avoid", "use_instead", "why"]].itertuples(
            index=False, name=None
        )
    )
    sentences = []
    for label, text in texts.items():
        sentences += [
            f"{label}: this looks like {guard.KINDS[one.kind]} ({one.masked}). Only contexts are "
            "held here: write it without."
            for one in guard.find_details(text)
        ]
        sentences += [
            f"{label}: “{text[one.start : one.end]}”. {_sentence(one.why)} Say “{one.use_instead}”"
            ", or put it in quotation marks if somebody said so."
            for one in guard.find_blaming_phrases(text, listed)
            if not one.quoted
        ]
    return sentences


def _sentence(text: str) -> str:
    return f"{text.strip().rstrip('.')}."
