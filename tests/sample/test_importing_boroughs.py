"""A made-up borough comes in as any partnership's files do, and nothing in it is of a person."""

import csv
from pathlib import Path

import pytest

from dashboard import intake
from dashboard.intake.guard import find_blaming_phrases, find_details_in_texts, person_columns
from dashboard.settings import home
from dashboard.warehouse import WRITTEN_BY_IMPORTS, Store, tables

pytestmark = pytest.mark.whole

# What the product itself keeps, of imports and of decisions made in them.
LEFT_EMPTY = {*WRITTEN_BY_IMPORTS, "kept_text", "question_match", "rebase"}
CODED = ("_id", "outline", "area_code")


def test_a_borough_is_imported_without_a_problem(borough: Path, tmp_path: Path) -> None:
    outcome = intake.publish_batch(intake.gather_sheets([borough]), Store(tmp_path), "A borough")
    assert outcome.changed
    names = {path.stem for path in borough.glob("*.csv")}
    reference = {path.stem for path in (home() / "data" / "reference").glob("*.csv")}
    assert set(tables()) - names - reference <= LEFT_EMPTY


def test_no_text_of_a_borough_speaks_of_a_person_or_blames_young_people(borough: Path) -> None:
    with (home() / "data" / "reference" / "phrase.csv").open(encoding="utf-8") as file:
        phrases = [(p["avoid"], p["use_instead"], p["why"]) for p in csv.DictReader(file)]
    for path in sorted(borough.glob("*.csv")):
        if path.stem == "survey_answer":
            continue
        with path.open(encoding="utf-8", newline="") as file:
            header, *cells = list(csv.reader(file))
        assert person_columns(header, cells[:500]) == [], path.name
        free = [at for at, name in enumerate(header) if not name.endswith(CODED)]
        texts = sorted({row[at] for row in cells for at in free})
        assert [texts[at] for at, _ in find_details_in_texts(texts)] == [], path.name
        assert [text for text in texts if find_blaming_phrases(text, phrases)] == [], path.name
