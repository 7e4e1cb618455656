"""From wide to long: the answers to matched questions, and what was asked, as our rows."""

from collections import Counter
from dataclasses import dataclass, field

import pandas as pd

from dashboard.intake.problem import Problem, problem_rows
from dashboard.intake.sheet import Sheet
from dashboard.intake.surveys.answer_words import is_no_answer
from dashboard.intake.surveys.export import MATCHABLE_USES, SurveyExport
from dashboard.intake.surveys.import_notes import AnswerCounts, import_notes
from dashboard.intake.surveys.matching import (
    Matching,
    QuestionMatch,
    matching_problems,
    valid_matches,
)
from dashboard.intake.surveys.wording import normalise_answer
from dashboard.warehouse import IncomingTable

_OPEN = -1  # an answer that no option is known for
_NONE = 0  # no answer; options are counted from 1
_LONGEST = 60  # characters of an answer that are shown with its problem


@dataclass
class _Long:
    """Answers gathered column by column."""

    frames: list[pd.DataFrame] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    none: "Counter[str]" = field(default_factory=Counter)


def survey_sheets(export: SurveyExport, matching: Matching, sha256: str) -> list[Sheet]:
    """Return the answers of an export, and what was asked, as rows of our tables.

    The sheets are of survey_answer, survey_question (where questions are new), question_asked and
    question_match; their rows are numbered by the rows of the file. Respondents are counted from
    `first_response_no` in the order of the rows, and that number stands for nobody.
    Among the problems is every answer that no option is known for. What was left out is told in the
    notes of the answers' sheet, and columns without a confirmed match are among it.
    """
    matches = valid_matches(export, matching)
    responses = export.responses(incomplete=matching.keep_incomplete)
    groups, of_groups = _groups(export, matching, responses)
    long = _Long()
    for match in matches:
        _add(long, export.name, match, responses[match.column])
    rows = _one_answer_each(long, export.name)
    numbers = pd.Series(
        range(matching.first_response_no, matching.first_response_no + len(responses)),
        index=responses.index,
    )
    cells = pd.DataFrame(
        {
            "assessment_id": matching.assessment_id,
            "response_no": numbers.loc[rows.index].astype("str"),
            "question_id": rows["question_id"],
            "question_version": rows["question_version"],
            "respondent_group": groups.loc[rows.index],
            "scale_id": rows["scale_id"],
            "option_no": rows["option_no"].astype("str"),
        },
        index=rows.index,
    ).astype("str")
    cells = cells[cells["respondent_group"] != ""]
    problems_found = [*matching_problems(export, matching, matches), *of_groups, *long.problems]
    problems = [export.problems] if len(export.problems) else []
    counts = AnswerCounts(len(responses), len(cells), long.none)
    sheet = Sheet(
        survey_part(export.name, "survey_answer", sha256, cells),
        pd.concat([*problems, problem_rows(problems_found)], ignore_index=True),
        notes=import_notes(export, matching, matches, counts),
    )
    around = {
        "survey_question": new_question_rows(matching, matches, export.header_row),
        "question_asked": question_asked_rows(export, matching, matches, groups),
        "question_match": question_match_rows(export, matching, matches, sha256),
    }
    return [
        sheet,
        *(
            Sheet(survey_part(export.name, table, sha256, rows), problem_rows())
            for table, rows in around.items()
            if len(rows)
        ),
    ]


def _add(long: _Long, name: str, match: QuestionMatch, cells: "pd.Series[str]") -> None:
    """Add the answers in one column: those with an option, those open, and those that are none."""
    option_by_answer = match.options()
    options = {}
    for label in cells.unique():
        normalised = normalise_answer(label)
        if normalised in option_by_answer:
            options[label] = option_by_answer[normalised] or _NONE
        else:
            options[label] = _NONE if is_no_answer(label) else _OPEN
    chosen = cells.map(options)
    open_ = cells[chosen == _OPEN]
    long.problems += [
        Problem(name, int(row), match.column, str(value)[:_LONGEST], *_unknown(match))
        for row, value in zip(open_.index, open_, strict=True)
    ]
    for label, count in cells[chosen == _NONE].value_counts().items():
        long.none[str(label)] += int(count)
    answered = chosen[chosen > _NONE]
    long.frames.append(
        pd.DataFrame(
            {
                "question_id": match.question_id,
                "question_version": str(match.question_version),
                "scale_id": match.scale_id,
                "option_no": answered.astype("int64"),
                "column": match.column,
            },
            index=answered.index,
        )
    )


