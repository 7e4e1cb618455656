"""What is due next counted a second time, in plain Python, over a made-up borough."""

from datetime import date

import pytest

from dashboard.warehouse import Viewer
from tests.given import answer
from tests.trends.waited import Cells, Waited

pytestmark = pytest.mark.whole

EVERYWHERE = {"since": date(2022, 4, 1), "until": date(2025, 2, 1)} | dict.fromkeys(
    ("area_code", "context_kind", "harm_kind", "agency"), ""
)
DAYS = ("2023-06-30", "2024-09-30", "2025-03-29")
CLOSES = (
    *("close", "no_further_action", "universal_response"),
    *("redirect_individual_pathway", "redirect_other_forum"),
)
OPEN = ("proposed", "agreed", "not_started", "in_progress", "blocked")


@pytest.fixture(scope="module")
def borough(waited_borough: Waited) -> Waited:
    return waited_borough


def closings(borough: Waited, code: str) -> list[str]:
    """Return the days on which a context was closed."""
    held = {row["meeting_id"]: row["held_on"] for row in borough.of("meeting")}
    decided = [r for r in borough.of("decision", code) if r["panel_decision"] == "close"]
    judged = [r for r in borough.of("threshold_decision", code) if r["panel_decision"] in CLOSES]
    reviewed = [r for r in borough.of("review", code) if r["review_decision"] == "close"]
    return [
        *(held[row["meeting_id"]] for row in decided),
        *(row["decided_on"] for row in judged),
        *(row["held_on"] for row in reviewed),
    ]


def reviews_due(borough: Waited, context: Cells, day: str) -> list[str]:
    """Return the days of the reviews that a context waited for on a day, as a chair would list."""
    code, reviews = context["context_id"], borough.of("review", context["context_id"])
    began = {row["assessment_id"]: row["started_on"] for row in borough.of("assessment")}
    closed = closings(borough, code)

    def is_over(due: str, planned: str) -> bool:
        """Say whether the context was closed by that day, and the review with it."""
        ends = [c for c in closed if c >= planned and (context["stage"] == "closed" or c >= due)]
        return bool(ends) and min(ends) <= day

    found = [
        row["due_on"]
        for row in reviews
        if (not row["held_on"] or row["held_on"] > day)
        and not is_over(row["due_on"], began[row["baseline_assessment_id"]])
    ]
    last = max(reviews, key=lambda row: row["due_on"], default=None)
    if last and last["next_review_on"] and "" < last["held_on"] <= day:
        following = last["next_review_on"]
        if last["held_on"] == max(row["held_on"] for row in reviews):
            found += [] if is_over(following, last["held_on"]) else [following]
    return sorted(found)


def first_to_do(borough: Waited, context: Cells, day: str) -> str | None:
    """Return the day of what is due first in a context on a day, None where nothing is to do."""
    code = context["context_id"]
    due = reviews_due(borough, context, day)
    for row in borough.of("task", code):
        if row["given_on"] <= day and (not row["done_on"] or row["done_on"] > day):
            due.append(row["due_on"])
    for row in borough.of("action", code):
        is_open = row["done_on"] > day or (not row["done_on"] and row["action_status"] in OPEN)
        if context["stage"] == "responding" and row["agreed_on"] <= day and is_open:
            due.append(row["due_on"])
    return min((one for one in due if one), default=None)


@pytest.mark.parametrize("day", DAYS)
def test_the_agenda_lists_the_reviews_that_are_due_as_by_hand(borough: Waited, day: str) -> None:
    rows = answer(borough.snapshot, "reviews_due", Viewer(), as_at=day)
    listed = sorted((str(r["context_id"]), str(r["due_on"])) for r in rows if not r["held_on"])
    soon = f"{int(day[:4]) + (day[5:7] > '09')}-{(int(day[5:7]) + 2) % 12 + 1:02}-{day[8:]}"
    expected = sorted(
        (context["context_id"], due)
        for context in borough.of("context")
        for due in reviews_due(borough, context, day)
        if due <= soon
    )
    assert listed == expected
    assert len(expected) > 5


def test_map_and_pipeline_name_the_day_of_what_is_due_first_as_by_hand(borough: Waited) -> None:
    day = f"{borough.as_at}"
    live = [row for row in borough.of("context") if row["stage"] not in ("closed", "referred")]
    expected = {row["context_id"]: first_to_do(borough, row, day) for row in live}
    rows = answer(borough.snapshot, "pipeline", Viewer(), **EVERYWHERE)
    assert {r["context_id"]: r["due_on"] for r in rows if r["context_id"] in expected} == expected
    on_map = answer(borough.snapshot, "contexts_on_the_map", Viewer(), as_at=day)
    for row in on_map:
        due = expected.get(str(row["context_id"]))
        if due:
            told = f"{'overdue since' if due < day else 'due'} {date.fromisoformat(due):%-d %B %Y}"
            assert str(row["next_step"]).endswith(told)
    assert sum(1 for due in expected.values() if due) > 10
