"""Asking what a survey's export is about: the assessment, the group, each question, each answer."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard import intake
from dashboard.intake import RawSheet, Sheet, SourceTable, surveys
from dashboard.intake.form_tools import OTHER_TOOL
from dashboard.intake.surveys import (
    Matching,
    NewQuestion,
    QuestionMatch,
    RecalledMatching,
    SurveyExport,
)
from dashboard.settings import viewing_day
from dashboard.text import in_words, join_words, number_of
from dashboard.ui.data import store
from dashboard.ui.importing.file_cache import cached_reading
from dashboard.ui.importing.held_choices import choose_assessment, choose_word, labels_by_code
from dashboard.ui.importing.survey_columns import ask_columns
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
    recalled = surveys.recall_matching(
        export, surveys.load_matchings(store().files(surveys.FOLDER))
    )
    matching = _matching_as_before(recalled) or _ask_matching(source, export, recalled)
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


def _matching_as_before(recalled: RecalledMatching | None) -> Matching | None:
    """Return the matching made before for the same columns, and say who made it."""
    if recalled is None or not recalled.is_whole:
        return None
    line("These columns were matched before; nothing more is asked.")
    _show_matches(recalled.matching.matches)
    return recalled.matching


def _ask_matching(
    source: SourceTable, export: SurveyExport, before: RecalledMatching | None
) -> Matching | None:
    """Ask about every question that is not known, and who confirms it; None until a person has."""
    matched = ask_columns(source, export, before)
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
        # Of what is matched now: an answer changed afterwards wants to be looked at again.
        key=f"sure {source.key} {hash(repr(matched))}",
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
