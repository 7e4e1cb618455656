"""The words a partnership works with."""

import csv

from dashboard.settings import home
from tests.asked import asked
from tests.given import Given, Row


def test_a_partnerships_own_word_is_shown_and_a_word_out_of_use_is_not(given: Given) -> None:
    with (home() / "data" / "reference" / "vocabulary.csv").open(encoding="utf-8") as file:
        words: list[Row] = [dict(row) for row in csv.DictReader(file)]
    for word in words:
        if (word["list"], word["code"]) == ("finding_valence", "young_peoples_wish"):
            word["maps_to_local"] = "Their wish"
        if (word["list"], word["code"]) == ("finding_valence", "mixed"):
            word["active"] = "false"
    snapshot = given(vocabulary=words)
    told = asked(snapshot, "words_of_vocabulary", "list code label")
    assert [row for row in told if isinstance(row, tuple) and row[0] == "finding_valence"] == [
        ("finding_valence", "strength", "Strength"),
        ("finding_valence", "concern", "Concern"),
        ("finding_valence", "neutral_fact", "Neutral fact"),
        ("finding_valence", "young_peoples_wish", "Their wish"),
    ]
