"""A store whose every free text wants to break out of its place: the case study, said otherwise."""

import csv
import io
import json
import re
from collections.abc import Hashable, Iterator
from itertools import cycle

from dashboard import intake
from dashboard.intake import Decision, ImportBatch, Sheet
from dashboard.warehouse import ImportRefused, Store, tables
from tests.files_of_others.shared_data import shared
from tests.hostile_strings import MARKUP, hostile_strings

BIG_LIST = shared("hostile", "blns.json")
LOOKED_AT = 8  # contexts whose pages are opened; the findings are spread over them
MEETINGS = ("MTG-3", "MTG-4")  # the names are shared out: no agenda is too long to show whole
KINDS = ("school", "park_or_open_space", "transport_hub", "shopping_area", "online_space")
Row = dict[Hashable, object]
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# Text that means something to the program, and is no sentence.
_KEPT = {"outline", "question_id", "traits"}


def strings() -> list[str]:
    """Return our own payloads, then the big list of naughty strings or, where it is not, ours."""
    if not BIG_LIST.exists():
        return list(dict.fromkeys([*MARKUP, *hostile_strings()]))
    return [*MARKUP, *json.loads(BIG_LIST.read_text(encoding="utf-8"))]


def as_shown(text: str) -> str:
    """Return a text as the screen shows it: control characters as “�”, blanks as one."""
    return " ".join(_CONTROLS.sub("�", text).split())


def published(store: Store) -> tuple[list[str], list[str]]:
    """Publish the case study said otherwise, and a context and a finding for each string.

    Returns the strings that were taken, in the order of their contexts, and those refused.
    """
    every = strings()
    said = cycle(text for text in every if as_shown(text))
    otherwise = [_otherwise(sheet, said) for sheet in intake.demonstration_sheets()]
    intake.publish_batch(_kept(otherwise, store), store, MARKUP[0])
    refused = _refused(_contexts(every), store)
    taken = [text for at, text in enumerate(every) if at not in refused]
    intake.publish_batch(_kept(_contexts(taken), store), store, MARKUP[2])
    return taken, [every[at] for at in sorted(refused)]


def _kept(sheets: list[Sheet], store: Store) -> ImportBatch:
    """Make sheets ready, every phone number and address among the strings decided to be kept."""
    found = intake.prepare_batch(sheets, store).found
    decisions = [
        Decision(one.file_name, one.row_no, one.column_name, one.found.kind, "keep", "A test", "Us")
        for one in found
    ]
    return intake.prepare_batch(sheets, store, decisions)


def _refused(sheets: list[Sheet], store: Store) -> set[int]:
    """Return the places, from 0, of the contexts whose names the importer refuses."""
    try:
        intake.check_batch(_kept(sheets, store), store)
    except ImportRefused as refusal:
        found = refusal.problems
        named = found[found["column_name"] == "display_alias"]
        return {int(row) - 2 for row in named["row_no"]}  # rows count from 1, the header's
    return set()


def _otherwise(sheet: Sheet, said: Iterator[str]) -> Sheet:
    """Put a string into each filled cell of free text."""
    table = tables()[sheet.part.table_name]
    cells = sheet.part.cells.copy()
    for column in table.columns:
        free = column.kind == "VARCHAR" and not column.words and not column.refers_to
        if free and column.name in cells and column.name not in {*table.key, *_KEPT}:
            cells[column.name] = [next(said) if cell else cell for cell in cells[column.name]]
    return _sheet(table.name, cells.to_dict("records"))


def _contexts(names: list[str]) -> list[Sheet]:
    """Make a context for each name, each on an agenda, and share the names out as findings."""
    codes = [f"H{at:03}" for at in range(len(names))]
    contexts: list[Row] = []
    items: list[Row] = []
    findings: list[Row] = []
    for at, (code, name) in enumerate(zip(codes, names, strict=True)):
        kind = KINDS[at % len(KINDS)]
        place: Row = {"longitude": 1.45 + at % 25 * 0.004, "latitude": 53.98 + at // 25 * 0.001}
        context: Row = {
            "context_id": code,
            "display_alias": name,
            "context_kind": kind,
            "area_code": "X05000002",
            "area_year": 2022,
            "location_precision": "area_only" if kind == "online_space" else "exact",
            "stage": "in_review",
            "asked_to_see_since": "2022-03-29",
        }
        contexts.append(context | ({} if kind == "online_space" else place))
        items.append(
            {
                "meeting_id": MEETINGS[at % len(MEETINGS)],
                "item_no": 100 + at,
                "context_id": code,
                "agenda_purpose": "review",
                "question": name,
            }
        )
        about = codes[at % LOOKED_AT % len(codes)]
        findings.append(
            {
                "finding_id": f"{code}-F1",
                "assessment_id": f"{about}-R1",
                "context_id": about,
                "valence": ("strength", "concern")[at // LOOKED_AT % 2],
                "summary": name,
                "short_summary": name,
                "indicator_domain": "guardianship",
                "indicator_category": "adults_with_caring_intent",
                "confidence": "more_than_one_method",
                "is_restricted": "false",
            }
        )
    rounds: list[Row] = [
        {
            "assessment_id": f"{code}-R1",
            "context_id": code,
            "round": 1,
            "started_on": "2022-04-04",
            "ended_on": "2022-04-29",
            "scope": MARKUP[0],
            "lead_role": MARKUP[1],
        }
        for code in codes[:LOOKED_AT]
    ]
    return [
        _sheet("context", contexts),
        _sheet("agenda_item", items),
        _sheet("assessment", rounds),
        _sheet("finding", findings),
    ]


def _sheet(table: str, rows: list[Row]) -> Sheet:
    """Write rows as a CSV file, and read it as an import would."""
    text = io.StringIO()
    columns = list(dict.fromkeys(str(name) for row in rows for name in row))
    writer = csv.DictWriter(text, columns, restval="")
    writer.writeheader()
    writer.writerows({str(name): value for name, value in row.items()} for row in rows)
    return intake.read_sheet(f"{table}.csv", text.getvalue().encode())
