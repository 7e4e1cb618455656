"""A figure over its goal fails the benchmark, and says so in its table."""

import pytest
from rich.console import Console

from tests.bench.finding import Finding, as_table
from tests.bench.trends import goal_of, pages


@pytest.mark.parametrize(
    ("ours", "goal", "is_good"),
    [(400, 4, True), (401, 4, False), (9_000, None, True)],
    ids=["at its goal", "over it", "told for comparison"],
)
def test_a_figure_keeps_to_its_goal(ours: float, goal: float | None, is_good: bool) -> None:  # noqa: FBT001 - what is expected
    finding = Finding(1, "A change", ours, 100, goal)
    assert finding.ratio == ours / 100
    assert finding.is_good is is_good
    console = Console(width=120)
    with console.capture() as told:
        console.print(as_table([finding]))
    assert ("OVER ITS GOAL" in told.get()) is not is_good


@pytest.mark.parametrize(("scale", "goal"), [(1, 4), (10, 4), (150, 5), (300, 5)])
def test_a_goal_is_that_of_the_next_smaller_scale(scale: int, goal: float) -> None:
    assert goal_of(scale) == goal


def test_every_page_with_a_period_and_a_figure_is_measured() -> None:
    assert pages() == [
        *("actions", "areas", "change", "outcomes", "pipeline"),
        *("referrals", "timeliness", "voice"),
    ]
