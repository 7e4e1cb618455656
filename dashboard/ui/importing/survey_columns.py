"""Asking which question each column of a survey's export asks, and what its answers mean."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from dashboard.intake import surveys
from dashboard.intake.surveys import (
    FormColumn,
    NewQuestion,
    QuestionCandidate,
    QuestionMatch,
    ScaleSuggestion,
    SurveyExport,
)
from dashboard.text import counted, for_markdown
from dashboard.ui.pieces import line

_OUT, _NEW = "Leave it out", "A question that is not held yet"
_NO_ANSWER = "No answer"


@dataclass(frozen=True)
class Held:
    """What a store holds that questions are matched with.

    questions: rows of survey_question; options: rows of answer_option; directions: labels by code.
    """

    questions: pd.DataFrame
    options: pd.DataFrame
    directions: Mapping[str, str]


Asked = tuple[QuestionMatch, NewQuestion | None]


def ask_column(export: SurveyExport, column: FormColumn, held: Held, key: str) -> Asked | None:
    """Ask about one column; None where it is left out or something is not said yet.

    The match it returns is confirmed by nobody yet.
    """
    values = surveys.count_answers(export, column.name)
    proposal = next(one for one in surveys.suggest_questions(_only(export, column), held.questions))
    words = {_named(one): one for one in proposal.candidates}
    same = [name for name, one in words.items() if not one.difference]
    with st.container(border=True, key=f"column {key}"):
        line(f"{column.text} ({counted(sum(values.values()), 'answer')})", column.stem)
        choices = [*words, _NEW, _OUT]
        chosen = st.selectbox(
            "Which question is it?",
            choices,
            index=choices.index(same[0]) if same else None,
            placeholder="Choose: likeness of words is no proof",
            key=f"question {key}",
        )
        if chosen is None or chosen == _OUT:
            return None
        if chosen == _NEW:
            return _new(column, values, held, key)
        one = words[chosen]
        line(one.difference or "The words are the same.", "Compared with the wording held:")
        scale = _scale(values, held.options, one.scale_id, key)
        return (
            (_match(column, one.question_id, one.question_version, scale), None) if scale else None
        )


def _only(export: SurveyExport, column: FormColumn) -> SurveyExport:
    return replace(export, columns=(column,))


def _named(one: QuestionCandidate) -> str:
    return f"{one.question_id}, version {one.question_version}: {one.wording}"


def _new(column: FormColumn, values: dict[str, int], held: Held, key: str) -> Asked | None:
    """Ask for what a question that is not held needs."""
    code, way = st.columns(2)
    question_id = code.text_input("Its code, such as SAFE", key=f"code {key}").strip()
    direction = way.selectbox(
        "Is more agreement better?",
        list(held.directions),
        index=None,
        format_func=lambda one: held.directions[one],
        placeholder="Choose",
        key=f"direction {key}",
    )
    scale = _scale(values, held.options, "", key)
    if not (question_id and direction and scale):
        return None
    before = held.questions.loc[held.questions["question_id"] == question_id, "question_version"]
    version = int(before.astype(int).max()) + 1 if len(before) else 1
    change = "new" if version == 1 else "meaning_altered"
    match = _match(column, question_id, version, scale)
    wording = column.text
    return match, NewQuestion(question_id, version, wording, scale.scale_id, direction, change)


def _scale(
    values: dict[str, int], options: pd.DataFrame, scale_id: str, key: str
) -> ScaleSuggestion | None:
    """Ask which way the answers stand on the scale, and what the ones mean that nobody knows."""
    own = options if not scale_id else options[options["scale_id"] == scale_id]
    found = surveys.suggest_scales(values, own)
    if not found:
        line("None of the answers is on a scale that is held: import answer_scale.csv first.")
        return None
    at = st.selectbox(
        "Its answers",
        range(len(found)),
        index=0 if found[0].is_sure or len(found) == 1 else None,
        format_func=lambda number: _told(found[number]),
        placeholder="Choose which way the codes run",
        key=f"scale {key}",
    )
    if at is None:
        return None
    chosen = found[at]
    steps = own[own["scale_id"] == chosen.scale_id]
    names = {f"{row['option_no']} {row['label']}": int(row["option_no"])
             for row in steps.to_dict("records")}  # fmt: skip
    labels, none = dict(chosen.labels), list(chosen.no_answer)
    for label in chosen.open:
        meant = st.selectbox(
            f"What does “{for_markdown(label)}” mean? ({values[label]} times)",
            [*names, _NO_ANSWER],
            index=None,
            placeholder="Choose",
            key=f"label {key} {label}",
        )
        if meant is None:
            return None
        if meant == _NO_ANSWER:
            none.append(label)
        else:
            labels[label] = names[meant]
    return replace(chosen, labels=labels, no_answer=tuple(none), open=())


def _told(one: ScaleSuggestion) -> str:
    """Say how each answer would be read."""
    pairs = ", ".join(f"{label} = {number}" for label, number in one.labels.items())
    return f"{one.scale_id}: {pairs}. {' '.join(one.confirm)}"


def _match(
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
