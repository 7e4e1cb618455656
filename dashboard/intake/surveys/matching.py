"""What a person said about an export: which columns ask which questions, and for whom."""

from collections import defaultdict
from dataclasses import dataclass, field

import pandas as pd

from dashboard.intake.problem import Problem
from dashboard.intake.surveys.export import MATCHABLE_USES, SurveyExport
from dashboard.intake.surveys.wording import normalise_answer


@dataclass(frozen=True)
class QuestionMatch:
    """A column that a person said asks a question, and how its answers are read.

    labels: their answers and the numbers of our options. no_answer: answers to be left out, beside
    blank ones and those that say so themselves (“Don't know”).
    text: the question as the export words it; a column that later reads otherwise is not matched.
    confirmed_by_role, reason, confirmed_on (2022-09-15): who, why and when. Where one is missing
    the match holds for nothing.
    """

    column: str
    question_id: str
    question_version: int
    scale_id: str
    labels: dict[str, int]
    confirmed_by_role: str
    reason: str
    confirmed_on: str
    text: str = ""
    no_answer: tuple[str, ...] = ()

    @property
    def is_confirmed(self) -> bool:
        """Tell whether it is known who confirmed it, why and when."""
        confirmation = (self.confirmed_by_role, self.reason, self.confirmed_on)
        return all(part.strip() for part in confirmation)

    def options(self) -> dict[str, int | None]:
        """Return the option for each answer in plain words; None for what is no answer."""
        none: dict[str, int | None] = {normalise_answer(label): None for label in self.no_answer}
        return none | {normalise_answer(label): number for label, number in self.labels.items()}


@dataclass(frozen=True)
class NewQuestion:
    """A question, or a version of one, that is not held yet: a row of survey_question."""

    question_id: str
    question_version: int
    wording: str
    scale_id: str
    good_direction: str
    question_change: str
    change_reason: str = ""
    judged_by_role: str = ""


@dataclass(frozen=True)
class Matching:
    """How an export is read: for which assessment, and so for which round, and of whom.

    tool: that of the export. columns: its columns of answers at the time, to be known again.
    group_column, groups: a column in which people say who they are, and the codes of
    respondent_group for its answers; else everybody is of `respondent_group`.
    same_people: whether the same people answered as in the round before, as a code of that list;
    empty where nobody said. It is asked for each export and never remembered.
    first_response_no: from which number responses are counted, where others were held before.
    keep_incomplete: whether responses that were not sent off count.
    """

    assessment_id: str
    respondent_group: str
    matches: tuple[QuestionMatch, ...]
    tool: str = ""
    title: str = ""
    columns: tuple[str, ...] = ()
    new_questions: tuple[NewQuestion, ...] = ()
    group_column: str = ""
    groups: dict[str, str] = field(default_factory=dict)
    same_people: str = ""
    first_response_no: int = 1
    keep_incomplete: bool = False


def first_response_no(
    held: pd.DataFrame, assessment_id: str, respondent_group: str, *, adds: bool = False
) -> int:
    """Return the number to count responses from, so that nobody's answers replace another's.

    held: rows of survey_answer. The same group's form in the same assessment is counted as before,
    since it is the same export again, unless it `adds` to it (on paper, say); others go on behind.
    """
    numbers = held.loc[held["assessment_id"] == assessment_id, "response_no"].astype(int)
    if numbers.empty:
        return 1
    own_numbers = numbers[held.loc[numbers.index, "respondent_group"] == respondent_group]
    return int(own_numbers.min()) if len(own_numbers) and not adds else int(numbers.max()) + 1


_WHOLE = "(whole file)"


def valid_matches(export: SurveyExport, matching: Matching) -> list[QuestionMatch]:
    """Return the matches that a person confirmed and whose column stands here as it did then."""
    valid = []
    for match in matching.matches:
        column = export.column(match.column)
        is_here = column is not None and column.use in MATCHABLE_USES
        reads_so = column is not None and match.text in ("", column.text)
        if is_here and reads_so and match.is_confirmed:
            valid.append(match)
    return valid


def matching_problems(
    export: SurveyExport, matching: Matching, matches: list[QuestionMatch]
) -> list[Problem]:
    """Return what is wrong with a matching as a whole, at the row of the header."""
    name, row = export.name, export.header_row
    problems: list[Problem] = []
    for match in matching.matches:
        column = export.column(match.column)
        if column is not None and column.use not in MATCHABLE_USES:
            problem = f"The column was dropped: {column.why}."
            problems.append(
                Problem(name, row, match.column, "", problem, "Match no question with it.")
            )
    if not matches:
        problem = "No column is matched with a question."
        remedy = "Say which column asks which question, with the reason and who confirms it."
        problems.append(Problem(name, row, _WHOLE, "", problem, remedy))
    if matching.group_column and export.column(matching.group_column) is None:
        problem = "The column that says who answered is not in the file."
        remedy = "Choose another column, or one group for all."
        problems.append(Problem(name, row, matching.group_column, "", problem, remedy))
    versions: defaultdict[str, set[tuple[int, str]]] = defaultdict(set)
    for match in matches:
        seen = versions[match.question_id]
        seen.add((match.question_version, match.scale_id))
        if len(seen) > 1:
            problem = f"One round asks a question in one version, and {match.question_id} has two."
            remedy = "Match the columns with the same version and scale, or leave one out."
            value = f"{match.question_id}, version {match.question_version}"
            problems.append(Problem(name, row, match.column, value, problem, remedy))
    return problems
