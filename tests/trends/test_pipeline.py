"""The contexts that are open: since when, whether longer than meant, and with whom."""

from tests.asked import asked
from tests.given import Given, Row

ALL = {
    "since": "2022-01-01",
    "until": "2022-12-01",
    "area_code": "",
    "context_kind": "",
    "harm_kind": "",
    "agency": "",
}
LAST: Row = {"meeting_id": "LAST", "held_on": "2022-12-31", "panel_id": "P"}


def context(code: str, stage: str, alias: str = "") -> Row:
    return {
        "context_id": code,
        "stage": stage,
        "display_alias": alias or code,
        "asked_to_see_since": "2022-10-01",
    }


def referral(code: str, day: str = "2022-10-01") -> Row:
    return {"referral_id": code, "context_id": code, "received_on": day}


def test_contexts_stand_in_order_of_work_and_name_and_closed_ones_are_left_out(
    given: Given,
) -> None:
    snapshot = given(
        meeting=[LAST],
        context=[
            context("R", "responding"),
            context("Z", "referred", "A yard"),
            context("Y", "referred", "The alley"),
            context("C", "closed"),
        ],
        referral=[referral(code) for code in "RZYC"],
    )
    assert asked(snapshot, "pipeline", "context_id stage of_stage", **ALL) == [
        ("Z", "Referred", 2),
        ("Y", "Referred", 2),
        ("R", "Responding", 1),
    ]


def test_it_stands_since_its_last_step_and_longer_than_its_target_is_said(given: Given) -> None:
    snapshot = given(
        panel=[{"panel_id": "P"}],
        meeting=[LAST],
        local_target=[
            {"panel_id": "P", "panel_step": "assessment", "set_on": "2022-01-01"}
            | {"days_wanted": 45, "day_kind": "calendar"}
        ],
        context=[context("IN", "assessing"), context("OVER", "assessing")],
        referral=[referral("IN"), referral("OVER")],
        threshold_decision=[
            {"threshold_decision_id": code, "referral_id": code, "context_id": code}
            | {"meeting_id": "LAST", "decided_on": day, "panel_decision": "context_assessment"}
            for code, day in (("IN", "2022-11-16"), ("OVER", "2022-11-15"))
        ],
    )
    columns = "context_id since days days_wanted is_over_target is_over_usual"
    assert asked(snapshot, "pipeline", columns, **ALL) == [
        ("IN", "2022-11-16", 45, 45, False, False),
        ("OVER", "2022-11-15", 46, 45, True, False),
    ]


def test_without_a_target_it_is_compared_with_nine_in_ten_of_ten_waits_or_more(
    given: Given,
) -> None:
    over = [f"D{number}" for number in range(10)]
    given_waits = {
        "meeting": [LAST],
        "context": [
            *(context(code, "closed") for code in over),
            context("LONG", "referred"),
            context("SHORT", "referred"),
        ],
        "referral": [
            *(referral(code) for code in over),
            referral("LONG", "2022-12-21"),
            referral("SHORT", "2022-12-22"),
        ],
        "threshold_decision": [
            {"threshold_decision_id": code, "referral_id": code, "context_id": code}
            | {"meeting_id": "LAST", "decided_on": f"2022-10-{2 + number:02}"}
            | {"panel_decision": "task_partner"}
            for number, code in enumerate(over)
        ],
    }
    rows = asked(
        given(**given_waits), "pipeline", "context_id days usual_days is_over_usual", **ALL
    )
    assert rows == [("LONG", 10, 9, True), ("SHORT", 9, 9, False)]


def test_what_is_due_first_comes_next_and_lies_with_its_agency(given: Given) -> None:
    snapshot = given(
        meeting=[LAST],
        context=[
            context("ACTION", "responding"),
            context("DONE", "responding"),
            context("MORE", "referred"),
            context("REVIEW", "in_review"),
            context("TASK", "assessing"),
        ],
        referral=[referral(code) for code in ("ACTION", "DONE", "MORE", "REVIEW", "TASK")],
        action=[
            {"action_id": code, "context_id": where, "agency": agency, "goal_id": None}
            | {"due_on": due, "action_status": status, "done_on": "", "short_wording": code}
            for code, where, agency, due, status in (
                ("Later", "ACTION", "police", "2023-02-01", "in_progress"),
                ("Sooner", "ACTION", "housing", "2023-01-01", "blocked"),
                ("Never", "DONE", "police", "2022-12-01", "not_done"),
                ("Beside", "REVIEW", "police", "2022-12-01", "in_progress"),
            )
        ],
        task=[
            {"task_id": code, "context_id": "TASK", "agency": agency, "what": code}
            | {"due_on": "2022-12-05", "done_on": done, "follows_task_id": None}
            for code, agency, done in (
                ("Plan it", "police", "2022-12-01"),
                ("Lead it", "youth_service", ""),
            )
        ],
        decision=[
            {"decision_id": "D", "meeting_id": "LAST", "context_id": "MORE"}
            | {"panel_decision": "more_information_needed", "agency": "school", "wording": "Ask"}
            | {"due_on": "2023-01-10"}
        ],
        assessment=[{"assessment_id": "V1", "context_id": "REVIEW"}],
        review=[
            {"review_id": "V", "context_id": "REVIEW", "baseline_assessment_id": "V1"}
            | {"due_on": "2022-12-20", "held_on": ""}
            | {"review_outcome": "not_reviewed"}
        ],
    )
    rows = asked(snapshot, "pipeline", "context_id with_whom next_step due_on", **ALL)
    assert sorted(map(str, rows)) == [
        "('ACTION', 'Housing', 'Sooner', '2023-01-01')",
        "('DONE', 'The panel', 'The review', None)",
        "('MORE', 'School', 'Ask', '2023-01-10')",
        "('REVIEW', 'The panel', 'The review', '2022-12-20')",
        "('TASK', 'Youth service', 'Lead it', '2022-12-05')",
    ]
    mine = asked(snapshot, "pipeline", "context_id", **(ALL | {"agency": "housing"}))
    assert mine == ["ACTION"]


def test_a_long_stage_lists_forty_and_says_how_many_there_are(given: Given) -> None:
    codes = [f"C{number:02}" for number in range(41)]
    snapshot = given(
        meeting=[LAST],
        context=[context(code, "referred") for code in codes],
        referral=[referral(code) for code in codes],
    )
    rows = asked(snapshot, "pipeline", "context_id of_stage", **ALL)
    assert rows == [(code, 41) for code in codes[:40]]


def test_only_contexts_first_brought_since_the_period_began_are_shown(given: Given) -> None:
    snapshot = given(
        meeting=[LAST],
        context=[context("OLD", "referred") | {"asked_to_see_since": "2010-01-01"}],
        referral=[referral("OLD", "2022-10-01")],
    )
    # Brought before the data begins: as old as the data can tell.
    assert asked(snapshot, "pipeline", "context_id", **(ALL | {"since": "2022-10-01"})) == ["OLD"]
    assert asked(snapshot, "pipeline", "context_id", **(ALL | {"since": "2022-11-01"})) == []
