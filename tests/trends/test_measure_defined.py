"""Every measure of the trends says how it is counted and what it cannot say."""

import csv

from dashboard.settings import home
from dashboard.warehouse import Viewer
from tests.given import Given, answer


def test_the_measures_that_come_along_are_all_defined(given: Given) -> None:
    found = answer(given(panel=[{"panel_id": "P"}]), "measure_defined", Viewer())
    reference = home() / "data" / "reference" / "trend_measure.csv"
    with reference.open(encoding="utf-8", newline="") as file:
        assert len(found) == len(list(csv.DictReader(file)))
    assert all(str(text).strip() for row in found for text in row.values())


def test_a_measure_is_told_with_its_direction_in_words(given: Given) -> None:
    own = {
        "measure_name": "referrals",
        "title": "Referrals",
        "definition": "Counted",
        "good_direction": "neutral",
        "base": "All",
        "quality_note": "Some are never written down",
    }
    assert answer(given(trend_measure=[own]), "measure_defined", Viewer()) == [
        {k: v for k, v in own.items() if k != "good_direction"}
        | {"direction": "No agreed direction"}
    ]
