"""One import, measured from within: `python -m tests.bench.one_import alone|ours|wrong FILE STORE`.

It prints seconds, gigabytes and rows as JSON. Starting Python and loading libraries is not counted.
"""

import json
import sys
import time
from pathlib import Path

import duckdb
from duckdb import ColumnExpression

from dashboard import intake
from dashboard.intake.report import group_problems, problems_csv
from dashboard.warehouse import ImportRefused, Store, tables
from tests.bench import memory


def alone(path: Path, folder: Path) -> int:
    """Let DuckDB load the file as text and cast it, in a database beside the store."""
    columns = tables()["survey_answer"].columns
    with duckdb.connect(str(folder / "alone.duckdb")) as connection:
        connection.read_csv(str(path), all_varchar=True, header=True).create("loaded")
        connection.table("loaded").select(
            *[ColumnExpression(c.name).cast(c.kind).alias(c.name) for c in columns]
        ).create("typed")
        connection.execute("checkpoint")
        return len(connection.table("typed"))


def ours(path: Path, folder: Path) -> int:
    """Read, check and publish the file, and return how many rows are new."""
    outcome = intake.publish_batch(intake.gather_sheets([path]), Store(folder), "Answers")
    return sum(effect.new for effect in outcome.effects)


def wrong(path: Path, folder: Path) -> int:
    """Have the file refused, and return how many problems the report tells, whole and grouped."""
    try:
        intake.publish_batch(intake.gather_sheets([path]), Store(folder), "Answers")
    except ImportRefused as refused:
        told = problems_csv(refused.problems).count(b"\r\n") - 1
        together = int(group_problems(refused.problems)["count"].sum())
        return told if told == together else 0
    return 0


def main(what: str, path: Path, folder: Path) -> None:
    """Measure one import and print it."""
    tables()  # read once by whoever runs; both need it
    began = time.perf_counter()
    found = {"alone": alone, "ours": ours, "wrong": wrong}[what](path, folder)
    seconds = time.perf_counter() - began
    held = memory.most() / 1000
    print(json.dumps({"seconds": seconds, "memory": held, "found": found}))  # noqa: T201 - its answer


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
