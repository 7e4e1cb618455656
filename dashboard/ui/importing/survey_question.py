"""Asking about one column of a survey's export: which question it is, and how it was answered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import pandas as pd
import streamlit as st

from dashboard.intake import surveys
from dashboard.intake.form_tools import FormColumn
from dashboard.intake.surveys import (
    NewQuestion,
    QuestionCandidate,
    QuestionMatch,
    QuestionSuggestion,
    ScaleSuggestion,
)
from dashboard.text import for_markdown
from dashboard.ui.pieces import line, small_print

LEAVE_OUT = "Leave it out"
_NEW_QUESTION = "A question that is not held yet"
_NO_ANSWER = "No answer"
_ANSWERS_SHOWN = 6


@dataclass(frozen=True)
class HeldQuestions:
    """What a store holds that questions are matched with.

    questions: rows of survey_question; options: rows of answer_option; directions: labels by code.
    """

    questions: pd.DataFrame
    options: pd.DataFrame
    directions: Mapping[str, str]


class MatchedColumn(NamedTuple):
    """A column with the question it asks, confirmed by nobody yet; new: that question, if new."""

    match: QuestionMatch
    new: NewQuestion | None = None


@dataclass
class SaidOfColumns:
    """What was said of the columns of an export, by their names, whether shown now or not."""

    matched: dict[str, MatchedColumn] = field(default_factory=dict)
    left_out: set[str] = field(default_factory=set)

    def readings(self) -> list[QuestionMatch]:
        """Return one match for each way in which answers were said to be read."""
        matches = [one.match for one in self.matched.values()]
        return list({(m.scale_id, *m.labels.items(), *m.no_answer): m for m in matches}.values())


def matched_by_itself(
    proposal: QuestionSuggestion, held: HeldQuestions, readings: list[QuestionMatch]
) -> MatchedColumn | None:
    """Return the question whose words a column has, where its answers leave nothing to ask."""
    candidate = proposal.same_words
    if candidate is None:
        return None
    scale = _scale_said(proposal, candidate.scale_id, readings)
    if scale is None:
        options = _options_of(held, candidate.scale_id)
        scale = surveys.suggest_scale(proposal.answers, options)
    return _matched(proposal.column, candidate, scale) if scale and scale.is_sure else None


def ask_question(
    proposal: QuestionSuggestion, held: HeldQuestions, said: SaidOfColumns, key: str
) -> None:
    """Ask about one column, and note what is answered among what was said."""
    column = proposal.column
    with st.container(border=True, key=f"column {key}"):
        line(column.text, column.stem)
        small_print(f"Column {column.at + 1}. {_answers_in_words(proposal.answers)}.")
        words = {_candidate_label(one): one for one in _candidates(proposal, held, said)}
        choices = [*words, _NEW_QUESTION, LEAVE_OUT]
        chosen = st.selectbox(
            "Which question is it?",
            choices,
            index=_first_choice(choices, words, proposal, said),
            placeholder="Choose: likeness of words is no proof",
            key=f"question {key}",
            persist_state="page",
        )
        readings = said.readings()
        said.left_out.discard(column.name)
        said.matched.pop(column.name, None)
        matched = None
        if chosen == LEAVE_OUT:
            said.left_out.add(column.name)
        elif chosen == _NEW_QUESTION:
            matched = _ask_new_question(proposal, held, readings, key)
        elif chosen is not None:
            candidate = words[chosen]
            difference = candidate.difference or "The words are the same."
            line(difference, "Compared with the wording held:")
            scale = _ask_scale(proposal, held, candidate.scale_id, readings, key)
            matched = _matched(column, candidate, scale) if scale else None
        if matched:
            said.matched[column.name] = matched


def _candidates(
    proposal: QuestionSuggestion, held: HeldQuestions, said: SaidOfColumns
) -> list[QuestionCandidate]:
    """Return the questions that a column may ask, that it was matched with before among them."""
    column, matched = proposal.column, said.matched.get(proposal.column.name)
    wanted = _question_of(matched)
    own = held.questions[
        (held.questions["question_id"] == wanted[0])
        & (held.questions["question_version"].astype(int) == wanted[1])
    ]
    others = [
        surveys.compare_question(row, column.text)
        for row in own.to_dict("records")
        if all(_key_of(one) != wanted for one in proposal.candidates)
    ]
    return [*others, *proposal.candidates]


def _first_choice(
    choices: list[str],
    words: Mapping[str, QuestionCandidate],
    proposal: QuestionSuggestion,
    said: SaidOfColumns,
) -> int | None:
    """Return which choice stands there before anybody has chosen."""
    name = proposal.column.name
    if name in said.left_out:
        return choices.index(LEAVE_OUT)
    wanted = _question_of(said.matched.get(name))
    before = (one for one in words.values() if _key_of(one) == wanted)
    candidate = next(before, proposal.same_words)
    return None if candidate is None else choices.index(_candidate_label(candidate))


def _key_of(candidate: QuestionCandidate) -> tuple[str, int]:
    return candidate.question_id, candidate.question_version


def _question_of(matched: MatchedColumn | None) -> tuple[str, int]:
    match = matched.match if matched else None
    return (match.question_id, match.question_version) if match else ("", 0)


def _answers_in_words(answers: Mapping[str, int]) -> str:
    """Say what was answered how often, the most frequent first: by it equal headings are told."""
    shown = [f"{label} ({count:,})" for label, count in list(answers.items())[:_ANSWERS_SHOWN]]
    more = len(answers) - len(shown)
    return f"Answers: {', '.join(shown)}{f' and {more} more' if more else ''}"


def _candidate_label(candidate: QuestionCandidate) -> str:
    return f"{candidate.question_id}, version {candidate.question_version}: {candidate.wording}"


def _options_of(held: HeldQuestions, scale_id: str) -> pd.DataFrame:
    """Return the options of a scale, or of all where none is named."""
    options = held.options
    return options if not scale_id else options[options["scale_id"] == scale_id]


def _ask_new_question(
    proposal: QuestionSuggestion, held: HeldQuestions, readings: list[QuestionMatch], key: str
) -> MatchedColumn | None:
    """Ask for what a question that is not held needs."""
    code, way = st.columns(2)
    question_id = code.text_input(
        "Its code, such as SAFE", key=f"code {key}", persist_state="page"
    ).strip()
    direction = way.selectbox(
        "Is more agreement better?",
        list(held.directions),
        index=None,
        format_func=held.directions.__getitem__,
        placeholder="Choose",
        key=f"direction {key}",
        persist_state="page",
    )
    scale = _ask_scale(proposal, held, "", readings, key)
    if not (question_id and direction and scale):
        return None
    own = held.questions["question_id"] == question_id
    before = held.questions.loc[own, "question_version"]
    version = int(before.astype(int).max()) + 1 if len(before) else 1
    change = "new" if version == 1 else "meaning_altered"
    match = _unconfirmed_match(proposal.column, question_id, version, scale)
    wording = proposal.column.text
    new = NewQuestion(question_id, version, wording, scale.scale_id, direction, change)
    return MatchedColumn(match, new)


def _ask_scale(
    proposal: QuestionSuggestion,
    held: HeldQuestions,
    scale_id: str,
    readings: list[QuestionMatch],
    key: str,
) -> ScaleSuggestion | None:
    """Ask which way the answers stand on the scale, and what the ones mean that nobody knows.

    What was said of a column with the same answers stands there already.
    """
    own = _options_of(held, scale_id)
    suggestions = surveys.suggest_scales(proposal.answers, own)
    if not suggestions:
        line("None of the answers is on a scale that is held: import answer_scale.csv first.")
        return None
    is_plain = suggestions[0].is_sure or len(suggestions) == 1
    said = _scale_said(proposal, scale_id, readings)
    if not is_plain:
        alike = (at for at, one in enumerate(suggestions) if said and _reads_as(one, said))
        _fill_in(f"scale {key}", next(alike, None))
    number = st.selectbox(
        "Its answers",
        range(len(suggestions)),
        index=0 if is_plain else None,
        format_func=lambda place: _scale_reading(suggestions[place]),
        placeholder="Choose which way the codes run",
        key=f"scale {key}",
        persist_state="page",
    )
    if number is None:
        return None
    chosen = suggestions[number]
    steps = own[own["scale_id"] == chosen.scale_id]
    names = {f"{row['option_no']} {row['label']}": int(row["option_no"])
             for row in steps.to_dict("records")}  # fmt: skip
    labels, none = dict(chosen.labels), list(chosen.no_answer)
    for label in chosen.open:
        if said and said.scale_id == chosen.scale_id:
            known = next((name for name, no in names.items() if no == said.labels.get(label)), None)
            _fill_in(f"label {key} {label}", known or _NO_ANSWER)
        meant = st.selectbox(
            f"What does “{for_markdown(label)}” mean? (answers: {proposal.answers[label]})",
            [*names, _NO_ANSWER],
            index=None,
            placeholder="Choose",
            key=f"label {key} {label}",
            persist_state="page",
        )
        if meant is None:
            return None
        if meant == _NO_ANSWER:
            none.append(label)
        else:
            labels[label] = names[meant]
    return replace(chosen, labels=labels, no_answer=tuple(none), open=())


def _fill_in(key: str, value: object) -> None:
    """Put an answer into a box in which nothing is chosen."""
    if value is not None and st.session_state.get(key) is None:
        st.session_state[key] = value


def _scale_said(
    proposal: QuestionSuggestion, scale_id: str, readings: Iterable[QuestionMatch]
) -> ScaleSuggestion | None:
    """Return how the same answers were read in another column, or None where none has them."""
    for match in readings:
        placed = match.labels.keys() | match.no_answer
        if proposal.answers.keys() <= placed and scale_id in ("", match.scale_id):
            labels = {label: no for label, no in match.labels.items() if label in proposal.answers}
            none = tuple(label for label in match.no_answer if label in proposal.answers)
            return ScaleSuggestion(match.scale_id, labels, none, ())
    return None


def _reads_as(suggestion: ScaleSuggestion, said: ScaleSuggestion) -> bool:
    """Tell whether a suggestion reads the answers as they were read in another column."""
    same = suggestion.labels.items() <= said.labels.items()
    return same and suggestion.scale_id == said.scale_id


def _scale_reading(scale: ScaleSuggestion) -> str:
    """Say how each answer would be read."""
    return f"{scale.scale_id}: {labels_in_words(scale.labels)}. {' '.join(scale.confirm)}"


def labels_in_words(labels: Mapping[str, int]) -> str:
    """Say which option each answer is, in the order of the options."""
    in_order = sorted(labels.items(), key=lambda one: one[1])
    return ", ".join(f"{label} = {number}" for label, number in in_order)


def _matched(
    column: FormColumn, candidate: QuestionCandidate, scale: ScaleSuggestion
) -> MatchedColumn:
    return MatchedColumn(_unconfirmed_match(column, *_key_of(candidate), scale))


def _unconfirmed_match(
    column: FormColumn, question_id: str, version: int, scale: ScaleSuggestion
) -> QuestionMatch:
    return QuestionMatch(
        column.name,
        question_id,
        version,
        scale.scale_id,
        scale.labels,
        confirmed_by_role="",
        reason="",
        confirmed_on="",
        text=column.text,
        no_answer=scale.no_answer,
    )
