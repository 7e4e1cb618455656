"""Observations: matched slots only, per hour, and zero is not “not recorded”."""

import math
from typing import Any

import pandas as pd
import pytest

from dashboard.analysis.intervals import newcombe, poisson_rate, rate_ratio
from dashboard.analysis.observations import observed_change, unmatched_slots

Slot = tuple[str, str, int, int | None]  # sort of day, part of the day, minutes, times seen


def observed(before: list[Slot], after: list[Slot], **told: object) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "item_id": "HELP",
                "wording": "An adult helps",
                "valence": "strength",
                "item_type": "count",
                "good_direction": "up",
                "slot_id": f"R{round_}-S{number}",
                "round": round_,
                "is_after": round_ > 1,
                "observed_on": "2022-04-05",
                "day_type": day,
                "time_band": band,
                "minutes": minutes,
                "times_seen": seen,
            }
            | told
            for round_, slots in enumerate((before, after), start=1)
            for number, (day, band, minutes, seen) in enumerate(slots, start=1)
        ]
    )


def only(before: list[Slot], after: list[Slot], **told: object) -> dict[Any, Any]:
    found = observed_change(observed(before, after, **told))
    assert len(found) == 1
    return found.iloc[0].to_dict()


def slots(*seen: int | None, minutes: int = 60) -> list[Slot]:
    return [("Weekday", "Evening", minutes, times) for times in seen]


def test_rates_and_their_ratio_have_exact_intervals_and_a_verdict() -> None:
    found = only(slots(2, 3, 4), slots(12, 10, 8, minutes=90))
    assert (found["before_times"], found["before_hours"], found["before_slots"]) == (9, 3, 3)
    assert (found["after_times"], found["after_hours"]) == (30, 4.5)
    assert (found["before_rate"], found["after_rate"]) == pytest.approx((3, 30 / 4.5))
    assert (found["before_low"], found["before_high"]) == pytest.approx(poisson_rate(9, 3))
    assert (found["ratio"], found["low"], found["high"]) == pytest.approx(rate_ratio(9, 3, 30, 4.5))
    assert found["verdict"] == "Clear improvement"
    assert found["sentence"] == (
        "Seen 9 times in 3 hours before, 30 times in 4.5 hours after: clear improvement "
        "(2.2 times as often, 1.03 to 5.3)."
    )


def test_of_a_concern_less_is_better() -> None:
    found = only(slots(12, 10), slots(2, 3), good_direction="down")
    assert found["verdict"] == "Clear improvement"


def test_slots_count_only_where_the_other_round_has_one_at_the_same_time_of_the_week() -> None:
    night: Slot = ("Weekday", "Night", 60, 50)
    weekend: Slot = ("Weekend", "Evening", 60, 50)
    rows = observed([*slots(5), night], [*slots(4), weekend])
    found = observed_change(rows).iloc[0]
    assert (found["before_times"], found["after_times"]) == (5, 4)
    assert found["note"] == "Slots without a match, left out: 2."
    alone = unmatched_slots(rows)
    assert list(alone["slot_id"]) == ["R1-S2", "R2-S2"]
    assert list(alone["time_band"]) == ["Night", "Evening"]


def test_all_slots_of_a_matched_part_of_the_week_count_by_their_hours() -> None:
    found = only(slots(5, 1, 0), slots(4, minutes=120))
    assert (found["before_slots"], found["before_hours"], found["before_times"]) == (3, 3, 6)
    assert (found["after_slots"], found["after_hours"], found["after_times"]) == (1, 2, 4)


def test_matched_hours_that_lie_differently_in_the_week_are_named() -> None:
    afternoon: Slot = ("Weekday", "After school", 60, 3)
    uneven = only([*slots(5, 5, 5), afternoon], [*slots(4), afternoon, afternoon])
    assert uneven["note"] == "The matched hours lie differently in the week."
    assert only([*slots(5), afternoon], [*slots(4), afternoon])["note"] == ""


def test_zero_is_seen_and_an_empty_cell_is_not() -> None:
    found = only(slots(0, 0, 9), slots(None, 0, 3))
    assert (found["before_slots"], found["before_hours"], found["before_seen_in"]) == (3, 3, 1)
    assert (found["after_slots"], found["after_hours"], found["after_seen_in"]) == (2, 2, 1)
    assert found["note"] == "Slots in which it was not recorded: 1."


def test_a_slot_without_length_counts_for_nothing() -> None:
    found = only([*slots(4), *slots(9, minutes=0)], slots(5))
    assert (found["before_times"], found["before_hours"]) == (4, 1)
    assert found["note"] == "Slots in which it was not recorded: 1."


def test_few_sightings_are_told_and_not_compared() -> None:
    found = only(slots(1), slots(4))
    assert found["verdict"] == "Too few to say"
    assert found["sentence"] == (
        "Seen once in 1 hour before, 4 times in 1 hour after: too few to compare."
    )
    assert found["after_rate"] == 4
    assert pd.isna(found["ratio"])


def test_nothing_seen_in_either_round_is_not_a_change() -> None:
    found = only(slots(0, 0), slots(0))
    assert found["verdict"] == "Too few to say"
    assert found["before_rate"] == found["after_rate"] == 0


def test_something_seen_for_the_first_time_has_no_upper_limit() -> None:
    found = only(slots(0), slots(9))
    assert found["ratio"] == math.inf
    assert found["verdict"] == "Clear improvement"
    assert found["range"] == "none before; 1.97 or more times as often"


def test_items_that_are_only_seen_are_counted_in_slots_and_not_tested_when_few() -> None:
    found = only(slots(1, 1, 0, 0), slots(1, 1, 1), item_type="seen")
    assert (found["before_seen_in"], found["before_slots"]) == (2, 4)
    assert found["verdict"] == "Too few to say"
    assert found["difference"] == pytest.approx(0.5)
    assert found["sentence"] == (
        "Seen in 2 of 4 slots before, in 3 of 3 slots after: too few slots to test."
    )


def test_many_slots_of_an_item_that_is_only_seen_are_compared_as_shares() -> None:
    found = only(slots(*[1, 0, 0, 0, 0] * 2), slots(*[1] * 10), item_type="seen")
    assert (found["low"], found["high"]) == pytest.approx(newcombe(2, 10, 10, 10))
    assert found["verdict"] == "Clear improvement"
    assert found["range"].startswith("+80 points, ")


def test_an_item_without_an_agreed_direction_has_a_range_and_no_verdict() -> None:
    found = only(slots(9), slots(30), good_direction="neutral")
    assert found["verdict"] == "No agreed direction"
    assert "times as often" in found["range"]


@pytest.mark.parametrize(
    ("before", "after", "verdict", "sentence"),
    [
        (slots(3), slots(None), "Not re-measured", "Not observed again."),
        (slots(None), slots(3), "Not re-measured", "Observed for the first time."),
        (slots(3), [], "Not re-measured", "Observed once so far."),
        (
            slots(3),
            [("Weekend", "Evening", 60, 3)],
            "Cannot compare",
            "The rounds have no slot at the same time of the week.",
        ),
    ],
)
def test_what_was_not_observed_twice_says_so(
    before: list[Slot], after: list[Slot], verdict: str, sentence: str
) -> None:
    found = only(before, after)
    assert (found["verdict"], found["sentence"]) == (verdict, sentence)


def test_nothing_observed_gives_no_rows() -> None:
    rows = observed(slots(1), []).iloc[:0]
    assert observed_change(rows).empty
    assert unmatched_slots(rows).empty
