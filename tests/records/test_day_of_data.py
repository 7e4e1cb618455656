"""To which day the data reaches: what happened moves it, what is planned or cannot be does not."""

import re
from dataclasses import replace
from datetime import date

import duckdb
import pytest

from dashboard.settings import DAY_VARIABLE, PanelError, home, viewing_day
from dashboard.warehouse import Snapshot, Viewer, tables
from dashboard.warehouse.day_marks import day_columns
from tests.asked import asked
from tests.given import Given, Row, answer

pytestmark = pytest.mark.whole

WORK: dict[str, list[Row]] = {
    "panel": [{"panel_id": "PANEL", "reformed_on": "2022-01-18"}],
    "referral": [{"referral_id": "R1", "context_id": "PARK", "received_on": "2022-03-21"}],
    "meeting": [
        {"meeting_id": "M1", "held_on": "2022-03-29", "minutes_sent_on": "2022-04-02"},
        {"meeting_id": "M2", "held_on": "2022-05-10"},
    ],
    "attendance": [{"meeting_id": "M2", "agency": "police", "was_present": "true"}],
    "action": [
        {
            "action_id": "A1",
            "context_id": "PARK",
            "agreed_on": "2022-05-10",
            "due_on": "2022-07-01",
            "action_status": "in_progress",
        }
    ],
}
PLANNED: dict[str, list[Row]] = {
    "meeting": [*WORK["meeting"], {"meeting_id": "M3", "held_on": "2022-07-12"}],
    "agenda_item": [{"meeting_id": "M3", "item_no": 1, "context_id": "PARK"}],
    "review": [
        {
            "review_id": "V1",
            "context_id": "PARK",
            "due_on": "2022-08-01",
            "review_outcome": "not_reviewed",
        }
    ],
}
DAY = "2022-05-10"
WRONG: list[tuple[str, Row, str, str]] = [
    ("referral", {"referral_id": "R9", "received_on": DAY}, "received_on", "2202-03-21"),
    ("referral", {"referral_id": "R9", "received_on": DAY}, "received_on", "1900-01-01"),
    ("meeting", {"meeting_id": "M9", "held_on": DAY}, "held_on", "2202-05-10"),
    ("action", {"action_id": "A9", "agreed_on": DAY}, "agreed_on", "2202-05-10"),
    ("event", {"event_id": "E9", "happened_on": DAY}, "happened_on", "2202-05-11"),
    ("assessment", {"assessment_id": "S9", "started_on": "2022-04-04"}, "started_on", "2202-05-11"),
]


def seen(snapshot: Snapshot, day: str) -> Snapshot:
    return replace(snapshot, seen_on=date.fromisoformat(day))


def mistyped(snapshot: Snapshot, table: str, column: str, key: object, day: str) -> Snapshot:
    """Write another day into a row of a store, as one made before days were looked at may hold."""
    with duckdb.connect(str(snapshot.path)) as connection:
        named = tables()[table].key[0]
        change = f"update {table} set {column} = ? where {named} = ?"  # noqa: S608 - names of ours
        connection.execute(change, [day, key])
    return snapshot


def test_what_is_planned_is_no_happening(given: Given) -> None:
    before, after = given(**WORK), given(**(WORK | PLANNED))
    for snapshot in (before, after):
        assert asked(snapshot, "day_of_data", "as_at") == ["2022-05-10"]
        assert asked(snapshot, "trend_period", "as_at last_month") == [("2022-05-10", "2022-05-01")]
    assert answer(before, "practice_by_meeting", Viewer()) == answer(
        after, "practice_by_meeting", Viewer()
    )
    assert asked(after, "meetings", "meeting_id is_planned") == [
        ("M3", True),
        ("M2", False),
        ("M1", False),
    ]


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("attendance", {"agency": "police", "was_present": "true"}),
        ("decision", {"decision_id": "D1", "context_id": "PARK"}),
        ("statement_reading", {"statement_version": 1, "read_at": "2022-07-12 14:02"}),
    ],
)
def test_a_meeting_of_which_something_is_recorded_was_held(
    given: Given, table: str, row: Row
) -> None:
    rows = [*WORK.get(table, []), row | {"meeting_id": "M3"}]
    snapshot = given(**(WORK | PLANNED | {table: rows}))
    assert asked(snapshot, "day_of_data", "as_at") == ["2022-07-12"]
    assert asked(snapshot, "meetings", "is_planned") == [False, False, False]


