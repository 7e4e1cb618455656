"""Words of answers that mean the same, those that may, and those that are no answer."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dashboard.intake.surveys.wording import normalise_answer

_SAME = {
    "neither agree nor disagree": """
        neither|neither agree or disagree|neither agree and disagree|neither agree not disagree
        |neither disagree nor agree|neither disagree or agree|neither nor
    """,
    "strongly agree": "agree strongly",
    "strongly disagree": "disagree strongly",
    "very often": "",
    "often": "",
    "sometimes": "",
    "rarely": "",
    "always": "",
    "never": "",
    "agree": "",
    "disagree": "",
    "yes": "",
    "no": "",
}
# A person must say whether these are the same: partnerships and tools differ in their steps.
_PERHAPS = {
    "neither agree nor disagree": """
        neutral|neither satisfied nor dissatisfied|mixed|undecided|in the middle|no opinion
        |agree nor disagree|neither agree nor
    """,
    "strongly agree": "completely agree|totally agree|definitely agree|fully agree|sa|agree a lot",
    "agree": """
        tend to agree|somewhat agree|slightly agree|mostly agree|a|agree a little|agree slightly
    """,
    "disagree": """
        tend to disagree|somewhat disagree|slightly disagree|mostly disagree|d|disagree a little
        |disagree slightly
    """,
    "strongly disagree": """
        completely disagree|totally disagree|definitely disagree|fully disagree|sd|disagree a lot
    """,
    "rarely": "seldom|hardly ever",
    "often": "frequently|usually",
    "sometimes": "occasionally|now and then",
    "yes": "y|true",
    "no": "n|false",
}
_NO_ANSWER = """
    dont know|do not know|i dont know|i do not know|dk|don t know|prefer not to say
    |prefer not to answer|i prefer not to say|id rather not say|rather not say|would rather not say
    |not applicable|n a|na|does not apply|no answer|no response|not answered|skipped|refused
    |dont want to say|no reply|missing
"""


class AnswerMeaning(NamedTuple):
    """What a label says, in the words of one of its family; `sure` unless a person must confirm."""

    words: str
    sure: bool


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split("|") if part.strip()]


def _families(words: Mapping[str, str], *, sure: bool) -> dict[str, AnswerMeaning]:
    return {
        normalise_answer(label): AnswerMeaning(meaning, sure)
        for meaning, others in words.items()
        for label in ([meaning, *_split(others)] if sure else _split(others))
    }


_MEANINGS = _families(_PERHAPS, sure=False) | _families(_SAME, sure=True)
_NONE = frozenset(normalise_answer(label) for label in _split(_NO_ANSWER))
_KNOWN_LEAST = 0.5


def answer_meaning(label: str) -> AnswerMeaning:
    """Return what a label says, for comparing with others: “Agree strongly” is “strongly agree”."""
    normalised = normalise_answer(label)
    return _MEANINGS.get(normalised, AnswerMeaning(normalised, sure=True))


def is_no_answer(label: str) -> bool:
    """Tell whether a label says that no answer was given: “Prefer not to say”, “N/A”, blank."""
    normalised = normalise_answer(label)
    return not normalised or normalised in _NONE


def are_scale_words(labels: Iterable[str]) -> bool:
    """Tell whether every label is a word that scales use, and some say more than no answer."""
    said = {normalise_answer(label) for label in labels} - _NONE - {""}
    return bool(said) and said <= set(_MEANINGS)


def are_mostly_scale_words(labels: Iterable[str]) -> bool:
    """Tell whether most of several labels are words that scales use."""
    normalised = [normalise_answer(label) for label in labels]
    known_count = sum(label in _MEANINGS for label in normalised)
    return known_count > _KNOWN_LEAST * sum(label not in _NONE for label in normalised) > 0
