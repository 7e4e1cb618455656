"""Working days leave out the bank holidays of the nation set, as GOV.UK publishes them."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import intake
from dashboard.warehouse import Snapshot, Store
from dashboard.warehouse.building import bank_holidays

# Days on which offices were or are closed, as published on gov.uk/bank-holidays.
PUBLISHED = {
    ("england_and_wales", 2022): "3/1 15/4 18/4 2/5 2/6 3/6 29/8 19/9 26/12 27/12",
    ("england_and_wales", 2023): "2/1 7/4 10/4 1/5 8/5 29/5 28/8 25/12 26/12",
    ("england_and_wales", 2024): "1/1 29/3 1/4 6/5 27/5 26/8 25/12 26/12",
    ("england_and_wales", 2025): "1/1 18/4 21/4 5/5 26/5 25/8 25/12 26/12",
    ("england_and_wales", 2026): "1/1 3/4 6/4 4/5 25/5 31/8 25/12 28/12",
    ("scotland", 2022): "3/1 4/1 15/4 2/5 2/6 3/6 1/8 19/9 30/11 26/12 27/12",
    ("scotland", 2024): "1/1 2/1 29/3 6/5 27/5 5/8 2/12 25/12 26/12",
    ("scotland", 2025): "1/1 2/1 18/4 5/5 26/5 4/8 1/12 25/12 26/12",
    ("northern_ireland", 2024): "1/1 18/3 29/3 1/4 6/5 27/5 12/7 26/8 25/12 26/12",
    ("northern_ireland", 2025): "1/1 17/3 18/4 21/4 5/5 26/5 14/7 25/8 25/12 26/12",
}
WEEKEND = 5


@pytest.mark.parametrize(("nation", "year"), PUBLISHED)
def test_bank_holidays_are_those_published(nation: str, year: int) -> None:
    days = bank_holidays(nation)["holiday_on"]
    found = [day for day in days if day.year == year and day.weekday() < WEEKEND]
    assert " ".join(f"{day.day}/{day.month}" for day in found) == PUBLISHED[nation, year]


def working_days(snapshot: Snapshot, began_on: date, ended_on: date) -> int:
    rows = snapshot.read(
        "select working_days(cast($began_on as date), cast($ended_on as date)) as days",
        {"began_on": began_on, "ended_on": ended_on},
    )
    return int(rows["days"].iloc[0])


@settings(max_examples=60)
@given(
    began_on=st.dates(date(1995, 1, 1), date(2030, 12, 31)),
    days=st.integers(0, 400),
)
def test_working_days_are_those_counted_one_by_one(
    case_study: Snapshot, began_on: date, days: int
) -> None:
    free = set(bank_holidays("england_and_wales")["holiday_on"])
    passed = [began_on + timedelta(days=number) for number in range(1, days + 1)]
    worked = [day for day in passed if day.weekday() < WEEKEND and day not in free]
    assert working_days(case_study, began_on, began_on + timedelta(days=days)) == len(worked)


@pytest.mark.parametrize(
    ("nation", "expected"), [("england_and_wales", 2), ("scotland", 2), ("northern_ireland", 1)]
)
def test_the_nation_set_holds_from_the_next_import(
    tmp_path: Path, nation: str, expected: int
) -> None:
    store = Store(tmp_path)
    (tmp_path / "settings.toml").write_text(f'nation = "{nation}"\n', encoding="utf-8")
    intake.publish_batch([], store, "Reference data")
    # Saint Patrick's Day of 2025 was a Monday.
    assert working_days(store.current(), date(2025, 3, 14), date(2025, 3, 18)) == expected
