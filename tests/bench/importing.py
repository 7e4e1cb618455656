"""How long a million survey answers take, over what DuckDB needs to load and cast the same CSV.

Ours reads the file, checks it, and publishes it beside the case study. DuckDB alone reads it as
text into one table of a file and casts that into another. Each run is a process of its own, in
turns; the figures are medians. A second file holds 40,000 problems, which are found and told.
`make bench` runs this with the pages; `python -m tests.bench.importing` runs it alone.
"""

import csv
import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from statistics import median

from rich.console import Console

from dashboard import intake
from dashboard.warehouse import Store, tables
from tests.bench import big_review

ANSWERS = 1_000_000
PROBLEMS = 40_000
ROUNDS = 5
RATIO_GOAL = 3
MEMORY_GOAL = 1.5  # GB
PROBLEMS_GOAL = 10  # seconds
FILE = "survey_answer-big.csv"


@dataclass(frozen=True)
class Run:
    """One import: its seconds, the gigabytes it took at most, and the rows or problems it found."""

    seconds: float
    memory: float
    found: int


@dataclass(frozen=True)
class Measured:
    """The runs of each kind: of DuckDB alone, of ours, and of ours with a file full of problems."""

    alone: list[Run]
    ours: list[Run]
    wrong: list[Run]

    @property
    def ratio(self) -> float:
        """Return how many times what DuckDB needs ours takes."""
        return _middle(self.ours) / _middle(self.alone)

    @property
    def memory(self) -> float:
        """Return the most gigabytes that any import took."""
        return max(run.memory for run in self.ours + self.wrong)

    @property
    def is_good(self) -> bool:
        """Tell whether every goal is met."""
        return (
            self.ratio <= RATIO_GOAL
            and self.memory <= MEMORY_GOAL
            and _middle(self.wrong) <= PROBLEMS_GOAL
        )

    def sentences(self) -> list[str]:
        """Say what was measured."""
        rows, problems = self.ours[0].found, self.wrong[0].found
        alone, ours, wrong = map(_middle, (self.alone, self.ours, self.wrong))
        times = f"{self.ratio:.1f} times DuckDB alone ({alone:.1f} s)"
        return [
            f"Importing {rows:,} answers: {ours:.1f} s, {times}; goal: {RATIO_GOAL}.",
            f"Telling {problems:,} problems of one file: {wrong:.1f} s; goal: {PROBLEMS_GOAL} s.",
            f"Memory at most: {self.memory:.2f} GB; goal: {MEMORY_GOAL} GB.",
        ]


def measure(
    folder: Path, answers: int = ANSWERS, problems: int = PROBLEMS, rounds: int = ROUNDS
) -> Measured:
    """Write the files and a store into a folder, and import them there in turns."""
    store = Store(folder / "store")
    intake.publish_batch(intake.demonstration_sheets(), store, "Case study")
    intake.publish_batch(big_review.asking(), store, "What was asked")
    good, bad = folder / "good" / FILE, folder / "bad" / FILE
    write(good, _rows(answers))
    write(bad, _wrong(_rows(answers), answers // problems, problems))
    measured = Measured([], [], [])
    for _ in range(rounds):
        measured.alone.append(_run("alone", good, folder))
        measured.ours.append(_run("ours", good, folder))
        measured.wrong.append(_run("wrong", bad, folder))
    return measured


def write(path: Path, rows: Iterator[list[object]]) -> None:
    """Write answers as a CSV file."""
    path.parent.mkdir()
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([column.name for column in tables()["survey_answer"].columns])
        writer.writerows(rows)


def _rows(answers: int) -> Iterator[list[object]]:
    """Yield as many answers to the big review, drawn by one seed."""
    chance = random.Random(1)  # noqa: S311 - no secret: the same answers every time
    groups = big_review.GROUPS
    every = (
        [of, 100_000 + who, q, 1, groups[who % len(groups)], "agree_5", chance.randint(1, 5)]
        for who in count()
        for of in big_review.ROUNDS
        for q in big_review.QUESTIONS
    )
    return islice(every, answers)


def _wrong(rows: Iterator[list[object]], apart: int, problems: int) -> Iterator[list[object]]:
    """Yield rows of which one in so many has a problem, of five kinds in turn."""
    first: list[object] = []
    for at, row in enumerate(rows):
        first = first or row
        number = at // apart
        if at % apart == apart - 1 and number < problems:
            kinds: list[dict[int, object]] = [
                {4: f"young_poeple{number % 100}"},
                {6: f"four{number}"},
                {2: f"NOWHERE{number}"},
                {4: ""},
                dict(enumerate(first[:3])),
            ]
            wrong = kinds[number % len(kinds)]
            yield [wrong.get(column, cell) for column, cell in enumerate(row)]
        else:
            yield row


def _run(what: str, path: Path, folder: Path) -> Run:
    """Import a file in a process and a folder of its own, which begin with a copy of the store."""
    own = folder / "own"
    shutil.copytree(folder / "store", own)
    try:
        told = subprocess.run(
            [sys.executable, "-m", "tests.bench.one_import", what, str(path), str(own)],
            stdout=subprocess.PIPE,
            check=True,
        )
    finally:
        shutil.rmtree(own)
    return Run(**json.loads(told.stdout))


def _middle(runs: list[Run]) -> float:
    return median(run.seconds for run in runs)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="context-panel-bench-") as place:
        found = measure(Path(place))
    Console(width=120, highlight=False).print(*found.sentences(), sep="\n")
    raise SystemExit(not found.is_good)
