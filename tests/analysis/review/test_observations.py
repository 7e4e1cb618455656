"""Observations: matched slots only, per hour, and zero is not “not recorded”."""

import math
from typing import Any

import pandas as pd
import pytest

from dashboard.analysis.review.observations import (
    all_matched_line,
    change_in_observations,
    unmatched_slots,
)
from dashboard.analysis.review.visit_rates import Visit, visit_rates

Slot = tuple[str, str, int, int | None]  # sort of day, part of the day, minutes, times seen


def observed(before: list[Slot], after: list[Slot], **told: object) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "item_id": "HELP",
                "wording": "An adult helps",
                "side": "strength",
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
    found = change_in_observations(observed(before, after, **told))
    assert len(found) == 1
    return found.iloc[0].to_dict()


def slots(*seen: int | None, minutes: int = 60) -> list[Slot]:
    return [("Weekday", "Evening", minutes, times) for times in seen]


def test_rates_and_their_ratio_are_those_of_visits_and_get_a_verdict() -> None:
    found = only(slots(2, 3, 4), slots(12, 10, 8, minutes=90))
    assert (found["before_times"], found["before_hours"], found["before_slots"]) == (9, 3, 3)
    assert (found["after_times"], found["after_hours"]) == (30, 4.5)
    assert (found["before_rate"], found["after_rate"]) == pytest.approx((3, 30 / 4.5))
    visits = [Visit("", is_after=False, length=1, seen=seen) for seen in (2, 3, 4)]
    rates = visit_rates(
        [*visits, *(Visit("", is_after=True, length=1.5, seen=seen) for seen in (12, 10, 8))]
    )
    assert (found["before_low"], found["before_high"]) == rates.before[1:]
    assert (found["ratio"], found["low"], found["high"]) == (rates.ratio, rates.low, rates.high)
    assert found["verdict"] == "Clear improvement"
    assert found["sentence"] == (
        "Seen 9 times in 3 hours before, 30 times in 4 hours 30 minutes after: clear improvement "
        "(2.2 times as often, 1.08 to 4.6)."
    )


def test_of_a_concern_less_is_better_and_it_says_so() -> None:
    found = only(slots(12, 10, 9), slots(2, 3, 1), good_direction="down")
    assert found["verdict"] == "Clear improvement"
    assert found["sentence"].endswith("; less of it is better).")


def test_more_hours_at_a_busy_time_of_the_week_are_no_change() -> None:
    school: Slot = ("Weekday", "After school", 60, 10)
    night: Slot = ("Weekday", "Night", 60, 1)
    found = only([school, *[night] * 5], [*[school] * 5, night])
    assert found["verdict"] == "No clear change"
    assert found["ratio"] == pytest.approx(1)
    assert found["sentence"] == (
        "Seen 15 times in 6 hours before, 51 times in 6 hours after, like times of the week "
        f"compared: no clear change ({found['range']})."
    )
    assert found["range"].startswith("just as often, ")


def test_bursts_are_not_called_clear() -> None:
    found = only(slots(0, 0, 1, 9, 0, 0), slots(0, 0, 26, 0, 1, 3))
    assert found["verdict"] == "Too few to say"
    assert found["sentence"] == (
        "Seen 10 times in 6 hours before, 30 times in 6 hours after: too few visits, or too unlike "
        "one another, to compare."
    )


def test_slots_count_only_where_the_other_round_has_one_at_the_same_time_of_the_week() -> None:
    night: Slot = ("Weekday", "Night", 60, 50)
    weekend: Slot = ("Weekend", "Evening", 60, 50)
    rows = observed([*slots(5), night], [*slots(4), weekend])
    found = change_in_observations(rows).iloc[0]
    assert (found["before_times"], found["after_times"]) == (5, 4)
    assert found["note"] == "Two visits without a match are left out."
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
    assert found["note"] == "It was not recorded in one visit."


def test_a_slot_without_length_counts_for_nothing() -> None:
    found = only([*slots(4), *slots(9, minutes=0)], slots(5))
    assert (found["before_times"], found["before_hours"]) == (4, 1)
    assert found["note"] == "It was not recorded in one visit."


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
    assert found["sentence"] == (
        "Never seen in 2 hours before, nor in 1 hour after: too few to compare."
    )
    assert only(slots(0), slots(4))["sentence"] == (
        "Never seen in 1 hour before, 4 times in 1 hour after: too few to compare."
    )
    assert found["before_rate"] == found["after_rate"] == 0


