"""The rows around the answers: what was asked, questions new to us, and who matched what."""

import pandas as pd

from dashboard.intake.surveys.export import MAY_BE_MATCHED, Export
from dashboard.intake.surveys.matching import Matching, QuestionMatch
from dashboard.warehouse import Part


def part_of(name: str, table: str, sha256: str, cells: pd.DataFrame) -> Part:
    """Return rows as the part of a file that fills a table; each part has a name of its own."""
    return Part(f"{name} ({table})", table, sha256, cells)


def rows_of_questions(
    export: Export, matching: Matching, held: list[QuestionMatch], groups: "pd.Series[str]"
) -> pd.DataFrame:
    """Return rows of question_asked: each question to each group, at its place in the export."""
    answers = export.having(*MAY_BE_MATCHED)
    places = {column.name: at for at, column in enumerate(answers, start=1)}
    first: dict[str, QuestionMatch] = {}
    for match in sorted(held, key=lambda one: places[one.column]):
        first.setdefault(match.question_id, match)
    asked = [group for group in dict.fromkeys(groups) if group] or [matching.respondent_group]
    return _rows(
        [
            {
                "assessment_id": matching.assessment_id,
                "question_id": match.question_id,
                "question_version": str(match.question_version),
                "respondent_group": group,
                "position": str(places[match.column]),
                "same_people": matching.same_people,
            }
            for group in asked
            for match in first.values()
        ],
        export.header_row,
    )


def rows_of_new(matching: Matching, held: list[QuestionMatch], row: int) -> pd.DataFrame:
    """Return rows of survey_question: the new ones that a column is matched with."""
    wanted = {(match.question_id, match.question_version) for match in held}
    return _rows(
        [
            {
                "question_id": one.question_id,
                "question_version": str(one.question_version),
                "wording": one.wording,
                "scale_id": one.scale_id,
                "good_direction": one.good_direction,
                "question_change": one.question_change,
                "change_reason": one.change_reason,
                "judged_by_role": one.judged_by_role,
            }
            for one in matching.new_questions
            if (one.question_id, one.question_version) in wanted
        ],
        row,
    )


def rows_of_matches(
    export: Export, matching: Matching, held: list[QuestionMatch], sha256: str
) -> pd.DataFrame:
    """Return rows of question_match: who said which column asks what, and why."""
    return _rows(
        [
            {
                "file_name": export.name,
                "sha256": sha256,
                "column_in_file": match.column,
                "assessment_id": matching.assessment_id,
                "question_id": match.question_id,
                "question_version": str(match.question_version),
                "scale_id": match.scale_id,
                "answers_as": "; ".join(f"{label} = {no}" for label, no in match.labels.items()),
                "reason": match.reason,
                "confirmed_on": match.confirmed_on,
                "confirmed_by_role": match.confirmed_by_role,
            }
            for match in held
        ],
        export.header_row,
    )


def _rows(rows: list[dict[str, str]], row: int) -> pd.DataFrame:
    index = pd.Index([row] * len(rows), name="row_no", dtype="int64")
    return pd.DataFrame(rows, index=index, dtype="str")
