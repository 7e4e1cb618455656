"""Asking what a survey's export is about: the assessment, the group, and each question."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard import intake
from dashboard.intake import RawSheet, Sheet, SourceTable, surveys
from dashboard.intake.surveys import Matching, NewQuestion, QuestionMatch, SurveyExport
from dashboard.settings import viewing_day
from dashboard.text import counted, in_words, listed
from dashboard.ui.data import store
from dashboard.ui.importing.chosen_words import choose_assessment, choose_word, words_of
from dashboard.ui.importing.remembered import remembered
from dashboard.ui.importing.survey_columns import Held, ask_column
from dashboard.ui.pieces import line, table

_MADE = "matchings made"
_MATCHED = {
    "column": "Column of the file",
    "question_id": "Question",
    "question_version": "Version",
    "scale_id": "Scale",
    "confirmed_by_role": "Confirmed by",
    "reason": "Why",
}


def ask(one: SourceTable, export: SurveyExport) -> list[Sheet] | None:
    """Return the answers of an export, after asking all that a person must say."""
    rows = counted(len(export.responses()), "response")
    line(f"{export.tool}: {rows}, {counted(len(export.questions), 'question')}.")
    if export.dropped:
        names = listed([column.name for column in export.dropped])
        line(f"{names}.", "Left out before anything is stored:")
    where = choose_assessment(f"assessment {one.sha256} {one.name}")
    group = choose_word("Who answered?", "respondent_group", f"group {one.sha256} {one.name}")
    if where is None or group is None:
        return None
    same_people = _same_people(one, where, group)
    matching = _known(export) or _matched(one, export)
    if matching is None or same_people is None:
        return None
    held = intake.rows_or_defaults("survey_answer", store())
    own = held[(held["assessment_id"] == where) & (held["respondent_group"] == group)]
    adds = _adds(one, own["response_no"].nunique()) if len(own) else False
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
        answers, *others = surveys.survey_sheets(export, whole, one.sha256)
        same = (("assessment_id", where), ("respondent_group", group))
        return [replace(answers, replaces=() if adds else same), *others]

    return remembered(one, repr((whole, adds)), read)


def _same_people(one: SourceTable, where: str, group: str) -> str | None:
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
    if not (before["respondent_group"] == group).any() or not words_of("same_people"):
        return ""
    return choose_word(
        "Did the same people answer as in the round before?",
        "same_people",
        f"same people {one.sha256} {one.name}",
    )


def _adds(one: SourceTable, responses: int) -> bool | None:
    """Ask whether an export comes again, or adds to the responses that are held."""
    ways = {
        "It is the same survey again: replace them": False,
        "Others answered: add to them": True,
    }
    chosen = st.radio(
        f"{counted(responses, 'response').capitalize()} of this group are held already.",
        list(ways),
        index=None,
        key=f"again {one.sha256} {one.name}",
    )
    return None if chosen is None else ways[chosen]


def _known(export: SurveyExport) -> Matching | None:
    """Return the matching made before for the same columns, and say who made it."""
    found = surveys.recall_matching(export, surveys.load_matchings(store().path / surveys.FOLDER))
    if found is None or not found.is_whole:
        return None
    line("These columns were matched before; nothing more is asked.")
    _show(found.matching.matches)
    return found.matching


def _matched(one: SourceTable, export: SurveyExport) -> Matching | None:
    """Ask about every question, and who confirms it; None until a person has."""
    held = Held(
        intake.rows_or_defaults("survey_question", store()),
        intake.rows_or_defaults("answer_option", store()),
        words_of("good_direction"),
    )
    asked = [
        ask_column(export, column, held, f"{one.sha256} {one.name} {column.at}")
        for column in export.questions
    ]
    said = [pair for pair in asked if pair]
    whole = counted(len(export.questions), "column")
    line(f"{in_words(len(said)).capitalize()} of {whole} matched; the rest is left out.")
    who, why = st.columns([1, 2])
    role = who.text_input(
        "Confirmed by (a role, not a name)", "Analyst", key=f"by {one.sha256} {one.name}"
    )
    reason = why.text_input(
        "Why are they the same questions?",
        placeholder="The form of June was copied for September",
        key=f"why {one.sha256} {one.name}",
    )
    sure = st.checkbox(
        "I have compared each column with the question it is matched to",
        key=f"sure {one.sha256} {one.name}",
    )
    if not (said and role.strip() and reason.strip() and sure):
        return None
    today = f"{viewing_day()}"
    matches = tuple(
        replace(match, confirmed_by_role=role, reason=reason, confirmed_on=today)
        for match, _ in said
    )
    new: tuple[NewQuestion, ...] = tuple(
        replace(question, judged_by_role=role, change_reason=reason)
        for _, question in said
        if question
    )
    columns = tuple(column.name for column in export.questions)
    matching = Matching("", "", matches, export.tool, one.name, columns, new)
    st.session_state.setdefault(_MADE, {})[one.sha256, one.name] = matching
    return matching


def keep_matchings() -> None:
    """Keep what was matched for the exports just imported, so that the next ones are known."""
    for matching in st.session_state.pop(_MADE, {}).values():
        # By now the new questions are held as any other.
        surveys.save_matching(store().path / surveys.FOLDER, replace(matching, new_questions=()))


def _show(matches: tuple[QuestionMatch, ...]) -> None:
    table(pd.DataFrame([vars(match) for match in matches]), _MATCHED)


def export_of(one: SourceTable) -> SurveyExport | None:
    """Return a table as the export of the form tool that its columns prove, or of another one."""
    if not isinstance(one.found, RawSheet):
        return None
    proved = surveys.read_export(one.found, name=one.name)
    return proved or surveys.read_export(one.found, surveys.OTHER, one.name)
