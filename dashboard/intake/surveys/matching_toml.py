"""Matchings as files: written, read again, and found for an export with the same columns."""

import tomllib
from collections.abc import Iterable
from dataclasses import MISSING, asdict, dataclass, fields, replace
from typing import Any

import tomli_w

from dashboard.intake.surveys.export import SurveyExport
from dashboard.intake.surveys.matching import Matching, NewQuestion, QuestionMatch
from dashboard.settings import PanelError

_ASKED_ANEW = ("assessment_id", "first_response_no")
_OF_MATCH = {"labels": dict, "no_answer": list, "question_version": int}
_OF_MATCHING = {"matches": list, "columns": list, "groups": dict, "keep_incomplete": bool}
_SAID = {
    int: "a whole number",
    str: "text in quotation marks",
    bool: "true or false",
    dict: "a table",
    list: "a list of texts",
}
_OF = {"labels": " of answers with the number of an option", "groups": " of answers with a group"}
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
    told = {key: value for key, value in asdict(matching).items() if key not in _ASKED_ANEW}
    needed = {key: value for key, value in told.items() if value or key == "respondent_group"}
    return str(tomli_w.dumps(needed))


def parse_matching(text: str, name: str) -> Matching:
    """Return the matching that a TOML text holds, with no assessment yet.

    Raises PanelError naming the file and what is wrong in it.
    """
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PanelError(f"{name}: this is no TOML: {error}. Mend it, or match anew.") from error
    matches = tuple(
        QuestionMatch(**_known(one, QuestionMatch, f"{name}, match {at}", **_OF_MATCH))
        for at, one in enumerate(_rows(told, "matches", name), start=1)
    )
    new = tuple(
        NewQuestion(**_known(one, NewQuestion, f"{name}, new question {at}", **_OF_MATCH))
        for at, one in enumerate(_rows(told, "new_questions", name), start=1)
    )
    if anew := [key for key in _ASKED_ANEW if key in told]:
        raise PanelError(f"{name}: “{anew[0]}” is asked for each file. Take the line out.")
    rest = _known({"assessment_id": "", "matches": [], **told}, Matching, name, **_OF_MATCHING)
    return replace(Matching(**rest), matches=matches, new_questions=new)


def recall_matching(export: SurveyExport, matchings: Iterable[Matching]) -> RecalledMatching | None:
    """Return the matching that fits an export best, or None where none has most of its columns.

    A column is known again by its name and the words of its question.
    """
    answers = [*export.questions, *export.others]
    texts = {column.name: column.text for column in answers}
    best: tuple[int, int, RecalledMatching] | None = None
    for matching in matchings:
        here = [m for m in matching.matches if _is_here(m, texts)]
        if matching.tool != export.tool or not here:
            continue
        if len(here) < _MOST * len(matching.matches):
            continue
        missing = tuple(m.column for m in matching.matches if m not in here)
        seen = {*matching.columns, *(m.column for m in matching.matches), matching.group_column}
        new = tuple(column.name for column in export.questions if column.name not in seen)
        rank = (len(here), -len(missing) - len(new))
        if best is None or rank > best[:2]:
            best = (*rank, RecalledMatching(matching, missing, new))
    return best[-1] if best else None


def _is_here(match: QuestionMatch, texts: dict[str, str]) -> bool:
    return match.column in texts and match.text in ("", texts[match.column])


def _rows(told: dict[str, Any], key: str, name: str) -> list[dict[str, Any]]:
    rows = told.pop(key, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise PanelError(f"{name}: “{key}” must be tables, each under [[{key}]].")
    return rows


def _known(told: dict[str, Any], kind: type, where: str, **kinds: type) -> dict[str, Any]:
    """Return what a table holds, with lists as tuples, once every key of it is right.

    kinds: of the keys that are no text.
    """
    known = {one.name: one for one in fields(kind)}
    if strange := sorted(set(told) - set(known)):
        raise PanelError(f"{where}: “{strange[0]}” is not known. Known: {', '.join(known)}.")
    for key, one in known.items():
        if key not in told and one.default is MISSING and one.default_factory is MISSING:
            raise PanelError(f"{where}: “{key}” is missing.")
    for key, value in told.items():
        wanted = kinds.get(key, str)
        inside = value.values() if isinstance(value, dict) else value
        of = int if key == "labels" else str
        if type(value) is not wanted or (
            wanted in (list, dict) and not all(type(one) is of for one in inside)
        ):
            raise PanelError(f"{where}: “{key}” must be {_SAID[wanted]}{_OF.get(key, '')}.")
    return {key: tuple(v) if isinstance(v, list) else v for key, v in told.items()}
