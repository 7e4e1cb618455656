"""Questions on known scales: found, matched, and their answers counted a second, obvious way."""

from collections import Counter
from collections.abc import Iterable, Mapping

import pandas as pd

from dashboard.intake.surveys import SurveyExport, suggest_scale, survey_sheets
from tests.surveys.made_survey import HOW_OFTEN
from tests.surveys.matches import OPTIONS, PRINT, counted, match, matched_with, of

_OFTEN = pd.DataFrame(
    [
        {"scale_id": "often_5", "option_no": at, "label": label, "leaning": "neutral"}
        for at, label in enumerate(HOW_OFTEN, start=1)
    ]
)
SCALES = pd.concat([OPTIONS, _OFTEN])
"""The options of our own scales and of “how often”."""

Answers = Mapping[str, Mapping[str, int]]


def scales_found(answers: Answers) -> Counter[str]:
    """Return how many questions are on which scale; fail where one is not sure.

    answers: by column, how many gave each.
    """
    suggested = [suggest_scale(dict(values), SCALES) for values in answers.values()]
    assert all(found and found.is_sure for found in suggested)
    return Counter(found.scale_id for found in suggested if found)


def counted_by_column(
    survey: SurveyExport, answers: Answers, lines: Iterable[Mapping[str, str]]
) -> dict[str, dict[int, int]]:
    """Return the imported counts of each column; fail where counting its cells gives others.

    lines: the rows of the file, read by the csv module alone.
    """
    matches = []
    for at, (name, values) in enumerate(answers.items()):
        scale, column = suggest_scale(dict(values), SCALES), survey.column(name)
        assert scale is not None
        assert column is not None
        matches.append(match(name, f"Q{at:02}", scale.labels, text=column.text))
    sheets = survey_sheets(survey, matched_with(*matches), PRINT)
    assert len(of(sheets, "survey_answer").problems) == 0
    found, cells = counted(sheets), [dict(line) for line in lines]
    assert len(found) == len(matches)
    for one in matches:
        said = Counter(line[one.column].strip() for line in cells if line[one.column].strip())
        assert found[one.question_id] == {
            number: said[label] for label, number in one.labels.items() if said[label]
        }
    return {one.column: found[one.question_id] for one in matches}
