"""Which questions held a column may ask: proposed by likeness, and confirmed by nobody but people.

Likeness: Ratcliff and Metzener, “Pattern matching: the Gestalt approach”, Dr. Dobb’s Journal, 1988,
over words.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

import pandas as pd

from dashboard.intake.form_tools import FormColumn
from dashboard.intake.surveys.export import SurveyExport, answers_by_column
from dashboard.intake.surveys.wording import clean_text, normalise_answer

_SHOWN = 5  # candidates of a column
_LEAST = 0.3  # likeness below which nobody would choose
_LOOKED_AT = 12  # wordings compared closely


@dataclass(frozen=True)
class QuestionCandidate:
    """A question held, in one of its versions, that a column may ask.

    likeness: from 0 to 1, the share of words that stand in both in the same order.
    difference: what differs, in words; empty where the words are the same.
    """

    question_id: str
    question_version: int
    wording: str
    scale_id: str
    likeness: float
    difference: str


@dataclass(frozen=True)
class QuestionSuggestion:
    """A column with the questions it may ask, the likest first; a proposal and no more.

    answers: the different answers in it and how often each is given, the most frequent first.
    """

    column: FormColumn
    answers: dict[str, int]
    candidates: tuple[QuestionCandidate, ...]

    @property
    def same_words(self) -> QuestionCandidate | None:
        """Return the candidate whose words the column has, or None."""
        return next((one for one in self.candidates if not one.difference), None)

    def mentions(self, words: str) -> bool:
        """Tell whether all words of a search stand in its name, its question or its answers."""
        column = self.column
        whole = " ".join((column.name, column.stem, column.text, *self.answers)).casefold()
        return all(word in whole for word in words.casefold().split())


def columns_by_stem(
    suggestions: Iterable[QuestionSuggestion],
) -> dict[str, list[QuestionSuggestion]]:
    """Return the columns below each question that has several, in the order of the file."""
    by_stem: dict[str, list[QuestionSuggestion]] = {}
    for suggestion in suggestions:
        if suggestion.column.stem:
            by_stem.setdefault(suggestion.column.stem, []).append(suggestion)
    return {stem: columns for stem, columns in by_stem.items() if len(columns) > 1}


def suggest_questions(export: SurveyExport, held: pd.DataFrame) -> list[QuestionSuggestion]:
    """Return the questions that each question column may ask, in the order of the file.

    held: rows of survey_question. A version that says the question was dropped is not asked.
    """
    asked = [row for row in held.to_dict("records") if row["question_change"] != "dropped"]
    wordings = [_held_question(row) for row in asked]
    answers = answers_by_column(export)
    spoken = [frozenset(normalise_answer(candidate.wording).split()) for candidate in wordings]
    return [
        QuestionSuggestion(
            column,
            answers[column.name],
            _candidates(column, list(zip(wordings, spoken, strict=True))),
        )
        for column in export.questions
    ]


def compare_question(held: Mapping[Hashable, Any], text: str) -> QuestionCandidate:
    """Return a question held, a row of survey_question, compared with the words of a column."""
    return _compare(_held_question(held), text)


def _held_question(row: Mapping[Hashable, Any]) -> QuestionCandidate:
    return QuestionCandidate(
        str(row["question_id"]),
        int(row["question_version"]),
        clean_text(str(row["wording"])),
        str(row["scale_id"]),
        likeness=0.0,
        difference="",
    )


def wording_difference(held: str, asked: str) -> str:
    """Say what differs between the wording held and the one asked; “” where the words do not.

    Capitals, blanks and punctuation do not count.
    """
    if normalise_answer(held) == normalise_answer(asked):
        return ""
    old, new = held.split(), asked.split()
    differences = []
    for what, start, end, from_, to in _compared(old, new).get_opcodes():
        before, after = " ".join(old[start:end]), " ".join(new[from_:to])
        if what == "equal" or normalise_answer(before) == normalise_answer(after):
            continue
        if what == "replace":
            differences.append(f"“{before}” became “{after}”")
        else:
            differences.append(
                f"“{before}” is gone" if what == "delete" else f"“{after}” was added"
            )
    return "; ".join(differences)


def _candidates(
    column: FormColumn, held: list[tuple[QuestionCandidate, frozenset[str]]]
) -> tuple[QuestionCandidate, ...]:
    words = frozenset(normalise_answer(column.text).split())
    by_words = sorted(held, key=lambda candidate: -_shared(words, candidate[1]))[:_LOOKED_AT]
    compared = [_compare(candidate, column.text) for candidate, _ in by_words]
    compared.sort(
        key=lambda candidate: (
            -candidate.likeness,
            candidate.question_id,
            -candidate.question_version,
        )
    )
    return tuple(candidate for candidate in compared if candidate.likeness >= _LEAST)[:_SHOWN]


def _compare(candidate: QuestionCandidate, text: str) -> QuestionCandidate:
    ratio = _compared(candidate.wording.split(), text.split()).ratio()
    return QuestionCandidate(
        candidate.question_id,
        candidate.question_version,
        candidate.wording,
        candidate.scale_id,
        round(ratio, 2),
        wording_difference(candidate.wording, text),
    )


def _compared(old: Iterable[str], new: Iterable[str]) -> "SequenceMatcher[str]":
    normalised = (
        [normalise_answer(word) for word in old],
        [normalise_answer(word) for word in new],
    )
    return SequenceMatcher(None, *normalised, autojunk=False)


def _shared(words: frozenset[str], other_words: frozenset[str]) -> float:
    return len(words & other_words) / max(len(words | other_words), 1)