def test_nothing_has_happened_after_the_day_of_viewing(given: Given) -> None:
    snapshot = given(**WORK)
    assert asked(seen(snapshot, "2022-04-05"), "day_of_data", "as_at seen_on rows_left_out") == [
        ("2022-04-02", "2022-04-05", 1)  # the action; that meeting of May is planned
    ]
    assert asked(seen(snapshot, "2022-04-05"), "meetings", "is_planned") == [True, False]
    assert asked(seen(snapshot, "2022-05-10"), "meetings", "is_planned is_today") == [
        (False, True),
        (False, False),
    ]


def told(snapshot: Snapshot) -> dict[str, object]:
    """Return what pages say of a snapshot."""
    choice: dict[str, object] = {
        "since": "2022-03-01",
        "until": "2022-04-01",
        **dict.fromkeys(("area_code", "context_kind", "harm_kind", "agency"), ""),
    }
    where = answer(snapshot, "contexts_on_the_map", Viewer(), as_at="2022-05-10")
    return {
        "period": answer(snapshot, "trend_period", Viewer()),
        "months": answer(snapshot, "referrals_by_month", Viewer(), **choice),
        "practice": answer(snapshot, "practice_by_meeting", Viewer()),
        "overdue": answer(snapshot, "overdue_by_context", Viewer(), **choice),
        "map": [row for row in where if row["context_id"] == "PARK"],
        "due": answer(snapshot, "actions_due", Viewer(), as_at="2022-06-14"),
    }


@pytest.mark.parametrize(("table", "row", "column", "day"), WRONG)
def test_a_day_that_cannot_be_changes_nothing_that_is_said(
    given: Given, table: str, row: Row, column: str, day: str
) -> None:
    before = told(given(**WORK))
    here = {} if table == "meeting" else {"context_id": "PARK"}
    rows = [*WORK.get(table, []), row | here]
    key = next(iter(row.values()))
    held = mistyped(given(**(WORK | {table: rows})), table, column, key, day)
    assert told(held) == before
    (told_day,) = answer(held, "day_of_data", Viewer())
    assert [told_day[name] for name in ("as_at", "rows_left_out", "days_left_out")] == [DAY, 1, 0]
    assert str(told_day["what"]).startswith(f"{table} {key} ({column} ")


def test_a_further_day_that_cannot_be_is_read_as_not_written_down(
    given: Given,
) -> None:
    rows = {"meeting": [{"meeting_id": "M2", "held_on": "2022-05-10"}]}
    rows["meeting"][0]["minutes_sent_on"] = "2022-06-01"
    snapshot = seen(given(**(WORK | rows)), "2022-05-20")
    assert asked(snapshot, "day_of_data", "as_at rows_left_out days_left_out what") == [
        ("2022-05-10", 0, 1, "meeting M2 (minutes_sent_on 1 June 2022)")
    ]
    assert asked(snapshot, "practice_by_meeting", "meeting_id days_to_minutes") == [("M2", None)]
    assert list(snapshot.table("meeting")["minutes_sent_on"].dt.month) == [6]  # kept as it is


def test_every_day_of_a_happening_can_be_the_day_of_the_data() -> None:
    """A new table with a mark is taken in, or this fails."""
    sql = (home() / "queries" / "views" / "data_day.sql").read_text(encoding="utf-8")
    counted = set(re.findall(r"max\((\w+)\) as happened_on,\s+from (\w+)", sql))
    marked = {
        (day.name, "recorded_meeting" if day.may_be_ahead else table.name)
        for table in tables().values()
        for day in day_columns(table)
        if day.is_happening
    }
    assert counted == marked


def test_the_day_of_viewing_can_be_set_and_is_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DAY_VARIABLE, "2025-03-31")
    assert viewing_day() == date(2025, 3, 31)
    monkeypatch.setenv(DAY_VARIABLE, "31 March")
    with pytest.raises(PanelError, match="Write it as 2025-03-31"):
        viewing_day()
    monkeypatch.delenv(DAY_VARIABLE)
    assert viewing_day() == date.today()  # noqa: DTZ011 - as the room has it
