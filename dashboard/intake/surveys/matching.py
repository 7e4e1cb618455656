"""What a person said about an export: which columns ask which questions, and for whom."""

from dataclasses import dataclass, field

import pandas as pd

from dashboard.intake.surveys.wording import plain


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
        told = (self.confirmed_by_role, self.reason, self.confirmed_on)
        return all(one.strip() for one in told)

    def options(self) -> dict[str, int | None]:
        """Return the option for each answer in plain words; None for what is no answer."""
        none: dict[str, int | None] = {plain(label): None for label in self.no_answer}
        return none | {plain(label): number for label, number in self.labels.items()}


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
    own = numbers[held.loc[numbers.index, "respondent_group"] == respondent_group]
    return int(own.min()) if len(own) and not adds else int(numbers.max()) + 1
