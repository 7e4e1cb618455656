"""Matchings as files: kept, read again, and found for an export with the same columns."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path

import tomli_w

from dashboard.intake.mapping_store import MappingStore
from dashboard.intake.surveys.export import SurveyExport
from dashboard.intake.surveys.matching import Matching, NewQuestion, QuestionMatch
from dashboard.intake.toml_decoder import dataclass_values, decode_toml, table_rows
from dashboard.settings import PanelError
from dashboard.warehouse import KeptFiles

FOLDER = "surveys"
"""The name of the folder inside a store."""

_LONGEST = 1_000_000  # characters; a matching of 200 questions has 100,000
_ASKED_ANEW = ("assessment_id", "first_response_no")
_OF_MATCH = {"labels": dict, "no_answer": list, "question_version": int}
_OF_MATCHING = {"matches": list, "columns": list, "groups": dict, "keep_incomplete": bool}
_MOST = 0.5  # of the columns matched before, for a matching to be worth showing


@dataclass(frozen=True)
class RecalledMatching:
    """A matching made before for an export like this one.

    missing: columns matched then that are not here, or read otherwise. new: columns of answers that
    were not there then. Where neither has any, nothing needs to be asked but the assessment.
    """

    matching: Matching
    missing: tuple[str, ...]
    new: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing needs to be asked but the assessment."""
        return not self.missing and not self.new


def matching_toml(matching: Matching) -> str:
    """Return a matching as TOML; the assessment is left out, since each file has its own."""
    values = {key: value for key, value in asdict(matching).items() if key not in _ASKED_ANEW}
    needed = {key: value for key, value in values.items() if value or key == "respondent_group"}
    return str(tomli_w.dumps(needed))


def parse_matching(text: str, name: str) -> Matching:
    """Return the matching that a TOML text holds, with no assessment yet.

    Raises PanelError naming the file and what is wrong in it.
    """
    values = decode_toml(text, name, "match the questions anew")
    matches = tuple(
        QuestionMatch(**dataclass_values(row, QuestionMatch, f"{name}, match {at}", **_OF_MATCH))
        for at, row in enumerate(table_rows(values, "matches", name), start=1)
    )
    new = tuple(
        NewQuestion(**dataclass_values(row, NewQuestion, f"{name}, new question {at}", **_OF_MATCH))
        for at, row in enumerate(table_rows(values, "new_questions", name), start=1)
    )
    if anew := [key for key in _ASKED_ANEW if key in values]:
        raise PanelError(f"{name}: “{anew[0]}” is asked for each file. Take the line out.")
    matching_values = dataclass_values(
        {"assessment_id": "", "matches": [], **values}, Matching, name, **_OF_MATCHING
    )
    return replace(Matching(**matching_values), matches=matches, new_questions=new)


def recall_matching(export: SurveyExport, matchings: Iterable[Matching]) -> RecalledMatching | None:
    """Return the matching that fits an export best, or None where none has most of its columns.

    A column is known again by its name and the words of its question.
    """
    answers = [*export.questions, *export.others]
    texts = {column.name: column.text for column in answers}
    best: tuple[int, int, RecalledMatching] | None = None
    for matching in matchings:
        matches_here = [m for m in matching.matches if _is_here(m, texts)]
        if matching.tool != export.tool or not matches_here:
            continue
        if len(matches_here) < _MOST * len(matching.matches):
            continue
        missing = tuple(m.column for m in matching.matches if m not in matches_here)
        seen = {*matching.columns, *(m.column for m in matching.matches), matching.group_column}
        new = tuple(column.name for column in export.questions if column.name not in seen)
        rank = (len(matches_here), -len(missing) - len(new))
        if best is None or rank > best[:2]:
            best = (*rank, RecalledMatching(matching, missing, new))
    return best[-1] if best else None


def _is_here(match: QuestionMatch, texts: dict[str, str]) -> bool:
    return match.column in texts and match.text in ("", texts[match.column])


def load_matchings(files: KeptFiles) -> list[Matching]:
    """Load the matchings of a folder; none where there is no folder.

    One that somebody spoilt is left out, so that its questions are asked again:
    `invalid_matchings` names it.
    """
    return list(_store(files).load_all().by_path.values())


def invalid_matchings(files: KeptFiles) -> list[str]:
    """Say of each file of a folder that is no matching what is wrong with it."""
    return _store(files).load_all().problems


def save_matching(files: KeptFiles, matching: Matching) -> Path:
    """Save a matching, whole or not at all, in place of one of the same tool and columns."""
    known_by = "\n".join((matching.tool, *sorted(matching.columns)))
    name = f"{sha256(known_by.encode()).hexdigest()[:16]}.toml"
    return _store(files).save(name, matching_toml(matching))


def _store(files: KeptFiles) -> MappingStore[Matching]:
    return MappingStore(files, "a matching", _LONGEST, parse_matching)
