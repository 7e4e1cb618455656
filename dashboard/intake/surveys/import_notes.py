"""What was done with an export, in sentences: read, dropped, left out, and not matched."""

from collections import Counter
from dataclasses import dataclass

from dashboard.intake.form_tools import ExclusionReason, FormColumn
from dashboard.intake.surveys.export import SurveyExport
from dashboard.intake.surveys.matching import Matching, QuestionMatch
from dashboard.intake.surveys.wording import count_of, first_names

_WHY_ROWS: dict[ExclusionReason, str] = {
    "incomplete": "not sent off",
    "test": "a preview, test or spam",
    "rejected": "not approved by whoever looked at it",
}
_BECAUSE = "they point to single people"


@dataclass(frozen=True)
class AnswerCounts:
    """How many responses count, how many answers were read, and how often none was given."""

    responses: int
    answers: int
    none: "Counter[str]"


def import_notes(
    export: SurveyExport, matching: Matching, matches: list[QuestionMatch], counts: AnswerCounts
) -> tuple[str, ...]:
    """Return what the reader should know about how an export was read, in sentences."""
    matched = {match.column for match in matches} | {matching.group_column}
    read = f"{count_of(counts.answers, 'answer')} of {count_of(counts.responses, 'response')}"
    notes = [
        f"Read from {export.tool}: {read} to {count_of(len(matches), 'question')}.",
        *_rows_left_out(export, incomplete=matching.keep_incomplete),
        *_no_answers(counts.none),
        *export.notes,
        *_dropped(export),
        *_not_imported([c for c in export.others if c.name not in matched]),
    ]
    if left := [c.name for c in export.questions if c.name not in matched]:
        notes.append(f"Not matched with a question, and left out: {first_names(left)}.")
    return (*notes, *_matches_without_effect(export, matching, matches))


def _rows_left_out(export: SurveyExport, *, incomplete: bool) -> list[str]:
    why = Counter(export.left_out.values())
    if incomplete:
        incomplete_kept = why.pop("incomplete", 0)
        more = (
            [f"Responses kept though not sent off: {incomplete_kept:,}."] if incomplete_kept else []
        )
    else:
        more = []
    if not why:
        return more
    total = count_of(sum(why.values()), "response")
    reasons = ", ".join(f"{count:,} {_WHY_ROWS[reason]}" for reason, count in why.items())
    return [f"{total} left out: {reasons}.", *more]


def _no_answers(none: "Counter[str]") -> list[str]:
    if not none:
        return []
    labelled = [f"“{label}” {count:,}" for label, count in none.most_common() if label]
    blank = [f"blank {none['']:,}"] if none[""] else []
    return [f"No answer, and left out: {first_names([*blank, *labelled])}."]


def _dropped(export: SurveyExport) -> list[str]:
    def names(columns: tuple[FormColumn, ...]) -> str:
        return first_names(column.name for column in columns)

    notes = []
    if persons := export.columns_used_as("person"):
        notes.append(f"{names(persons)}: dropped before anything was stored, since {_BECAUSE}.")
    if places := export.columns_used_as("place"):
        notes.append(f"{names(places)}: dropped before anything was stored, since {_WHERE}.")
    if system_columns := export.columns_used_as("system"):
        notes.append(
            f"{names(system_columns)}: left out, since the form tool keeps them for itself."
        )
    return notes


_WHERE = "they say where somebody answered"


def _not_imported(columns: list[FormColumn]) -> list[str]:
    by_why: dict[str, list[str]] = {}
    for column in columns:
        by_why.setdefault(column.why, []).append(column.name)
    return [f"Not imported, since {why}: {first_names(names)}." for why, names in by_why.items()]


def _matches_without_effect(
    export: SurveyExport, matching: Matching, matches: list[QuestionMatch]
) -> list[str]:
    left = [match for match in matching.matches if match not in matches]
    gone = [m.column for m in left if export.column(m.column) is None]
    open_ = [m.column for m in left if m.column not in gone and not m.is_confirmed]
    reworded = [
        m.column
        for m in left
        if m.column not in (*gone, *open_) and export.column(m.column) not in export.dropped
    ]
    groups = (
        (gone, "Matched before, but not in this file, so not asked"),
        (open_, "Left out, since nobody confirmed the match with role, reason and day"),
        (reworded, "Left out, since the question reads otherwise than when it was matched"),
    )
    return [f"{sentence}: {first_names(names)}." for names, sentence in groups if names]
