"""The three examples bring whole logs into a store."""

from hashlib import sha256
from pathlib import Path

import pandas as pd
import pytest

from dashboard import intake
from dashboard.intake import Sheet
from dashboard.intake.profiles import apply_profile, recognise_profile, shipped_profiles
from dashboard.intake.read import read_raw_sheets
from dashboard.warehouse import ImportRefused, Store
from tests.given import sheets as little
from tests.profiles import logs

pytestmark = pytest.mark.whole


def read(name: str, content: bytes) -> list[Sheet]:
    (found,) = read_raw_sheets(name, content)
    profile = recognise_profile(found.header, shipped_profiles())
    assert profile
    return apply_profile(found, profile, sha256(content).hexdigest())


def rows(store: Store, table: str, *columns: str) -> list[tuple[object, ...]]:
    frame = store.current().table(table)[list(columns)].astype(object)
    plain = frame.map(lambda value: "" if pd.isna(value) else str(value).removesuffix(" 00:00:00"))
    return sorted(plain.itertuples(index=False, name=None))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Import the referral log and the action log over one ward."""
    referrals = logs.workbook(tmp_path, logs.REFERRAL_HEADER, logs.REFERRALS)
    actions = logs.workbook(tmp_path, logs.ACTION_HEADER, logs.ACTIONS)
    own = Store(tmp_path / "store")
    given = [
        *little(area=[logs.AREA]),
        *read("referrals.xlsx", referrals),
        *read("actions.xlsx", actions),
    ]
    intake.publish_batch(given, own, "Two logs")
    return own


def test_a_referral_log_gives_contexts_referrals_and_harms(store: Store) -> None:
    assert rows(store, "context", "context_id", "display_alias", "context_kind", "area_code") == [
        ("CTX-HILL-PARK", "Hill Park", "park_or_open_space", "X1")
    ]
    assert rows(store, "context", "asked_to_see_since", "surroundings") == [
        ("2026-04-02", "The shops")
    ]
    columns = ("referral_id", "source_agency", "affected_band", "age_band", "how_known")
    assert rows(store, "referral", *columns) == [
        ("R1", "youth_service", "six_to_ten", "13_to_15", "first_hand"),
        ("R2", "police", "not_known", "not_known", "reported"),
    ]
    assert rows(store, "referral_harm", "referral_id", "harm_kind") == [
        ("R1", "child_criminal_exploitation"),
        ("R1", "county_lines"),
        ("R2", "substance_supply_to_young_people"),
    ]


def test_an_action_log_gives_actions_of_the_same_contexts(store: Store) -> None:
    columns = ("action_id", "agency", "action_status", "due_on", "done_on", "rag")
    assert rows(store, "action", *columns) == [
        ("A1", "parks_or_environment", "done_late", "2026-05-23", "2026-05-25", "blue"),
        ("A2", "youth_justice", "in_progress", "", "", "green"),
    ]
    assert rows(store, "action", "context_id") == [("CTX-HILL-PARK",), ("CTX-HILL-PARK",)]
    assert rows(store, "action", "agreed_on", "evidence") == [
        ("2026-05-01", ""),
        ("2026-05-01", "Ordered / Six lamps"),
    ]


def test_no_name_of_a_person_comes_in(store: Store) -> None:
    for table in ("context", "referral", "referral_harm", "action"):
        held = store.current().table(table).astype(str).to_string()
        assert "Sam" not in held
        assert "Jo" not in held


def test_what_was_left_out_and_skipped_is_said(tmp_path: Path) -> None:
    content = logs.workbook(tmp_path, logs.ACTION_HEADER, logs.ACTIONS)
    actions, findings = read("actions.xlsx", content)
    assert actions.notes == (
        "Left out, as the profile says: Lead name, Notes.",
        "One row was skipped, where Action Ref is empty.",
        "One row of action became done_late, since done_on is after due_on.",
    )
    assert findings.part.cells.empty


def test_a_case_system_export_gives_contexts_assessments_and_events(tmp_path: Path) -> None:
    own = Store(tmp_path / "store")
    found = read("export.csv", logs.export(logs.EXPORT_HEADER, logs.EXPORT))
    assert [sheet.part.file_name for sheet in found] == [
        "export.csv (context)",
        "export.csv (assessment)",
        "export.csv (event)",
    ]
    intake.publish_batch([*little(area=[logs.AREA]), *found], own, "Export")
    assert rows(own, "context", "context_id", "location_precision", "stage") == [
        ("CX-9", "area_only", "responding")
    ]
    assert rows(own, "assessment", "assessment_id", "started_on", "ended_on") == [
        ("AS-1", "2026-01-12", "2026-02-02")
    ]
    assert rows(own, "event", "event_id", "event_kind") == [
        ("EV-CX-9-2026-02-10-PROFESSIONALS-MEETING", "response_meeting")
    ]


def test_the_next_export_changes_what_changed_and_nothing_else(
    store: Store, tmp_path: Path
) -> None:
    later = [list(row) for row in logs.ACTIONS[::-1]]
    later[1][11] = "On hold"
    content = logs.workbook(tmp_path, logs.ACTION_HEADER, later)
    intake.publish_batch(read("actions.xlsx", content), store, "Next month")
    assert rows(store, "action", "action_id", "action_status") == [
        ("A1", "done_late"),
        ("A2", "blocked"),
    ]


def test_contexts_that_differ_are_reported_by_the_checks(tmp_path: Path) -> None:
    differing = [list(row) for row in logs.REFERRALS]
    differing[1][6] = "School"
    content = logs.workbook(tmp_path, logs.REFERRAL_HEADER, differing)
    given = [*little(area=[logs.AREA]), *read("referrals.xlsx", content)]
    with pytest.raises(ImportRefused) as refused:
        intake.publish_batch(given, Store(tmp_path / "store"), "Two kinds")
    told = refused.value.problems
    assert set(told["file_name"]) == {"referrals.xlsx (context)"}
    assert "CTX-HILL-PARK" in set(told["value"])
