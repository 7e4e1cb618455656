"""A goal missed in few rounds is for many rounds to judge, and missed there it fails."""

from pathlib import Path

import pytest

from tests.bench import __main__ as bench
from tests.bench.finding import Finding

FAST, SLOW = (Finding(1, "A page", took, 100, 4) for took in (390, 410))


@pytest.mark.parametrize(
    ("found", "rounds", "is_met"),
    [
        ([FAST], [bench.FEW_ROUNDS], True),
        ([SLOW, FAST], [bench.FEW_ROUNDS, bench.ROUNDS], True),
        ([SLOW, SLOW], [bench.FEW_ROUNDS, bench.ROUNDS], False),
    ],
)
def test_many_rounds_judge_what_few_rounds_miss(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    found: list[Finding],
    rounds: list[int],
    is_met: bool,  # noqa: FBT001 - a case of the table above
) -> None:
    asked = []

    def pages(folder: Path, scales: list[int], rounds: int, *, large: bool) -> list[Finding]:
        assert folder.is_dir()
        assert (scales, large) == ([1], False)
        asked.append(rounds)
        return [FAST, found[len(asked) - 1]]

    monkeypatch.setattr(bench, "pages", pages)
    assert bench.few(tmp_path, [1]) is is_met
    assert asked == rounds
