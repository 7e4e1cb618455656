"""Asking what a survey's export is about: the assessment, the group, each question, each answer."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from dashboard import intake
from dashboard.intake import RawSheet, Sheet, SourceTable, surveys
from dashboard.intake.form_tools import OTHER_TOOL, FormColumn
from dashboard.intake.surveys import (
    Matching,
    NewQuestion,
    QuestionCandidate,
    QuestionMatch,
    ScaleSuggestion,
    SurveyExport,
)
from dashboard.settings import viewing_day
from dashboard.text import for_markdown, in_words, join_words, number_of
from dashboard.ui.data import store
from dashboard.ui.importing.file_cache import cached_reading
from dashboard.ui.importing.held_choices import choose_assessment, choose_word, labels_by_code
from dashboard.ui.pieces import line, show_table

_MATCHINGS = "matchings made"
_MATCH_COLUMNS = {
    "column": "Column of the file",
    "question_id": "Question",
    "question_version": "Version",
    "scale_id": "Scale",
    "confirmed_by_role": "Confirmed by",
    "reason": "Why",
}


def ask_survey(source: SourceTable, export: SurveyExport) -> list[Sheet] | None:
    """Return the answers of an export, after asking all that a person must say."""
    rows = number_of(len(export.responses()), "response")
    line(f"{export.tool}: {rows}, {number_of(len(export.questions), 'question')}.")
    if export.dropped:
        names = join_words([column.name for column in export.dropped])
        line(f"{names}.", "Left out before anything is stored:")
    where = choose_assessment(f"assessment {source.key}")
    group = choose_word("Who answered?", "respondent_group", f"group {source.key}")
    if where is None or group is None:
        return None
    same_people = _ask_same_people(source, where, group)
    matching = _remembered_matching(export) or _ask_matching(source, export)
    if matching is None or same_people is None:
        return None
    held = intake.rows_or_defaults("survey_answer", store())
    own = held[(held["assessment_id"] == where) & (held["respondent_group"] == group)]
    adds = _ask_whether_it_adds(source, own["response_no"].nunique()) if len(own) else False
    if adds is None:
        return None
    first = surveys.first_response_no(held, where, group, adds=adds)
    whole = replace(
        matching,
        assessment_id=where,
        respondent_group=group,
        same_people=same_people,
        first_response_no=first,
    )

    def read() -> list[Sheet]:
        answers, *others = surveys.survey_sheets(export, whole, source.sha256)
        same = (("assessment_id", where), ("respondent_group", group))
        return [replace(answers, replaces=() if adds else same), *others]

    return cached_reading(source, repr((whole, adds)), read)


def _ask_same_people(source: SourceTable, where: str, group: str) -> str | None:
    """Ask whether the same people answered as before; empty where the group was not asked before.

    None until somebody says so, if only that it is not known: a comparison has to tell it.
    """
    rounds, asked = (
        intake.rows_or_defaults(table, store()) for table in ("assessment", "question_asked")
    )
    own = rounds[rounds["assessment_id"] == where].iloc[0]
    is_earlier = rounds["round"].astype(int) < int(own["round"])
    earlier = rounds[is_earlier & (rounds["context_id"] == own["context_id"])]["assessment_id"]
    before = asked[asked["assessment_id"].isin(earlier)]
    if not (before["respondent_group"] == group).any() or not labels_by_code("same_people"):
        return ""
    return choose_word(
        "Did the same people answer as in the round before?",
        "same_people",
        f"same people {source.key}",
    )


def _ask_whether_it_adds(source: SourceTable, responses: int) -> bool | None:
    """Ask whether an export comes again, or adds to the responses that are held."""
    ways = {
        "It is the same survey again: replace them": False,
        "Others answered: add to them": True,
    }
    chosen = st.radio(
        f"{number_of(responses, 'response').capitalize()} of this group are held already.",
        list(ways),
        index=None,
        key=f"again {source.key}",
    )
    return None if chosen is None else ways[chosen]


def _remembered_matching(export: SurveyExport) -> Matching | None:
    """Return the matching made before for the same columns, and say who made it."""
    recalled = surveys.recall_matching(
        export, surveys.load_matchings(store().files(surveys.FOLDER))
    )
    if recalled is None or not recalled.is_whole:
        return None
    line("These columns were matched before; nothing more is asked.")
    _show_matches(recalled.matching.matches)
    return recalled.matching


def _ask_matching(source: SourceTable, export: SurveyExport) -> Matching | None:
    """Ask about every question, and who confirms it; None until a person has."""
    held = HeldQuestions(
        intake.rows_or_defaults("survey_question", store()),
        intake.rows_or_defaults("answer_option", store()),
        labels_by_code("good_direction"),
    )
    asked = [
        ask_question(export, column, held, f"{source.key} {column.at}")
        for column in export.questions
    ]
    matched = [pair for pair in asked if pair]
    whole = number_of(len(export.questions), "column")
    line(f"{in_words(len(matched)).capitalize()} of {whole} matched; the rest is left out.")
    who, why = st.columns([1, 2])
    role = who.text_input("Confirmed by (a role, not a name)", "Analyst", key=f"by {source.key}")
    reason = why.text_input(
        "Why are they the same questions?",
        placeholder="The form of June was copied for September",
        key=f"why {source.key}",
    )
    sure = st.checkbox(
        "I have compared each column with the question it is matched to",
        key=f"sure {source.key}",
    )
    if not (matched and role.strip() and reason.strip() and sure):
        return None
    today = f"{viewing_day()}"
    matches = tuple(
        replace(match, confirmed_by_role=role, reason=reason, confirmed_on=today)
        for match, _ in matched
    )
    new: tuple[NewQuestion, ...] = tuple(
        replace(question, judged_by_role=role, change_reason=reason)
        for _, question in matched
        if question
    )
    columns = tuple(column.name for column in export.questions)
    matching = Matching("", "", matches, export.tool, source.name, columns, new)
    st.session_state.setdefault(_MATCHINGS, {})[source.key] = matching
    return matching


def keep_matchings() -> None:
    """Keep what was matched for the exports just imported, so that the next ones are known."""
    for matching in st.session_state.pop(_MATCHINGS, {}).values():
        # By now the new questions are held as any other.
        surveys.save_matching(store().files(surveys.FOLDER), replace(matching, new_questions=()))


def _show_matches(matches: tuple[QuestionMatch, ...]) -> None:
    show_table(pd.DataFrame([vars(match) for match in matches]), _MATCH_COLUMNS)


def export_in(source: SourceTable) -> SurveyExport | None:
    """Return a table as the export of the form tool that its columns prove, or of another."""
    if not isinstance(source.found, RawSheet):
        return None
    proved = surveys.read_export(source.found, name=source.name)
    return proved or surveys.read_export(source.found, OTHER_TOOL.name, source.name)


_LEAVE_OUT, _NEW_QUESTION = "Leave it out", "A question that is not held yet"
_NO_ANSWER = "No answer"


@dataclass(frozen=True)
class HeldQuestions:
    """What a store holds that questions are matched with.

    questions: rows of survey_question; options: rows of answer_option; directions: labels by code.
    """

    questions: pd.DataFrame
    options: pd.DataFrame
    directions: Mapping[str, str]


MatchedColumn = tuple[QuestionMatch, NewQuestion | None]


def ask_question(
    export: SurveyExport, column: FormColumn, held: HeldQuestions, key: str
) -> MatchedColumn | None:
    """Ask about one column; None where it is left out or something is not said yet.

    The match it returns is confirmed by nobody yet.
    """
    values = surveys.count_answers(export, column.name)
    proposal = next(
        suggestion
        for suggestion in surveys.suggest_questions(_single_column(export, column), held.questions)
    )
    words = {_candidate_label(candidate): candidate for candidate in proposal.candidates}
    same = [name for name, candidate in words.items() if not candidate.difference]
    with st.container(border=True, key=f"column {key}"):
        line(f"{column.text} ({number_of(sum(values.values()), 'answer')})", column.stem)
        choices = [*words, _NEW_QUESTION, _LEAVE_OUT]
        chosen = st.selectbox(
            "Which question is it?",
            choices,
            index=choices.index(same[0]) if same else None,
            placeholder="Choose: likeness of words is no proof",
            key=f"question {key}",
        )
        if chosen is None or chosen == _LEAVE_OUT:
            return None
        if chosen == _NEW_QUESTION:
            return _ask_new_question(column, values, held, key)
        candidate = words[chosen]
        line(candidate.difference or "The words are the same.", "Compared with the wording held:")
        scale = _ask_scale(values, held.options, candidate.scale_id, key)
        return (
            (
                _unconfirmed_match(
                    column, candidate.question_id, candidate.question_version, scale
                ),
                None,
            )
            if scale
            else None
        )


def _single_column(export: SurveyExport, column: FormColumn) -> SurveyExport:
    return replace(export, columns=(column,))


def _candidate_label(candidate: QuestionCandidate) -> str:
    return f"{candidate.question_id}, version {candidate.question_version}: {candidate.wording}"


def _ask_new_question(
    column: FormColumn, values: dict[str, int], held: HeldQuestions, key: str
) -> MatchedColumn | None:
    """Ask for what a question that is not held needs."""
    code, way = st.columns(2)
    question_id = code.text_input("Its code, such as SAFE", key=f"code {key}").strip()
    direction = way.selectbox(
        "Is more agreement better?",
        list(held.directions),
        index=None,
        format_func=held.directions.__getitem__,
        placeholder="Choose",
        key=f"direction {key}",
    )
    scale = _ask_scale(values, held.options, "", key)
    if not (question_id and direction and scale):
        return None
    before = held.questions.loc[held.questions["question_id"] == question_id, "question_version"]
    version = int(before.astype(int).max()) + 1 if len(before) else 1
    change = "new" if version == 1 else "meaning_altered"
    match = _unconfirmed_match(column, question_id, version, scale)
    wording = column.text
    return match, NewQuestion(question_id, version, wording, scale.scale_id, direction, change)


def _ask_scale(
    values: dict[str, int], options: pd.DataFrame, scale_id: str, key: str
) -> ScaleSuggestion | None:
    """Ask which way the answers stand on the scale, and what the ones mean that nobody knows."""
    own = options if not scale_id else options[options["scale_id"] == scale_id]
    suggestions = surveys.suggest_scales(values, own)
    if not suggestions:
        line("None of the answers is on a scale that is held: import answer_scale.csv first.")
        return None
    number = st.selectbox(
        "Its answers",
        range(len(suggestions)),
        index=0 if suggestions[0].is_sure or len(suggestions) == 1 else None,
        format_func=lambda place: _scale_reading(suggestions[place]),
        placeholder="Choose which way the codes run",
        key=f"scale {key}",
    )
    if number is None:
        return None
    chosen = suggestions[number]
    steps = own[own["scale_id"] == chosen.scale_id]
    names = {f"{row['option_no']} {row['label']}": int(row["option_no"])
             for row in steps.to_dict("records")}  # fmt: skip
    labels, none = dict(chosen.labels), list(chosen.no_answer)
    for label in chosen.open:
        meant = st.selectbox(
            f"What does “{for_markdown(label)}” mean? (answers: {values[label]})",
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


def _scale_reading(scale: ScaleSuggestion) -> str:
    """Say how each answer would be read."""
    pairs = ", ".join(f"{label} = {number}" for label, number in scale.labels.items())
    return f"{scale.scale_id}: {pairs}. {' '.join(scale.confirm)}"


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
