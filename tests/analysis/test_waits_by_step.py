"""Waits told for each step and year: what is said, and what is too few to say."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import pytest

from dashboard.analysis.waits_by_step import (
    WHOLE,
    as_table,
    durations_by_step,
    half_line,
    timeliness_headline,
    waiting_line,
)


def waits(*rows: Mapping[str, object]) -> pd.DataFrame:
    """Return rows of the query, naming only what a test is about."""
    whole: dict[str, object] = {
        "panel_step": "decision",
        "step": "Decision",
        "year_from": 2024,
        "days": 20,
        "ended_as": "reached",
        "days_wanted": 28,
        "day_kind": "calendar",
        "target_days": 20,
        "waits": 10,
    }
    made = pd.DataFrame([whole | dict(row) for row in rows])
    numbers = ["days", "days_wanted", "target_days"]
    return made.astype(dict.fromkeys(numbers, "Int32"))


def told(frame: pd.DataFrame, columns: str) -> list[Any]:
    """Return rows as tuples of columns, or bare values of a single one; None for what is empty."""
    wanted = columns.split()
    rows = [
        tuple(None if pd.isna(row[name]) else row[name] for name in wanted)
        for row in frame.to_dict("records")
    ]
    return [row[0] for row in rows] if len(wanted) == 1 else rows


def test_each_step_is_told_in_all_and_by_year_and_those_waiting_are_counted() -> None:
    rows = waits(
        {"year_from": 2023},
        {"year_from": 2024, "waits": 6},
        {"year_from": 2024, "days": 40, "target_days": 29, "ended_as": "open", "waits": 6},
        {"panel_step": "plan", "step": "Plan agreed", "days": 3, "target_days": 3, "waits": 12},
        {"panel_step": "plan", "step": "Plan agreed", "year_from": 2023, "waits": 0}
        | dict.fromkeys(["days", "ended_as", "days_wanted", "day_kind", "target_days"]),
    )
    found = durations_by_step(rows)
    assert told(found, "step_code years cases reached open other median within") == [
        ("decision", WHOLE, 22, 16, 6, 0, 20, pytest.approx(16 / 22)),
        ("decision", "2023 to 2024", 10, 10, 0, 0, 20, 1),
        ("decision", "2024 to 2025", 12, 6, 6, 0, 20, pytest.approx(0.5)),
        ("plan", WHOLE, 12, 12, 0, 0, 3, 1),
        ("plan", "2023 to 2024", 0, 0, 0, 0, None, None),
        ("plan", "2024 to 2025", 12, 12, 0, 0, 3, 1),
    ]
    assert half_line(found) == "Half have a decision in 20 days and a plan in 3."
    assert waiting_line(found) == "Still waiting, and counted as waiting: 6 of 22 for a decision."


def test_a_single_year_has_no_row_of_its_own() -> None:
    assert told(durations_by_step(waits({})), "years is_whole") == [(WHOLE, True)]


def test_nine_waits_are_too_few_and_so_are_nine_with_a_target() -> None:
    none = {"days_wanted": None, "day_kind": None, "target_days": None}
    columns = "cases targeted median ninetieth within is_few"
    assert told(durations_by_step(waits({"waits": 9})), columns) == [(9, 9, None, None, None, True)]
    mixed = durations_by_step(waits({"waits": 9}, none | {"waits": 1}))
    assert told(mixed, columns) == [(10, 9, 20, 20, None, False)]
    assert told(as_table(mixed), "half within_target") == [("20", "too few to say")]
    few = durations_by_step(waits({"waits": 9}))
    assert timeliness_headline(few) == (
        "Too few waits yet to say how long contexts wait for each step"
    )
    assert "No context" in waiting_line(few)


def test_waits_are_judged_each_by_its_own_target_in_its_own_days() -> None:
    working = {"days_wanted": 10, "day_kind": "working"}
    found = durations_by_step(
        waits(
            working | {"days": 14, "target_days": 10, "waits": 4},  # on the day
            working | {"days": 15, "target_days": 11, "waits": 3},
            {"days": 28, "target_days": 28, "waits": 2},
            {"days": 60, "target_days": 29, "waits": 1},
            {"days": 0, "days_wanted": 0, "target_days": 0, "waits": 1},
            {"days": 1, "days_wanted": 0, "target_days": 1, "waits": 1},
        )
    )
    columns = "within target target_days"
    assert told(found, columns) == [
        (
            pytest.approx(7 / 12),
            "the same day or 10 working days or 28 calendar days",
            28,
        )
    ]


def test_the_table_says_ranges_and_what_is_not_yet_reached_in_words() -> None:
    found = as_table(
        durations_by_step(
            waits(
                {"days": 10, "target_days": 10, "waits": 6},
                {"days": 20, "waits": 6},
                {"days": 40, "target_days": 29, "ended_as": "open", "waits": 8},
            )
        )
    )
    assert told(found, "half nine_in_ten within_target") == [
        ("20 (10 or more)", "not yet reached", "60% of 20 (40% to 81%)")
    ]


def test_a_step_of_which_nothing_began_has_neither_days_nor_a_share() -> None:
    empty: dict[str, object] = dict.fromkeys(["days", "ended_as", "days_wanted", "target_days"])
    found = as_table(durations_by_step(waits(empty | {"waits": 0})))
    assert told(found, "cases half within_target") == [(0, None, None)]
