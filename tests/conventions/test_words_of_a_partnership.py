"""No rule of the program rests on a word that a partnership may replace with its own."""

import csv
from pathlib import Path

import pytest

from dashboard.settings import home
from dashboard.warehouse import queries, tables
from tests.conventions.python_rules import words_compared
from tests.conventions.sql_rules import words_of_a_partnership

FILES = sorted((home() / "queries").rglob("*.sql"))
MODULES = sorted((home() / "dashboard").rglob("*.py"))

# Texts in queries that are no words of a partnership, though they read like one.
THE_QUERYS_OWN = {
    "reviews_have_an_outcome": {"review"},  # a table
    "before_and_after": {"none"},  # a change of a question
    "gravest_change": {"dropped", "none"},
    "strengths_and_concerns": {"asked"},  # whether the other side was asked about
    "side_of_finding": {"concern", "strength"},  # the sides that pages show
    "change_unjudged": {"new_concern", "new_strength", "not_rechecked"},  # told without a review
    "what_became_of_findings": {"new_concern", "new_strength", "not_rechecked"},
    "verdicts_at_reviews": {"not_rechecked"},
    "verdict_of_subject": {"not_rechecked", "not_known", "partly"},  # leanings
    "kind_of_watching": {"others", "young_people"},  # whom an action watches
    "behaviour_needs_a_reason": {"young_people"},
    "equity_by_group": {"residents"},  # whom counts are compared with
    "comparability_of_rounds": {"other"},  # a kind of method
    "method_of_round": {"questions"},
    "landmarks_on_the_map": {"road"},  # how a line is drawn
    "referrals_by_part": {"harm"},  # the parts and choices of a page
    "trend_choices": {"harm"},
    "voice_by_stage": {"planning", "review"},
    "waits_by_step": {"review"},  # steps of the panel
    "standing": {"review"},
    "dated_step": {"agreed", "referred"},
    "plan_begun": {"agreed"},
    "small_referral": {"agreed", "review"},
    "wait": {"agreed", "other", "referred", "review"},
    "groups_have_no_point": {"place"},  # classes of contexts
    "kind_of_context": {"place"},
}
# Files of others and the words in them: what they are read as is held against the partnership's
# lists like every cell, and a code that a list lacks is told with its row.
READING_OF_OTHERS = {
    "usual_spellings",
    "boundary_codes",
    "placed_contexts",
    "observations",
    "columns",
    "initials",
    "returns",
}
# What these mean in Python: the program's own, or plain English.
OF_PYTHON = {
    "asked": "of equity_by_group, where it is no code; of a side of findings",
    "borough": "a folder of the demonstration",
    "concern": "a side of findings, and a colour of charts",
    "data": "a folder, and the trace of a figure",
    "dropped": "a change of a question",
    "harm": "a choice of a page",
    "none": "an English word, and a change of a question",
    "not_known": "a leaning of verdicts",
    "other": "the end of a wait, and what is left of a whole",
    "others": "whom an action watches, and whether the same people answered",
    "partly": "a leaning of verdicts",
    "place": "a place in a file",
    "primary": "a sort of button",
    "questions": "a kind of method",
    "railway": "how a line is drawn",
    "right": "a side of a figure",
    "road": "how a line is drawn",
    "same": "whether the same people answered",
    "social_conditions": "a measure and its definition",
    "strength": "a side of findings",
    "water": "how a line is drawn",
    "young_people": "whom an action watches",
}


def codes() -> set[str]:
    """Return the words that a partnership may replace; those that are fixed are the program's."""
    with (home() / "data" / "reference" / "vocabulary.csv").open(encoding="utf-8") as file:
        return {row["code"] for row in csv.DictReader(file) if row["traits"] != "fixed"}


def columns() -> set[str]:
    """Return the names of tables, queries, columns and parameters, which are no words."""
    named = {c.name for table in tables().values() for c in table.columns} | set(tables())
    for query in queries().values():
        named |= {field.name for field in (*query.header.fields, *query.header.parameters)}
    return named | set(queries())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_query_holds_a_word_of_a_partnership(path: Path) -> None:
    found = words_of_a_partnership(path.read_text(encoding="utf-8"), codes())
    assert set(found) == THE_QUERYS_OWN.get(path.stem, set())


def test_no_module_holds_a_word_of_a_partnership() -> None:
    wanted = codes() - columns()
    found = {
        path.stem: words_compared(path.read_text(encoding="utf-8"), wanted)
        for path in MODULES
        # The made-up borough is data, written in our words.
        if "sample" not in path.parts and path.stem not in READING_OF_OTHERS
    }
    told = {word for words in found.values() for word in words}
    assert {name: words for name, words in found.items() if set(words) - set(OF_PYTHON)} == {}
    assert told == set(OF_PYTHON)