def test_something_seen_for_the_first_time_has_no_upper_limit() -> None:
    found = only(slots(0, 0, 0), slots(9, 8, 10))
    assert found["ratio"] == found["high"] == math.inf
    assert found["verdict"] == "Clear improvement"
    assert found["range"].startswith("none before; ")
    gone = only(slots(9, 8, 10), slots(0, 0, 0))
    assert gone["verdict"] == "Clear worsening"
    assert gone["range"].startswith("not at all; at most ")


def test_one_or_two_visits_do_not_tell_how_much_visits_differ() -> None:
    found = only(slots(12, 10), slots(2, 3, 1))
    assert found["verdict"] == "Too few to say"
    assert found["sentence"] == (
        "Seen 22 times in 2 hours before, 6 times in 3 hours after; only two visits in one of the "
        "rounds: too few to know how much they differ."
    )


def test_minutes_are_written_as_people_say_them() -> None:
    found = only(slots(3, minutes=50), slots(1, minutes=145))
    assert found["sentence"] == (
        "Seen 3 times in 50 minutes before, once in 2 hours 25 minutes after: too few to compare."
    )


def test_items_that_are_only_seen_are_counted_in_visits_and_not_tested_when_few() -> None:
    found = only(slots(1, 1, 0, 0), slots(1, 1, 1), item_type="seen")
    assert (found["before_seen_in"], found["before_slots"]) == (2, 4)
    assert found["verdict"] == "Too few to say"
    assert found["sentence"] == (
        "Seen in two of four visits before, in each of three visits after: too few visits to "
        "compare."
    )


def on_days(rows: pd.DataFrame, number: int) -> pd.DataFrame:
    """Let the visits of each round lie on so many days, one after another."""
    day = pd.Timestamp("2022-04-04") + pd.to_timedelta(
        rows.groupby("round").cumcount() % number, "D"
    )
    return rows.assign(observed_on=day)


def test_visits_are_no_people_and_those_of_one_day_count_as_one() -> None:
    rows = observed(slots(*[1, 0, 0, 0, 0] * 2), slots(*[1] * 10), item_type="seen")
    many, few, one = (change_in_observations(on_days(rows, n)).iloc[0] for n in (10, 2, 1))
    assert many["verdict"] == "Clear improvement"
    assert many["sentence"] == (
        "Seen in two of ten visits before, in each of ten visits after: clear improvement."
    )
    assert (few["verdict"], one["verdict"]) == ("Too few to say", "Too few to say")
    assert few["sentence"] == (
        "Seen in two of ten visits before, in each of ten visits after; only two days in one of "
        "the rounds: too few to know how much they differ."
    )


def test_what_is_only_seen_is_compared_at_like_times_of_the_week() -> None:
    light: Slot = ("Weekday", "After school", 60, 1)
    dark: Slot = ("Weekday", "Night", 60, 0)
    rows = observed([*[light] * 2, *[dark] * 10], [*[light] * 10, *[dark] * 2], item_type="seen")
    found = change_in_observations(on_days(rows, 12)).iloc[0]
    assert found["verdict"] == "No clear change"
    assert found["ratio"] == pytest.approx(1)


def test_what_no_visit_saw_is_not_a_change() -> None:
    found = only(slots(*[0] * 10), slots(*[0] * 10), item_type="seen")
    assert (found["verdict"], found["sentence"]) == (
        "Too few to say",
        "Seen in none of the visits.",
    )


def test_an_item_without_an_agreed_direction_has_a_range_and_no_verdict() -> None:
    found = only(slots(9, 8, 7), slots(30, 28, 33), good_direction="neutral")
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
    assert change_in_observations(rows).empty
    assert unmatched_slots(rows).empty


def test_hours_of_a_round_that_stands_alone_are_not_left_out_of_anything() -> None:
    once = observed(slots(1, 2), [])
    assert unmatched_slots(once).empty
    assert all_matched_line(once) == "No hour is left out yet: there is one round only."
    assert all_matched_line(once.head(0)) == "No visit is recorded yet."
    assert all_matched_line(observed(slots(1), slots(2))).startswith("No hour is left out: each")
