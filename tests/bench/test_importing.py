"""The benchmark of imports measures what it says: all three find every row or problem."""

from pathlib import Path

import pytest

from tests.bench.importing import Measured, Run, measure


def test_each_import_finds_all_there_is(tmp_path: Path) -> None:
    measured = measure(tmp_path, answers=700, problems=50, rounds=1)
    runs = {"alone": measured.alone, "ours": measured.ours, "wrong": measured.wrong}
    assert {what: [run.found for run in made] for what, made in runs.items()} == {
        "alone": [700],
        "ours": [700],
        "wrong": [50],
    }
    assert all(run.seconds > 0 and run.memory > 0 for made in runs.values() for run in made)
    assert not (tmp_path / "own").exists()


def run(seconds: float, memory: float = 0.5) -> Run:
    return Run(seconds, memory, 1_000_000)


def test_the_middle_of_each_kind_is_told() -> None:
    measured = Measured(
        alone=[run(3), run(2), run(2.5)], ours=[run(5), run(50), run(4)], wrong=[run(6, 0.75)]
    )
    assert measured.sentences() == [
        "Importing 1,000,000 answers: 5.0 s, 2.0 times DuckDB alone (2.5 s); goal: 3.",
        "Telling 1,000,000 problems of one file: 6.0 s; goal: 10 s.",
        "Memory at most: 0.75 GB; goal: 1.5 GB.",
    ]


@pytest.mark.parametrize(
    ("ours", "wrong", "is_good"),
    [
        (run(6), run(10), True),
        (run(6.1), run(10), False),
        (run(6), run(10.1), False),
        (run(6, memory=1.6), run(10), False),
        (run(6), run(10, memory=1.6), False),
    ],
    ids=["all met", "slow", "slow in telling", "large", "large in telling"],
)
def test_an_import_over_any_goal_fails(ours: Run, wrong: Run, is_good: bool) -> None:  # noqa: FBT001 - what is expected
    assert Measured([run(2)], [ours], [wrong]).is_good is is_good
