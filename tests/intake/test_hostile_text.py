"""Text meant to break programs goes in and comes out as the text it is."""

import csv
import io
import json
import unicodedata
from dataclasses import replace

import pytest

from dashboard import intake
from dashboard.intake import Decision, read_sheet
from dashboard.settings import PanelError
from dashboard.warehouse import ImportRefused, Snapshot, Store
from tests.files_of_others.shared_data import is_beside, shared
from tests.hostile_strings import hostile_strings
from tests.intake.messy_files import messy_files
from tests.warehouse.stores import copied

pytestmark = pytest.mark.whole

Columns = dict[str, str]
CONTEXT = {
    "context_kind": "park_or_open_space",
    "area_code": "X05000002",
    "area_year": "2022",
    "location_precision": "area_only",
    "stage": "in_review",
    "asked_to_see_since": "2022-03-21",
}
FINDING = {
    "assessment_id": "PARK-R1",
    "context_id": "PARK",
    "valence": "concern",
    "indicator_domain": "guardianship",
    "indicator_category": "adults_causing_harm",
    "confidence": "more_than_one_method",
    "is_restricted": "false",
}


def trimmed(text: str) -> str:
    """Take away the blanks around a text, as an import does."""
    blank = [c in "\t\n\f\r" or unicodedata.category(c).startswith("Z") for c in text]
    if all(blank):
        return ""
    return text[blank.index(False) : len(text) - blank[::-1].index(False)]


def sheet(table: str, rows: list[Columns]) -> intake.Sheet:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return read_sheet(f"{table}.csv", text.getvalue().encode())


@pytest.fixture(scope="module", params=["ours", "of others"] if is_beside("hostile") else ["ours"])
def strings(request: pytest.FixtureRequest) -> list[str]:
    """Return the hostile strings that say anything at all, as an import keeps them.

    Our own, and then those of others where they lie beside the repository.
    """
    listed = hostile_strings()
    if request.param == "of others":
        listed = json.loads(shared("hostile", "blns.json").read_text(encoding="utf-8"))
        listed += shared("hostile", "csv_injection.txt").read_text(encoding="utf-8").splitlines()
    found = [text for text in listed if trimmed(text)]
    assert len(found) > 500
    return found


@pytest.fixture(scope="module")
def held(
    case_study: Snapshot, strings: list[str], tmp_path_factory: pytest.TempPathFactory
) -> Snapshot:
    """Import every string as a context's name and as a finding with its summary."""
    own = copied(case_study, tmp_path_factory.mktemp("hostile"))
    contexts = [
        {"context_id": f"H{n}", "display_alias": text, "local_name": text, **CONTEXT}
        for n, text in enumerate(strings)
    ]
    findings = [
        {"finding_id": f"H{n}", "summary": text, "short_summary": text, **FINDING}
        for n, text in enumerate(strings)
    ]
    given = [sheet("context", contexts), sheet("finding", findings)]
    # Some of them hold phone numbers and addresses, which come in only by a person's decision.
    decisions = [
        Decision(f.file_name, f.row_no, f.column_name, f.found.kind, "keep", "A test", "Analyst")
        for f in intake.prepare_batch(given, own).found
    ]
    once = dict.fromkeys(decisions)  # a decision holds for all of a kind in one cell
    intake.publish_batch(intake.prepare_batch(given, own, once), own, strings[0])
    return own.current()


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("context", "display_alias"),
        ("context", "local_name"),
        ("finding", "summary"),
        ("finding", "short_summary"),
    ],
)
def test_every_hostile_string_comes_back_as_it_was(
    held: Snapshot, strings: list[str], table: str, column: str
) -> None:
    key = f"{table}_id"
    rows = held.read(f"select {key}, {column} from {table} where {key} like 'H%'", {})  # noqa: S608 - the names above
    found = dict(rows.itertuples(index=False, name=None))
    assert found == {f"H{n}": trimmed(text) for n, text in enumerate(strings)}


def test_hostile_strings_as_codes_and_keys_are_refused_by_name(
    case_study: Snapshot, strings: list[str]
) -> None:
    rows = [{"finding_id": text, "assessment_method": text} for text in strings]
    with pytest.raises(ImportRefused) as refused:
        intake.check_batch([sheet("finding_method", rows)], Store(case_study.path.parents[1]))
    found = refused.value.problems
    unknown = found[found["column_name"] == "assessment_method"]
    assert sorted(unknown["value"]) == sorted(trimmed(text) for text in strings)


UNSEEN = " \t\r\n\v\f\u00a0\u200b\ufeff"  # of these alone no name is made


def test_hostile_column_names_are_refused_by_name(case_study: Snapshot, strings: list[str]) -> None:
    ours = set(hostile_strings())
    # A header with semicolons in so many of its names is read as one that semicolons part.
    names = sorted({text.strip() for text in strings if not (text in ours and ";" in text)})
    row = dict.fromkeys(["avoid", "use_instead", "why", *names], "x")
    with pytest.raises(ImportRefused) as refused:
        intake.check_batch([sheet("phrase", [row])], Store(case_study.path.parents[1]))
    found = list(refused.value.problems["column_name"])
    seen = sorted({seen for name in names if (seen := name.strip(UNSEEN))})
    assert sorted(name for name in found if not name.startswith("(column ")) == seen
    assert sum(name.startswith("(column ") for name in found) == len(names) - len(seen)


def test_a_torn_or_foreign_file_is_refused_in_a_sentence(case_study: Snapshot) -> None:
    """None of the messy files, of ours and of others, is a table of ours, and none is a crash."""
    contents = [file.content for file in messy_files().values()]
    contents += [path.read_bytes() for path in shared("messy").rglob("*") if path.is_file()]
    sheets, told = [], []
    for number, content in enumerate(contents):
        try:
            found = read_sheet("phrase.csv", content)
            part = replace(found.part, file_name=f"phrase-{number}.csv")
            sheets.append(replace(found, part=part))
        except PanelError as refusal:
            told.append(str(refusal))
    with pytest.raises(ImportRefused) as refused:
        intake.check_batch(sheets, Store(case_study.path.parents[1]))
    named = set(refused.value.problems["file_name"]) - {"phrase.csv"}  # rows that do not fit
    assert named == {sheet.part.file_name for sheet in sheets}
    assert len(named) > 30
    assert len(told) > 10
    assert [text for text in told if not text.endswith((".", "imported"))] == []
