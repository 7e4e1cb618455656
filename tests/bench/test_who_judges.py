"""`make bench` alone judges: the small run among the tests prints the same table and passes."""

from contextlib import nullcontext

import pytest

from tests.bench import __main__ as bench
from tests.bench import importing
from tests.bench.finding import Finding
from tests.bench.importing import Measured, Run
from tests.browser import chromium

GOOD, OVER = (Finding(1, "A page", took, 100, 4) for took in (390, 410))
FAST, SLOW = (Measured([Run(1, 0.5, 1)], [Run(took, 0.5, 1)], [Run(1, 0.5, 1)]) for took in (3, 4))


@pytest.fixture(autouse=True)
def _no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Open no browser, and measure no meeting and no part."""
    monkeypatch.setattr(chromium, "opened", nullcontext)
    monkeypatch.setattr(bench, "empty_page", nullcontext)
    monkeypatch.setattr(bench, "meetings", lambda *_, **__: [])
    monkeypatch.setattr(bench, "parts", lambda _: "")


def run(
    monkeypatch: pytest.MonkeyPatch, found: list[Finding], imported: Measured, *, small: bool
) -> tuple[int, str, list[int]]:
    """Return the exit status, what was printed, and how many rounds were asked for."""
    asked = []

    def boroughs(*given: int) -> list[Finding]:
        asked.append(given[-1])
        return found

    monkeypatch.setattr(bench, "boroughs", boroughs)
    monkeypatch.setattr(importing, "measure", lambda _: imported)
    with bench.screen.capture() as told:
        status = bench.main([1], small=small)
    return status, told.get(), asked


def test_the_small_run_prints_what_is_over_its_goal_and_passes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    status, printed, asked = run(monkeypatch, [GOOD, OVER], SLOW, small=True)
    assert status == 0
    assert asked == [bench.ONE_ROUND]
    assert printed.count("A page") == 2
    assert printed.count("OVER ITS GOAL") == 1
    assert "`make bench` holds these to their goals" in printed


@pytest.mark.parametrize(
    ("found", "imported", "status"),
    [([GOOD], FAST, 0), ([GOOD, OVER], FAST, 1), ([GOOD], SLOW, 1)],
    ids=["all met", "a page over its goal", "an import over its goal"],
)
def test_the_whole_run_fails_over_any_goal(
    monkeypatch: pytest.MonkeyPatch, found: list[Finding], imported: Measured, status: int
) -> None:
    left, printed, asked = run(monkeypatch, found, imported, small=False)
    assert left == status
    assert asked == [bench.ROUNDS]
    assert ("OVER ITS GOAL" in printed) is (OVER in found)


def test_a_page_that_cannot_be_measured_fails_even_the_small_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def boroughs(*_: object) -> list[Finding]:
        raise AssertionError("a change that cannot be seen")

    monkeypatch.setattr(bench, "boroughs", boroughs)
    with pytest.raises(AssertionError, match="cannot be seen"):
        bench.main([1], small=True)
