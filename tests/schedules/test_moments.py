"""Days and times are read as observers write them, and sorted as the vocabulary does."""

from datetime import date, time

import pandas as pd
import pytest

from dashboard.intake.schedules import Schedule, ScheduleCell, SlotDefaults, observation_sheets
from dashboard.intake.schedules.observations import day_type, time_band

ITEMS = pd.DataFrame(columns=["item_id", "item_type", "wording"])
TUESDAY, SATURDAY = date(2022, 4, 5), date(2022, 4, 9)


def seen_at(**cells: str) -> tuple[str, ...] | str:
    """Return the day, start and minutes of a slot as a schedule says them, or what is wrong."""
    parts = {name: ScheduleCell(text, 2, name) for name, text in cells.items()}
    schedule = Schedule("visits.csv", 1, False, [parts], [{}], {}, ())  # noqa: FBT003 - as it reads
    slots, _ = observation_sheets(schedule, ITEMS, SlotDefaults("R1", "Youth worker", 60), "f00")
    for problem in slots.problems["problem"]:
        return str(problem)
    return tuple(slots.part.cells.iloc[0][["observed_on", "started_at", "minutes"]])


@pytest.mark.parametrize(
    "text",
    [
        "2022-04-05",
        "05/04/2022",
        "5/4/22",
        "5.4.2022",
        "05-04-2022",
        "5 4 2022",
        "5 April 2022",
        "Tuesday 5th April 2022",
        "Tue, 5 Apr 22",
        "2022-04-05 00:00:00",
        "5/4/2022 15:30",
        "Tue 5 April 2022, 3-4pm",
    ],
)
def test_days_are_read_with_the_day_before_the_month(text: str) -> None:
    assert seen_at(observed_on=text, started_at="14:00") == ("2022-04-05", "14:00", "60")


@pytest.mark.parametrize(
    "text",
    ["", "April", "4/25/2022", "31/4/2022", "Tuesday", "2022", "5/4/2022 25:00", "5/4/22 6/4/22"],
)
def test_what_is_no_day_is_not_guessed(text: str) -> None:
    assert seen_at(observed_on=text, started_at="14:00") == "This is no day."


@pytest.mark.parametrize(
    ("text", "start", "minutes"),
    [
        ("2022-04-05T15:30", "15:30", "60"),
        ("5/4/2022 3.30 pm", "15:30", "60"),
        ("5 April 2022, 3pm", "15:00", "60"),
        ("2022-04-05 15:30-16:45", "15:30", "75"),
        ("Tue 5 April 22 3 to 4.30pm", "15:00", "90"),
    ],
)
def test_a_time_or_a_stretch_beside_the_day_says_when(text: str, start: str, minutes: str) -> None:
    assert seen_at(observed_on=text) == ("2022-04-05", start, minutes)


def test_a_day_alone_does_not_say_when() -> None:
    assert seen_at(observed_on="2022-04-05") == "It is not plain when the slot began."


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
