"""Days and times are read as observers write them, and sorted as the vocabulary does."""

from datetime import date, time

import pytest

from dashboard.intake.schedules.observations import (
    day_and_time,
    day_type,
    observed_day,
    observed_time,
    time_band,
    time_span,
)

TUESDAY, SATURDAY = date(2022, 4, 5), date(2022, 4, 9)


@pytest.mark.parametrize(
    "text",
    [
        "2022-04-05",
        "05/04/2022",
        "5/4/22",
        "5.4.2022",
        "05-04-2022",
        "5 April 2022",
        "Tuesday 5th April 2022",
        "Tue, 5 Apr 22",
        "2022-04-05 15:30:00",
        "5/4/2022 15:30",
    ],
)
def test_days_are_read_with_the_day_before_the_month(text: str) -> None:
    assert observed_day(text) == TUESDAY


@pytest.mark.parametrize("text", ["", "April", "4/25/2022", "31/4/2022", "Tuesday", "2022"])
def test_what_is_no_day_is_not_guessed(text: str) -> None:
    assert observed_day(text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("15:30", time(15, 30)),
        ("15.30", time(15, 30)),
        ("1530", time(15, 30)),
        ("15:30:00", time(15, 30)),
        ("3.30pm", time(15, 30)),
        ("3 p.m.", time(15)),
        ("12am", time(0)),
        ("12:15 pm", time(12, 15)),
        ("8:05", time(8, 5)),
        ("15", None),
        ("24:00", None),
        ("13pm", None),
        ("afternoon", None),
    ],
)
def test_times_are_read_and_bare_hours_are_not(text: str, told: time | None) -> None:
    assert observed_time(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("15:30-16:30", (time(15, 30), 60)),
        ("3.30 – 4.15pm", (time(15, 30), 45)),
        ("11 to 1pm", None),
        ("11:00 to 1pm", (time(11), 120)),
        ("23:30–00:30", (time(23, 30), 60)),
        ("15:30", None),
    ],
)
def test_stretches_give_start_and_minutes(text: str, told: tuple[time, int] | None) -> None:
    assert time_span(text) == told


def test_a_day_and_a_time_in_one_cell_are_parted() -> None:
    assert day_and_time("2022-04-05T15:30") == ("2022-04-05", "15:30")
    assert day_and_time("2022-04-05") is None


@pytest.mark.parametrize(
    ("day", "in_term", "told"),
    [
        (TUESDAY, True, "weekday"),
        (TUESDAY, None, "weekday"),
        (TUESDAY, False, "holiday"),
        (SATURDAY, True, "weekend"),
        (SATURDAY, False, "weekend"),
    ],
)
def test_the_sort_of_day_follows_from_the_day_and_the_term(
    day: date, told: str, *, in_term: bool | None
) -> None:
    assert day_type(day, in_term=in_term) == told


@pytest.mark.parametrize(
    ("day", "start", "band"),
    [
        (TUESDAY, "08:00", "before_school"),
        (TUESDAY, "11:00", "school_hours"),
        (TUESDAY, "15:30", "after_school"),
        (TUESDAY, "19:00", "evening"),
        (TUESDAY, "21:00", "night"),
        (TUESDAY, "03:00", "night"),
        (SATURDAY, "14:00", "weekend_day"),
        (SATURDAY, "19:00", "evening"),
    ],
)
def test_the_part_of_the_day_follows_from_the_time(day: date, start: str, band: str) -> None:
    assert time_band(day, time.fromisoformat(start)) == band
