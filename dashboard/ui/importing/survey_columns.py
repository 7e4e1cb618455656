"""Asking about all columns of a survey's export, a few at a time, however many there are."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from dashboard import intake
from dashboard.intake import SourceTable, surveys
from dashboard.intake.surveys import QuestionSuggestion, RecalledMatching, SurveyExport
from dashboard.text import number_of
from dashboard.ui.data import store
from dashboard.ui.importing.file_cache import cached_reading, held_snapshot_number, made_once
from dashboard.ui.importing.held_choices import labels_by_code
from dashboard.ui.importing.survey_question import (
    HeldQuestions,
    MatchedColumn,
    SaidOfColumns,
    ask_question,
    labels_in_words,
    matched_by_itself,
)
from dashboard.ui.pieces import advice, line, show_table

_AT_ONCE = 10  # columns asked about on one page; of so many all are shown, and nothing is sought
_WHOLE_FORM = "The whole form"
_SHOWN: dict[str, Callable[[str, SaidOfColumns], bool]] = {
    "Not matched yet": lambda name, said: name not in said.matched and name not in said.left_out,
    "Matched": lambda name, said: name in said.matched,
    "Left out": lambda name, said: name in said.left_out,
    "All": lambda *_: True,
}
_MATCHED_COLUMNS = {
    "at": "Column",
    "column": "Its words",
    "question": "Question",
    "answers": "Its answers",
}


def ask_columns(
    source: SourceTable, export: SurveyExport, before: RecalledMatching | None
) -> list[MatchedColumn]:
    """Ask about the question columns of an export, and return those matched, in their order.

    before: a matching of an export like it, whose columns are taken as they were matched then.
    """
    snapshot = held_snapshot_number()
    held = HeldQuestions(
        intake.rows_or_defaults("survey_question", store()),
        intake.rows_or_defaults("answer_option", store()),
        labels_by_code("good_direction"),
    )
    proposals = cached_reading(
        source,
        f"questions at {snapshot}",
        lambda: surveys.suggest_questions(export, held.questions),
    )
    key = f"said of columns {source.key} {snapshot}"
    if key not in st.session_state:
        st.session_state[key] = _said_before(export, before)
    said: SaidOfColumns = st.session_state[key]
    if before and before.new:
        line(
            f"{number_of(len(said.matched), 'column').capitalize()} matched before; "
            f"{number_of(len(before.new), 'column')} are new."
        )
    _match_by_words(proposals, held, said)
    listed = proposals
    if len(proposals) > _AT_ONCE:
        listed = _ask_which(source, proposals, said)
    for proposal in listed:
        ask_question(proposal, held, said, f"{source.key} {proposal.column.at}")
    if len(proposals) > _AT_ONCE:
        _show_matched(proposals, said)
    names = [proposal.column.name for proposal in proposals]
    return [said.matched[name] for name in names if name in said.matched]


def _said_before(export: SurveyExport, before: RecalledMatching | None) -> SaidOfColumns:
    """Return what an earlier matching says of the columns that are here as they were then."""
    if before is None:
        return SaidOfColumns()
    here = [m for m in before.matching.matches if m.column not in before.missing]
    matched = {match.column: MatchedColumn(match) for match in here}
    names = {column.name for column in export.questions}
    left_out = names & set(before.matching.columns) - matched.keys() - set(before.missing)
    return SaidOfColumns({name: matched[name] for name in matched if name in names}, left_out)


def _match_by_words(
    proposals: list[QuestionSuggestion], held: HeldQuestions, said: SaidOfColumns
) -> None:
    """Match what has the very words of a question held, and answers that are plain."""
    readings = said.readings()
    for proposal in proposals:
        name = proposal.column.name
        if name not in said.left_out and name not in said.matched:
            matched = matched_by_itself(proposal, held, readings)
            said.matched |= {name: matched} if matched else {}


def _ask_which(
    source: SourceTable, proposals: list[QuestionSuggestion], said: SaidOfColumns
) -> list[QuestionSuggestion]:
    """Ask which columns are to be looked at, and return those of one page.

    The list stays as it is while its columns are answered; it is made anew with another choice.
    """
    by_stem = surveys.columns_by_stem(proposals)
    which, part, sought = st.columns([3, 3, 2], vertical_alignment="bottom")
    shown = which.segmented_control(
        "Columns to look at", list(_SHOWN), default=next(iter(_SHOWN)), required=True,
        key=f"which {source.key}",
    )  # fmt: skip
    stem = part.selectbox(
        "Part of the form",
        [_WHOLE_FORM, *by_stem],
        format_func=lambda stem: (
            f"{stem} ({number_of(len(by_stem[stem]), 'column')})" if stem in by_stem else stem
        ),
        key=f"part {source.key}",
    )
    words = sought.text_input(
        "Find a column", placeholder="Words of its question or answers", key=f"find {source.key}"
    )
    listed = made_once(
        f"columns listed {source.key}",
        (shown, stem, words),
        lambda: [
            proposal
            for proposal in by_stem.get(stem, proposals)
            if _SHOWN[shown](proposal.column.name, said) and proposal.mentions(words)
        ],
    )
    if not listed:
        advice("No column is like that: choose others above.")
        return []
    pages = -(-len(listed) // _AT_ONCE)
    page = 1
    if pages > 1:
        page = st.pagination(pages, key=f"page {source.key} {shown} {stem} {words}")
    first = (page - 1) * _AT_ONCE
    on_page = listed[first : first + _AT_ONCE]
    line(f"{first + 1:,} to {first + len(on_page):,} of {number_of(len(listed), 'column')}.")
    return on_page


def _show_matched(proposals: list[QuestionSuggestion], said: SaidOfColumns) -> None:
    """List what is matched, whether it is shown above or not, to be compared before confirming."""
    rows = [
        {
            "at": proposal.column.at + 1,
            "column": proposal.column.text,
            "question": f"{match.question_id}, version {match.question_version}",
            "answers": labels_in_words(match.labels),
        }
        for proposal in proposals
        if (one := said.matched.get(proposal.column.name)) and (match := one.match)
    ]
    if rows:
        show_table(pd.DataFrame(rows), _MATCHED_COLUMNS)
