"""Invented sentences with what each holds, and how well the scan of free text tells it."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Literal, NamedTuple

from dashboard.intake.guard import find_details

TODAY = date(2024, 7, 1)
Held = set[tuple[str, str]]
Half = Literal["tuning", "held out"]
Hand = Literal[
    "panel_sentences", "log_sentences", "trial_sentences", "duty_sentences"
]  # each written by another author
_WHOLLY: dict[Hand, Half] = {"trial_sentences": "tuning", "duty_sentences": "held out"}
NAMED_LIKE_PEOPLE = ("place", "shop", "street", "school", "club")


class PanelSentence(NamedTuple):
    """A sentence of a panel's free text, what it holds, and what it is about.

    about: person, or what a clean sentence names that sounds like one: place, shop, word, ….
    """

    text: str
    holds: Held
    about: str


@dataclass
class Score:
    """By kind: found and there, found and not there, there and not found."""

    right: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def precision(self) -> float:
        return self.right.total() / (self.right.total() + self.false.total())

    def recall(self, kind: str) -> float:
        return self.right[kind] / (self.right[kind] + self.missed[kind])

    def table(self) -> str:
        """Write a line a kind, as CONTRIBUTING and a reviewer want to read it."""
        kinds = sorted(self.right | self.false | self.missed)
        counts = [(kind, self.right[kind], self.false[kind], self.missed[kind]) for kind in kinds]
        return "\n".join(f"{k}: {r} right, {f} false, {m} missed" for k, r, f, m in counts)


def sentences() -> Iterator[tuple[str, Held]]:
    """Read each sentence and what it holds, as (kind, part); most hold nothing."""
    for row in _rows("sentences.csv"):
        yield row["text"], _parts(row["holds"])


def panel_sentences(half: Half, hand: Hand = "panel_sentences") -> Iterator[PanelSentence]:
    """Read one half of the panel's sentences, told apart by a print of each text.

    The author of the logs wrote without having seen the scan or the sentences of the first. The
    duty sentences were written before any rule for names that stand alone, and are held out whole.

    The scan is tuned on one half only. Whoever changes it looks at the other half once, at the
    end, at the figures and not at the sentences: a half that was looked at tells nothing any more.
    """
    for row in _rows(f"{hand}.csv"):
        tuning = _WHOLLY.get(hand) or (
            "tuning" if sha256(row["text"].encode()).digest()[0] % 2 else "held out"
        )
        if tuning == half:
            yield PanelSentence(row["text"], _parts(row["holds"]), row["about"])


def _rows(name: str) -> Iterator[dict[str, str]]:
    with Path(__file__).with_name(name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _parts(holds: str) -> Held:
    parts = [part.split(": ", 1) for part in holds.split(" | ") if part]
    return {(kind, part) for kind, part in parts}


def false_alarms(half: Half, hand: Hand = "panel_sentences") -> dict[str, tuple[int, int]]:
    """Count the clean sentences by what they are about: those with an alarm, and all."""
    alarmed: Counter[str] = Counter()
    of_all: Counter[str] = Counter()
    for text, holds, about in panel_sentences(half, hand):
        if not holds:
            of_all[about] += 1
            alarmed[about] += bool(told(text))
    return {about: (alarmed[about], number) for about, number in of_all.items()}


def told(text: str) -> Held:
    return {(f.kind, text[f.start : f.end]) for f in find_details(text, TODAY)}


def score(labelled: Iterable[tuple[str, Held]]) -> Score:
    """Compare what the scan tells of each sentence with what it holds, to the letter."""
    whole = Score()
    for text, holds in labelled:
        found = told(text)
        whole.right.update(kind for kind, _ in found & holds)
        whole.false.update(kind for kind, _ in found - holds)
        whole.missed.update(kind for kind, _ in holds - found)
    return whole
