"""Invented sentences with what each holds, and how well the scan of free text tells it."""

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from dashboard.intake.guard import found_in

TODAY = date(2024, 7, 1)
Held = set[tuple[str, str]]


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
    path = Path(__file__).with_name("sentences.csv")
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            parts = [part.split(": ", 1) for part in row["holds"].split(" | ") if part]
            yield row["text"], {(kind, part) for kind, part in parts}


def told(text: str) -> Held:
    return {(f.kind, text[f.start : f.end]) for f in found_in(text, TODAY)}


def score() -> Score:
    whole = Score()
    for text, holds in sentences():
        found = told(text)
        whole.right.update(kind for kind, _ in found & holds)
        whole.false.update(kind for kind, _ in found - holds)
        whole.missed.update(kind for kind, _ in holds - found)
    return whole
