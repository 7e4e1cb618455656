"""Schedules of slots by items, either way round, give the same slots and observations."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from dashboard import intake
from dashboard.intake.read import read_raw_sheets
from dashboard.intake.schedules import (
    Schedule,
    SlotDefaults,
    find_doubtful_zeros,
    observation_sheets,
    read_schedule,
)
from dashboard.intake.schedules.observations import crosses_mean_no, times_seen
from dashboard.intake.sheet import Sheet
from dashboard.settings import home
from dashboard.warehouse import Snapshot, Store
from tests.warehouse.stores import copied

pytestmark = pytest.mark.whole

SAMPLE = home() / "data" / "sample"
ITEMS = pd.read_csv(SAMPLE / "observation_item.csv")
TOLD = SlotDefaults("PARK-R2", "Co-youth worker", minutes=60)
PRINT = "9f86d081884c7d65"
HELPS, WAITS = "An adult greets or helps young people", "An adult waits near young people"
SHELTER, LAMPS = "Young people use the shelter together", "The lamps by the shelter work"

HEADER = ["Date", "Time", "Mins", "In term?", "Observer", HELPS, SHELTER, "LIGHT", WAITS, "Notes"]
ROWS = [
    ["6/9/2022", "15:30", "60", "yes", "Ann", "2", "x", "", "1", "quiet"],
    ["10/9/2022", "2pm", "45", "yes", "Ann", "0", "", "yes", "0", ""],
    ["27/10/2022", "19:00", "", "no", "Ann", "1", "no", "no", "", ""],
]
SLOTS = [
    ("PARK-R2-20220906-1530", "2022-09-06", "15:30", "60", "weekday", "after_school", "true"),
    ("PARK-R2-20220910-1400", "2022-09-10", "14:00", "45", "weekend", "weekend_day", "true"),
    ("PARK-R2-20221027-1900", "2022-10-27", "19:00", "60", "holiday", "evening", "false"),
]
SEEN = {
    ("PARK-R2-20220906-1530", "ADULT_HELP"): 2,
    ("PARK-R2-20220906-1530", "SHELTER_USED"): 1,
    ("PARK-R2-20220906-1530", "ADULT_WAIT"): 1,
    ("PARK-R2-20220910-1400", "ADULT_HELP"): 0,
    ("PARK-R2-20220910-1400", "LIGHT"): 1,
    ("PARK-R2-20220910-1400", "ADULT_WAIT"): 0,
    ("PARK-R2-20221027-1900", "ADULT_HELP"): 1,
    ("PARK-R2-20221027-1900", "SHELTER_USED"): 0,
    ("PARK-R2-20221027-1900", "LIGHT"): 0,
}


def read(rows: list[list[str]], matched: dict[str, str] | None = None) -> Schedule | None:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return read_schedule(read_raw_sheets("visits.csv", text.getvalue().encode())[0], ITEMS, matched)


def made(rows: list[list[str]], matched: dict[str, str] | None = None) -> tuple[Sheet, Sheet]:
    schedule = read(rows, matched)
    assert schedule is not None
    slots, seen = observation_sheets(schedule, ITEMS, TOLD, PRINT)
    return slots, seen


def seen_in(sheet: Sheet) -> dict[tuple[str, str], int]:
    cells = sheet.part.cells
    keys = zip(cells["slot_id"], cells["item_id"], strict=True)
    return dict(zip(keys, cells["times_seen"].astype(int), strict=True))


SLOT = ["slot_id", "observed_on", "started_at", "minutes", "day_type", "time_band", "in_term"]
DOWN = [HEADER, *ROWS]
ACROSS = [list(column) for column in zip(*DOWN, strict=True)]
MATCHED = {WAITS: "ADULT_WAIT"}


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(DOWN, id="a row for each slot"),
        pytest.param(ACROSS, id="a column for each slot"),
        pytest.param([["Item", "Slot 1", "Slot 2", "Slot 3"], *ACROSS], id="columns with names"),
    ],
)
def test_both_ways_round_give_the_same_slots_and_observations(rows: list[list[str]]) -> None:
    slots, seen = made(rows, MATCHED)
    assert len(slots.problems) == 0
    assert list(slots.part.cells[SLOT].itertuples(index=False, name=None)) == SLOTS
    assert seen_in(seen) == SEEN
    assert set(slots.part.cells["observer_role"]) == {"Co-youth worker"}
    assert "Ann" not in slots.part.cells.to_csv() + seen.part.cells.to_csv()
    assert slots.notes == (
        "Read 9 observations in 3 slots.",
        "Not recorded, and left out: 3 empty cells.",
        "Neither an item nor part of a slot, and left out: Observer, Notes.",
    )


def test_rows_are_those_of_the_file() -> None:
    slots, seen = made(DOWN, MATCHED)
    assert list(slots.part.cells.index) == [2, 3, 4]
    assert list(seen.part.cells.index) == [2, 2, 2, 3, 3, 3, 4, 4, 4]
    _, across = made(ACROSS, MATCHED)
    helped = across.part.cells[across.part.cells["item_id"] == "ADULT_HELP"]
    assert list(helped.index) == [6, 6, 6]


def test_an_item_is_never_known_by_likeness() -> None:
    schedule = read(DOWN)
    assert schedule is not None
    assert schedule.items == {HELPS: "ADULT_HELP", SHELTER: "SHELTER_USED", "LIGHT": "LIGHT"}
    assert schedule.unknown == ("Observer", WAITS, "Notes")


@pytest.mark.parametrize("header", [["Date", "Notes"], [HELPS, SHELTER], ["Time", HELPS]])
def test_a_table_without_a_day_or_an_item_is_no_schedule(header: list[str]) -> None:
    assert read([header, ["2022-09-06", "1"]]) is None


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (["6/9/2022", "15:30", "often"], (HELPS, "often", "The item is counted, and this is no")),
        (["6/19/2022", "15:30", "1"], ("Date", "6/19/2022", "This is no day")),
        (["6/9/2022", "later", "1"], ("Time", "later", "It is not plain when the slot began")),
        (["6/9/2022", "", "1"], ("Time", "", "It is not plain when the slot began")),
    ],
)
def test_what_cannot_be_read_is_named(row: list[str], told: tuple[str, str, str]) -> None:
    slots, seen = made([["Date", "Time", HELPS], row])
    (found,) = slots.problems.to_dict("records")
    assert (found["row_no"], found["column_name"], found["value"]) == (2, *told[:2])
    assert found["problem"].startswith(told[2])
    assert len(seen.part.cells) == 0


def test_two_slots_at_the_same_time_are_a_problem() -> None:
    slots, _ = made([["Date", "Time", HELPS], *[["6/9/2022", "15:30", "1"]] * 2])
    assert list(slots.problems["problem"]) == ["Two slots begin at the same time."]
    assert len(slots.part.cells) == 1


def test_start_and_end_give_minutes() -> None:
    header = ["Date", "Start", "End", HELPS]
    slots, _ = made([header, ["6/9/2022", "15:30", "16:15", "1"]])
    assert list(slots.part.cells["minutes"]) == ["45"]
    slots, _ = made([["Date", "Time", HELPS], ["6/9/2022", "3.30 - 4.15pm", "1"]])
    assert list(slots.part.cells["minutes"]) == ["45"]


@pytest.mark.parametrize(
    ("mark", "item_type", "told"),
    [
        *(("✓", "seen", 1), ("x", "seen", 1), ("Yes", "seen", 1), ("0", "seen", 0)),
        *(("No", "seen", 0), ("3", "seen", "The item is seen or not seen, and this is neither.")),
        *(("3", "count", 3), ("3.0", "count", 3), ("none", "count", 0)),
        *(("x", "count", "The item is counted, and this is no whole number."),),
        *(("-1", "count", "The item is counted, and this is no whole number."),),
    ],
)
def test_marks_are_ticks_or_numbers(mark: str, item_type: str, told: int | str) -> None:
    assert times_seen(mark, item_type, crosses=crosses_mean_no([mark])) == told


def test_a_cross_beside_ticks_may_mean_either() -> None:
    crosses = crosses_mean_no(["✓", "x"])
    assert times_seen("x", "seen", crosses=crosses) == (
        "Beside ticks, a cross may mean seen or not seen."
    )


def test_the_sample_written_as_a_schedule_comes_back(case_study: Snapshot, tmp_path: Path) -> None:
    slots = pd.read_csv(SAMPLE / "observation_slot.csv", dtype="str")
    seen = pd.read_csv(SAMPLE / "observation.csv", dtype="str")
    wide = seen.pivot_table("times_seen", "slot_id", "item_id", aggfunc="first").reset_index()
    whole = slots.merge(wide, on="slot_id").drop(columns=["day_type", "time_band"])
    whole = whole[whole["assessment_id"] == "PARK-R2"].drop(columns=["slot_id", "assessment_id"])
    rows = [list(map(str, whole.columns)), *whole.fillna("").to_numpy().tolist()]
    sheets = made(rows)
    wanted = slots[slots["assessment_id"] == "PARK-R2"]
    got = sheets[0].part.cells
    for column in ("day_type", "time_band", "daylight", "weather", "in_term", "observer_role"):
        assert list(got[column]) == list(wanted[column]), column
    own: Store = copied(case_study, tmp_path)
    assert intake.publish_batch(list(sheets), own, "Visits").changed


ZEROS = [
    ["Date", "Time", "Mins", HELPS, SHELTER, WAITS],
    ["6/9/2022", "15:30", "60", "2", "0", "1"],
    ["7/9/2022", "15:30", "60", "0", "0", "0"],
    ["8/9/2022", "15:30", "60", "0", "", "3"],
]


def test_a_zero_with_nothing_beside_it_is_asked_about_and_read_as_somebody_says() -> None:
    schedule = read(ZEROS, MATCHED)
    assert schedule is not None
    zeros = find_doubtful_zeros(schedule)
    assert (zeros.items, zeros.slots) == ({"SHELTER_USED": 2}, 1)
    assert find_doubtful_zeros(Schedule("", 1, False, [], [], {}, ())).items == {}  # noqa: FBT003 - as it reads

    def counted(told: SlotDefaults) -> tuple[list[int], str]:
        slots, seen = observation_sheets(schedule, ITEMS, told, PRINT)
        return list(seen_in(seen).values()), " ".join(slots.notes)

    seen, notes = counted(TOLD)
    assert seen == [2, 0, 1, 0, 0, 0, 0, 3]
    assert "looked for" not in notes
    seen, notes = counted(replace(TOLD, not_looked_for=frozenset({"SHELTER_USED"})))
    assert seen == [2, 1, 0, 0, 0, 3]
    assert "Said not to have been looked for, and left out: 2 zeros." in notes
    seen, _ = counted(replace(TOLD, idle_slots=True))
    assert seen == [2, 0, 1, 0, 3]
