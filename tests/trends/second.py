"""A second, slow answer to the questions of trends: plain Python over a made-up borough's files."""

import csv
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from dashboard.warehouse import Snapshot, Viewer
from tests.given import answer

Cells = dict[str, str]
Choice = dict[str, Any]

TABLES = [
    "area",
    "panel",
    "panel_agency",
    "meeting",
    "attendance",
    "context",
    "referral",
    "referral_harm",
    "assessment",
    "stakeholder",
    "discussion",
    "finding",
    "finding_voice",
    "finding_social_condition",
    "goal",
    "measure",
    "action",
    "action_social_condition",
    "review",
    "goal_judgement",
    "finding_change",
    "measure_value",
    "survey_question",
    "question_asked",
    "decision",
    "threshold_decision",
    "equity_count",
]
OPEN = ("proposed", "agreed", "not_started", "in_progress", "blocked")
ENDED = ("no_longer_possible", "superseded", "withdrawn_by_young_people")
YOUNG = ("young_people", "young_people_affected", "pupils")


@dataclass(frozen=True)
class Borough:
    """A made-up borough: its snapshot, and the cells of its files as they were written."""

    snapshot: Snapshot
    tables: dict[str, list[Cells]]

    def __getitem__(self, name: str) -> list[Cells]:
        return self.tables[name]

    def asked(self, name: str, columns: str, choice: Choice) -> list[tuple[object, ...]]:
        """Return a query's rows as tuples of the columns named."""
        rows = answer(self.snapshot, name, Viewer(), **choice)
        return [tuple(row[column] for column in columns.split()) for row in rows]

    def contexts(self, choice: Choice) -> set[str]:
        """Return the contexts under a choice of area, kind and harm."""
        harmed = {
            referral["context_id"]
            for referral in self["referral"]
            for harm in self["referral_harm"]
            if harm["referral_id"] == referral["referral_id"]
            and harm["harm_kind"] == choice["harm_kind"]
        }
        return {
            row["context_id"]
            for row in self["context"]
            if choice["area_code"] in ("", row["area_code"])
            and choice["context_kind"] in ("", row["context_kind"])
            and (not choice["harm_kind"] or row["context_id"] in harmed)
        }

    def worked_in(self, choice: Choice) -> set[str]:
        """Return the contexts under a choice, where its agency leads an action if it names one."""
        led = {a["context_id"] for a in self["action"] if a["agency"] == choice["agency"]}
        return {code for code in self.contexts(choice) if not choice["agency"] or code in led}

    def months(self, choice: Choice) -> Iterator[tuple[str, bool, bool]]:
        """Yield each month of the data, whether it is chosen, and whether it is over."""
        first = date.fromisoformat(min(row["received_on"] for row in self["referral"]))
        last = date.fromisoformat(self.as_at)
        for month in months({"since": first, "until": last}):
            yield month, within(month, choice), self.is_over(month)

    def actions(self, choice: Choice, *, in_period: bool = True) -> Iterator[Cells]:
        """Yield the actions under a choice, its agency leading them if it names one."""
        here = self.contexts(choice)
        for action in self["action"]:
            if (
                action["context_id"] in here
                and choice["agency"] in ("", action["agency"])
                and (not in_period or within(action["agreed_on"], choice))
            ):
                yield action

    def state(self, action: Cells) -> str:
        """Return what became of an action by the last day on which anything was recorded."""
        status = action["action_status"]
        if status in ENDED:
            return "no_longer_possible"
        if status not in OPEN:
            return status
        return "overdue" if action["due_on"] and action["due_on"] < self.as_at else "under_way"

    def is_over(self, month: str) -> bool:
        """Say whether a month, by its first day, was over by the last day recorded."""
        following = date.fromisoformat(month) + timedelta(days=31)
        return (following.replace(day=1) - timedelta(days=1)).isoformat() <= self.as_at

    @property
    def as_at(self) -> str:
        """Return the last day on which anything happened: every meeting here has decisions."""
        days = (
            *(("referral", "received_on"), ("meeting", "held_on"), ("meeting", "minutes_sent_on")),
            *(("threshold_decision", "decided_on"), ("assessment", "started_on")),
            *(("assessment", "reported_on"), ("discussion", "held_on"), ("goal", "set_on")),
            *(("measure_value", "measured_on"), ("action", "agreed_on"), ("action", "done_on")),
            ("review", "held_on"),
        )
        return max(row[day] for name, day in days for row in self[name])


def cells_of(folder: Path, names: Iterable[str]) -> dict[str, list[Cells]]:
    """Return the cells of a borough's files, by table."""
    tables = {}
    for name in names:
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            tables[name] = list(csv.DictReader(file))
    return tables


def choices(borough: Borough) -> list[Choice]:
    """Return all of a borough, and choices of a part of it, one for each thing to choose."""
    whole = {
        "since": date(2022, 4, 1),
        "until": date(2025, 3, 1),  # not over
        "area_code": "",
        "context_kind": "",
        "harm_kind": "",
        "agency": "",
    }
    part = {
        "area_code": _commonest(borough["context"], "area_code"),
        "context_kind": _commonest(borough["context"], "context_kind"),
        "harm_kind": _commonest(borough["referral_harm"], "harm_kind"),
        "agency": _commonest(borough["action"], "agency"),
    }
    year = {"since": date(2023, 11, 1), "until": date(2024, 10, 1)}
    both = {name: part[name] for name in ("context_kind", "harm_kind")} | year
    return [
        whole,
        whole | year,
        whole | both,
        *(whole | {name: code} for name, code in part.items()),
    ]


def _commonest(rows: list[Cells], column: str) -> str:
    values = [row[column] for row in rows]
    return max(sorted(set(values)), key=values.count)


def within(day: str, choice: Choice) -> bool:
    """Say whether a day lies in the months of a choice."""
    return bool(day) and f"{choice['since']:%Y-%m}" <= day[:7] <= f"{choice['until']:%Y-%m}"


def months(choice: Choice) -> list[str]:
    """Return the months of a choice, each by its first day as a query returns it."""
    first, last = (choice[name].year * 12 + choice[name].month - 1 for name in ("since", "until"))
    return [f"{at // 12}-{at % 12 + 1:02}-01" for at in range(first, last + 1)]


def half_year(day: str) -> str:
    """Return the first day of the half-year in which a day lies."""
    return f"{day[:4]}-{'01' if day[5:7] <= '06' else '07'}-01"


def half_years(choice: Choice) -> list[str]:
    """Return the half-years of a choice, by their first days."""
    return sorted({half_year(month) for month in months(choice)})


def count(rows: list[Cells], is_counted: Callable[[Cells], bool]) -> int:
    """Return how many rows are counted."""
    return sum(1 for row in rows if is_counted(row))
