"""Waits and the pipeline counted a second time, in plain Python, over a made-up borough."""

import math
from collections import Counter
from datetime import date
from typing import Any

import pytest

from dashboard.analysis.waits_by_step import durations_by_step
from dashboard.warehouse import Viewer, query
from tests.given import answer
from tests.trends.waited import STEP_OF_STAGE, Cells, Wait, Waited, counted_as

WHOLE: dict[str, Any] = {
    "since": date(2022, 4, 1),
    "until": date(2025, 2, 1),
    "area_code": "",
    "context_kind": "",
    "harm_kind": "",
    "agency": "",
}
CHOICES = [
    WHOLE,
    WHOLE | {"since": date(2023, 11, 1), "until": date(2024, 10, 1)},
    WHOLE | {"context_kind": "school"},
    WHOLE | {"agency": "police"},
]
TARGET = ("days_wanted", "day_kind", "target_days")


@pytest.fixture(scope="module")
def borough(waited_borough: Waited) -> Waited:
    return waited_borough


def year(day: date) -> int:
    return day.year if day.month >= 4 else day.year - 1


def chosen(borough: Waited, choice: dict[str, Any]) -> list[Wait]:
    kinds = {row["context_id"]: row["context_kind"] for row in borough.of("context")}
    referred = {(row["context_id"], row["source_agency"]) for row in borough.of("referral")}
    return [
        wait
        for wait in borough.waits()
        if f"{choice['since']:%Y-%m}" <= f"{wait.started:%Y-%m}" <= f"{choice['until']:%Y-%m}"
        and choice["context_kind"] in ("", kinds[wait.context_id])
        and (not choice["agency"] or (wait.context_id, choice["agency"]) in referred)
    ]


def line(borough: Waited, wait: Wait) -> tuple[object, ...]:
    target = borough.target(wait.step, wait.started)
    if target is None:
        wanted: tuple[object, ...] = (None, None, None)
    else:
        most = int(target["days_wanted"])
        days = counted_as(target["day_kind"], wait.started, wait.ended)
        wanted = (most, target["day_kind"], min(days, most + 1))
    return (wait.step, year(wait.started), (wait.ended - wait.started).days, wait.ended_as, *wanted)


@pytest.mark.parametrize("choice", CHOICES)
def test_every_wait_is_counted_as_by_hand(borough: Waited, choice: dict[str, Any]) -> None:
    rows = answer(borough.snapshot, "waits_by_step", Viewer(), **choice)
    columns = ("panel_step", "year_from", "days", "ended_as", *TARGET)
    found = Counter({tuple(row[c] for c in columns): row["waits"] for row in rows if row["waits"]})
    expected = Counter(line(borough, wait) for wait in chosen(borough, choice))
    assert found == expected
    assert expected.total() > 10
    assert {(row["panel_step"], row["year_from"]) for row in rows} == {
        (step, number)
        for step in ("decision", "assessment", "plan", "review")
        for number in range(year(choice["since"]), year(choice["until"]) + 1)
    }


def still_waiting(waits: list[tuple[int, str]], day: int) -> float:
    """Return the product-limit estimate, one day after the other."""
    share = 1.0
    for then in sorted({days for days, _ in waits if days <= day}):
        at_risk = sum(1 for days, _ in waits if days >= then)
        share *= 1 - sum(1 for days, end in waits if days == then and end == "reached") / at_risk
    return share


def test_medians_and_shares_within_the_target_are_those_of_the_product_limit(
    borough: Waited,
) -> None:
    rows = durations_by_step(query("waits_by_step").run(borough.snapshot, Viewer(), **WHOLE))
    whole = rows[rows["is_whole"]].to_dict("records")
    assert len(whole) == 4
    for row in whole:
        own = [wait for wait in chosen(borough, WHOLE) if wait.step == row["step_code"]]
        days = [((wait.ended - wait.started).days, wait.ended_as) for wait in own]
        half, most = (
            next(day for day in range(5000) if still_waiting(days, day) <= share + 1e-9)
            for share in (0.5, 0.1)
        )
        assert (row["median"], row["ninetieth"]) == (half, most)
        kept = [
            (counted_as(target["day_kind"], wait.started, wait.ended), wait.ended_as)
            for wait in own
            if (target := borough.target(wait.step, wait.started))
        ]
        target = borough.target(row["step_code"], borough.as_at)
        assert target is not None
        assert row["targeted"] == len(kept)
        within = 1 - still_waiting(kept, int(target["days_wanted"]))
        assert row["within"] == pytest.approx(within)


def usual(waits: list[Wait], step: str) -> int:
    """Return the days within which nine in ten of the waits for a step that are over were over."""
    over = sorted(
        (one.ended - one.started).days
        for one in waits
        if (one.step, one.ended_as) == (step, "reached")
    )
    return over[math.ceil(9 * len(over) / 10) - 1]


def standing(borough: Waited, waits: list[Wait], row: Cells) -> tuple[str, int, bool, bool]:
    """Return since when a context stands, how many days, and whether over target and usual."""
    code = row["context_id"]
    own = [wait for wait in waits if wait.context_id == code]
    still = [wait for wait in own if wait.ended_as == "open"]
    days = [one.started for one in own] + [one.ended for one in own if one not in still]
    days += [day for one in borough.of("review", code) if (day := day_of(one["held_on"]))]
    since = max(day for day in [*days, *borough.ends(code)] if day <= borough.as_at)
    stood = (borough.as_at - since).days
    last = max(still, key=lambda one: one.started, default=None)
    step = last.step if last else STEP_OF_STAGE.get(row["stage"])
    if step is None:
        return f"{since}", stood, False, False
    target = borough.target(step, since)
    is_over_target = target is not None and (
        counted_as(target["day_kind"], since, borough.as_at) > int(target["days_wanted"])
    )
    return f"{since}", stood, is_over_target, stood > usual(waits, step)


def day_of(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def test_where_contexts_stand_is_counted_as_by_hand(borough: Waited) -> None:
    waits = borough.waits()
    live = [row for row in borough.of("context") if row["stage"] != "closed"]
    expected = {row["context_id"]: standing(borough, waits, row) for row in live}
    rows = answer(borough.snapshot, "pipeline", Viewer(), **WHOLE)
    columns = ("since", "days", "is_over_target", "is_over_usual")
    assert {row["context_id"]: tuple(row[c] for c in columns) for row in rows} == expected
    counted: Counter[tuple[str, int, str]] = Counter()
    for row in live:
        _, days, over, unusual = expected[row["context_id"]]
        band = sum(1 for least in (0, 28, 92, 183, 365) if days >= least)
        counted[row["stage"], band, "contexts"] += 1
        counted[row["stage"], band, "stuck"] += over or unusual
    for cell in answer(borough.snapshot, "pipeline_by_stage", Viewer(), **WHOLE):
        for what in ("contexts", "stuck"):
            assert cell[what] == counted[str(cell["stage"]), int(str(cell["band"])), what]
    assert sum(number for (*_, what), number in counted.items() if what == "stuck") > 1
