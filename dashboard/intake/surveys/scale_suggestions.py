"""Which scale a question was answered on: proposed from its answers, for a person to confirm."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from dashboard.intake.surveys.answer_words import answer_meaning, is_no_answer
from dashboard.intake.surveys.wording import clean_text, first_names, normalise_answer

_NUMBERED = re.compile(r"(?P<number>\d+)(?:[.,]0+)?(?:\s*[-–—.:=)]+\s*(?P<words>.*\S))?")
_CODED = re.compile(r"(?:A|AO|SQ|L|option|choice)_?0*(?P<number>\d+)", re.IGNORECASE)


@dataclass(frozen=True)
class ScaleOption:
    """A step of a scale held: its number, its words, and whether it stands for no answer."""

    option_no: int
    label: str
    no_answer: bool


@dataclass(frozen=True)
class ScaleSuggestion:
    """A scale that answers may have been given on; nothing is read by it until somebody confirms.

    labels: their answers and the numbers of our options. no_answer: answers to be left out.
    open: answers that nobody can place but a person. confirm: what a person must look at, as
    sentences; empty where every answer has the words of its option.
    """

    scale_id: str
    labels: dict[str, int]
    no_answer: tuple[str, ...]
    open: tuple[str, ...]
    confirm: tuple[str, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Tell whether every answer has its option and nothing is left to look at."""
        return bool(self.labels) and not self.open and not self.confirm


class _Read(NamedTuple):
    label: str
    number: int | None
    words: str
    is_code: bool


def scales_by_id(options: pd.DataFrame) -> dict[str, list[ScaleOption]]:
    """Return scales by their ids from rows of answer_option, each in its order."""
    rows = options.assign(option_no=options["option_no"].astype(int)).sort_values("option_no")
    options_by_scale: dict[str, list[ScaleOption]] = {}
    for row in rows.to_dict("records"):
        no_answer = row["leaning"] == "no_answer"
        option = ScaleOption(int(row["option_no"]), str(row["label"]), no_answer)
        options_by_scale.setdefault(str(row["scale_id"]), []).append(option)
    return options_by_scale


def suggest_scales(values: Iterable[str], options: pd.DataFrame) -> list[ScaleSuggestion]:
    """Return the scales that the answers to a question fit, the best first.

    values: the different answers, as they stand in the file. options: rows of answer_option.
    Codes (1 to 5, A1 to A5) are proposed in both directions, since 1 may be either end.
    """
    labels = list(dict.fromkeys(told for value in values if (told := clean_text(value))))
    none = tuple(label for label in labels if is_no_answer(label))
    read = [_read(label) for label in labels if label not in none]
    suggestions = [
        proposal
        for scale_id, steps in scales_by_id(options).items()
        for proposal in _on_scale(scale_id, [s for s in steps if not s.no_answer], read, none)
        if proposal.labels
    ]
    return sorted(suggestions, key=lambda p: (len(p.open), len(p.confirm)))


def suggest_scale(values: Iterable[str], options: pd.DataFrame) -> ScaleSuggestion | None:
    """Return the scale that answers fit best, or None where none has an option for any of them."""
    return next(iter(suggest_scales(values, options)), None)


def _read(label: str) -> _Read:
    if coded := _NUMBERED.fullmatch(label):
        words = coded["words"] or ""
        return _Read(label, int(coded["number"]), words, is_code=not words)
    if coded := _CODED.fullmatch(label):
        return _Read(label, int(coded["number"]), "", is_code=True)
    return _Read(label, None, label, is_code=False)


def _on_scale(
    scale_id: str, steps: Sequence[ScaleOption], read: Sequence[_Read], none: tuple[str, ...]
) -> list[ScaleSuggestion]:
    # A scale may itself be labelled by numbers: then a number is a word like any other.
    labels, confirm = _by_words(steps, read)
    codes = [answer for answer in read if answer.is_code and answer.label not in labels]
    if not codes:
        return [_proposal(scale_id, labels, none, read, confirm)]
    first = 0 if any(answer.number == 0 for answer in codes) else 1
    places = {
        answer.label: answer.number - first
        for answer in read
        if answer.number is not None and 0 <= answer.number - first < len(steps)
    }
    proposals = []
    for order, ends in _directions(steps, labels, places):
        labels_in_order = labels | {
            answer.label: order[places[answer.label]].option_no
            for answer in codes
            if answer.label in places
        }
        proposals.append(_proposal(scale_id, labels_in_order, none, read, (*confirm, ends)))
    return proposals or [_proposal(scale_id, labels, none, read, confirm)]


def _by_words(
    steps: Sequence[ScaleOption], read: Iterable[_Read]
) -> tuple[dict[str, int], tuple[str, ...]]:
    exact = {normalise_answer(step.label): step for step in steps}
    alike = {answer_meaning(step.label).words: step for step in steps}
    labels: dict[str, int] = {}
    unsure = []
    for answer in read:
        for words in filter(None, (answer.label, answer.words)):
            meaning = answer_meaning(words)
            step = exact.get(normalise_answer(words)) or alike.get(meaning.words)
            if step is None:
                continue
            labels[answer.label] = step.option_no
            same = normalise_answer(words) == normalise_answer(step.label)
            if not same and not (meaning.sure and answer_meaning(step.label).sure):
                unsure.append(f"Is “{answer.label}” the same answer as “{step.label}”?")
            break
    return labels, tuple(unsure)


def _directions(
    steps: Sequence[ScaleOption], labels: dict[str, int], places: dict[str, int]
) -> list[tuple[Sequence[ScaleOption], str]]:
    """Return the orders in which codes may stand: that which words beside them prove, or both."""
    orders = [steps, steps[::-1]]
    proved = [
        order
        for order in orders
        if all(
            order[places[label]].option_no == number
            for label, number in labels.items()
            if label in places
        )
    ]
    if not any(label in places for label in labels):
        proved = orders
    return [
        (
            order,
            f"Is the lowest code “{order[0].label}” and the highest “{order[-1].label}”?",
        )
        for order in proved
    ]


def _proposal(
    scale_id: str,
    labels: dict[str, int],
    none: tuple[str, ...],
    read: Iterable[_Read],
    confirm: tuple[str, ...],
) -> ScaleSuggestion:
    left = tuple(answer.label for answer in read if answer.label not in labels)
    more = (f"No option is known for: {first_names(left)}.",) if left else ()
    placed = {answer.label: labels[answer.label] for answer in read if answer.label in labels}
    return ScaleSuggestion(scale_id, placed, none, left, (*confirm, *more))