def _unknown(match: QuestionMatch) -> tuple[str, str]:
    return (
        f"No option of the scale {match.scale_id} is known for this answer.",
        "Say which option it is, or that it is no answer; or leave the column out.",
    )


def _one_answer_each(long: _Long, name: str) -> pd.DataFrame:
    """Return every answer, one for a response and question: versions of a form ask it twice."""
    columns = ["question_id", "question_version", "scale_id", "option_no", "column"]
    if not long.frames:
        return pd.DataFrame(columns=columns, index=pd.Index([], name="row_no", dtype="int64"))
    all_answers = pd.concat(long.frames)
    if len(long.frames) == all_answers["question_id"].nunique():
        return all_answers
    all_answers.index.name = "row_no"
    rows = all_answers.reset_index()
    again = rows.duplicated(["row_no", "question_id"])
    for row in rows[again].to_dict("records"):
        problem = f"The response answers {row['question_id']} in another column too."
        remedy = "Match only one of the columns with the question."
        value = str(row["option_no"])
        long.problems.append(
            Problem(name, int(row["row_no"]), str(row["column"]), value, problem, remedy)
        )
    return rows[~again].set_index("row_no")


def _groups(
    export: SurveyExport, matching: Matching, responses: pd.DataFrame
) -> tuple["pd.Series[str]", list[Problem]]:
    """Return the group of each response, blank where it is not known, and what is amiss."""
    if matching.group_column not in responses:
        return pd.Series(matching.respondent_group, index=responses.index), []
    group_labels = responses[matching.group_column]
    group_by_answer = {normalise_answer(label): group for label, group in matching.groups.items()}
    groups = group_labels.map(
        {label: group_by_answer.get(normalise_answer(label), "") for label in group_labels.unique()}
    ).astype("str")
    groups[group_labels == ""] = matching.respondent_group
    return groups, _of_no_group(export.name, matching.group_column, group_labels[groups == ""])


def _of_no_group(name: str, column: str, group_labels: "pd.Series[str]") -> list[Problem]:
    problem = "It is not known of which group this response is."
    remedy = "Say which group the answer stands for."
    return [
        Problem(name, int(row), column, str(value)[:_LONGEST], problem, remedy)
        for row, value in zip(group_labels.index, group_labels, strict=True)
    ]


def survey_part(name: str, table: str, sha256: str, cells: pd.DataFrame) -> IncomingTable:
    """Return rows as the part of a file that fills a table; each part has a name of its own."""
    return IncomingTable(f"{name} ({table})", table, sha256, cells)


def question_asked_rows(
    export: SurveyExport, matching: Matching, matches: list[QuestionMatch], groups: "pd.Series[str]"
) -> pd.DataFrame:
    """Return rows of question_asked: each question to each group, at its place in the export."""
    answers = export.columns_used_as(*MATCHABLE_USES)
    places = {column.name: at for at, column in enumerate(answers, start=1)}
    first: dict[str, QuestionMatch] = {}
    for match in sorted(matches, key=lambda one: places[one.column]):
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


def new_question_rows(matching: Matching, matches: list[QuestionMatch], row: int) -> pd.DataFrame:
    """Return rows of survey_question: the new ones that a column is matched with."""
    wanted = {(match.question_id, match.question_version) for match in matches}
    return _rows(
        [
            {
                "question_id": question.question_id,
                "question_version": str(question.question_version),
                "wording": question.wording,
                "scale_id": question.scale_id,
                "good_direction": question.good_direction,
                "question_change": question.question_change,
                "change_reason": question.change_reason,
                "judged_by_role": question.judged_by_role,
            }
            for question in matching.new_questions
            if (question.question_id, question.question_version) in wanted
        ],
        row,
    )


def question_match_rows(
    export: SurveyExport, matching: Matching, matches: list[QuestionMatch], sha256: str
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
            for match in matches
        ],
        export.header_row,
    )


def _rows(rows: list[dict[str, str]], row: int) -> pd.DataFrame:
    index = pd.Index([row] * len(rows), name="row_no", dtype="int64")
    return pd.DataFrame(rows, index=index, dtype="str")
