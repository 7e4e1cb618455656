"""From wide to long: the answers to matched questions, as rows of our tables."""

from collections import Counter
from dataclasses import dataclass, field

import pandas as pd

from dashboard.intake.sheet import Problem, Sheet
from dashboard.intake.surveys.answer_words import is_no_answer
from dashboard.intake.surveys.export import Export
from dashboard.intake.surveys.matching import Matching, QuestionMatch
from dashboard.intake.surveys.matching_problems import problems_of, that_hold
from dashboard.intake.surveys.parts import part_of, rows_of_matches, rows_of_new, rows_of_questions
from dashboard.intake.surveys.telling import Told, notes_of
from dashboard.intake.surveys.wording import plain
from dashboard.warehouse import PROBLEM

_OPEN = -1  # an answer that no option is known for
_NONE = 0  # no answer; options are counted from 1
_LONGEST = 60  # characters of an answer that are shown with its problem


@dataclass
class _Long:
    """Answers gathered column by column."""

    frames: list[pd.DataFrame] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    none: "Counter[str]" = field(default_factory=Counter)


def answers(export: Export, matching: Matching, sha256: str) -> list[Sheet]:
    """Return the answers of an export, and what was asked, as rows of our tables.

    The sheets are of survey_answer, survey_question (where questions are new), question_asked and
    question_match; their rows are numbered by the rows of the file. Respondents are counted from
    `first_response_no` in the order of the rows, and that number stands for nobody.
    Among the problems is every answer that no option is known for. What was left out is told in the
    notes of the answers' sheet, and columns without a confirmed match are among it.
    """
    held = that_hold(export, matching)
    responses = export.responses(incomplete=matching.keep_incomplete)
    groups, of_groups = _groups(export, matching, responses)
    long = _Long()
    for match in held:
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
    found = [*problems_of(export, matching, held), *of_groups, *long.problems]
    problems = [export.problems] if len(export.problems) else []
    told = Told(len(responses), len(cells), long.none)
    sheet = Sheet(
        part_of(export.name, "survey_answer", sha256, cells),
        pd.concat([*problems, pd.DataFrame(found, columns=PROBLEM)], ignore_index=True),
        notes=notes_of(export, matching, held, told),
    )
    around = {
        "survey_question": rows_of_new(matching, held, export.header_row),
        "question_asked": rows_of_questions(export, matching, held, groups),
        "question_match": rows_of_matches(export, matching, held, sha256),
    }
    return [
        sheet,
        *(
            Sheet(part_of(export.name, table, sha256, rows), pd.DataFrame(columns=PROBLEM))
            for table, rows in around.items()
            if len(rows)
        ),
    ]


def _add(long: _Long, name: str, match: QuestionMatch, cells: "pd.Series[str]") -> None:
    """Add the answers in one column: those with an option, those open, and those that are none."""
    known = match.options()
    options = {}
    for label in cells.unique():
        told = plain(label)
        if told in known:
            options[label] = known[told] or _NONE
        else:
            options[label] = _NONE if is_no_answer(label) else _OPEN
    chosen = cells.map(options)
    open_ = cells[chosen == _OPEN]
    long.problems += [
        (name, int(row), match.column, str(value)[:_LONGEST], *_unknown(match))
        for row, value in zip(open_.index, open_, strict=True)
    ]
    for label, count in cells[chosen == _NONE].value_counts().items():
        long.none[str(label)] += int(count)
    kept = chosen[chosen > _NONE]
    long.frames.append(
        pd.DataFrame(
            {
                "question_id": match.question_id,
                "question_version": str(match.question_version),
                "scale_id": match.scale_id,
                "option_no": kept.astype("int64"),
                "column": match.column,
            },
            index=kept.index,
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
    whole = pd.concat(long.frames)
    if len(long.frames) == whole["question_id"].nunique():
        return whole
    whole.index.name = "row_no"
    rows = whole.reset_index()
    again = rows.duplicated(["row_no", "question_id"])
    for row in rows[again].to_dict("records"):
        problem = f"The response answers {row['question_id']} in another column too."
        remedy = "Match only one of the columns with the question."
        value = str(row["option_no"])
        long.problems.append((name, int(row["row_no"]), str(row["column"]), value, problem, remedy))
    return rows[~again].set_index("row_no")


def _groups(
    export: Export, matching: Matching, responses: pd.DataFrame
) -> tuple["pd.Series[str]", list[Problem]]:
    """Return the group of each response, blank where it is not known, and what is amiss."""
    if matching.group_column not in responses:
        return pd.Series(matching.respondent_group, index=responses.index), []
    said = responses[matching.group_column]
    known = {plain(label): group for label, group in matching.groups.items()}
    groups = said.map({label: known.get(plain(label), "") for label in said.unique()}).astype("str")
    groups[said == ""] = matching.respondent_group
    return groups, _of_no_group(export.name, matching.group_column, said[groups == ""])


def _of_no_group(name: str, column: str, said: "pd.Series[str]") -> list[Problem]:
    problem = "It is not known of which group this response is."
    remedy = "Say which group the answer stands for."
    return [
        (name, int(row), column, str(value)[:_LONGEST], problem, remedy)
        for row, value in zip(said.index, said, strict=True)
    ]
