"""How long contexts waited for each step, with open waits counted."""

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
WANTED = ("waits_by_step", "panel_step year_from days ended_as waits")
TARGETS = ("waits_by_step", "panel_step days days_wanted day_kind target_days waits")


def referred(*days: str, context: str = "A") -> list[Row]:
    return [
        {"referral_id": f"{context}{day}", "context_id": context, "received_on": day}
        for day in days
    ]


def judged(day: str, decision: str, context: str = "A", of: str = "") -> Row:
    """Return a threshold decision; `of` is the day of the referral it names."""
    return {
        "threshold_decision_id": f"{context}{day}{decision}",
        "referral_id": f"{context}{of}",
        "context_id": context,
        "meeting_id": "LAST",
        "decided_on": day,
        "panel_decision": decision,
    }


SCREENED: list[Row] = [{"context_id": "A", "stage": "screened"}]
LAST: list[Row] = [{"meeting_id": "LAST", "held_on": "2022-12-31"}]


def found(rows: list[object]) -> list[object]:
    """Leave out the years and steps in which nothing began."""
    return [row for row in rows if isinstance(row, tuple) and row[-1]]


def test_every_step_is_counted_from_the_one_before(given: Given) -> None:
    snapshot = given(
        meeting=LAST,
        referral=referred("2022-03-01"),
        threshold_decision=[judged("2022-03-11", "context_assessment", of="2022-03-01")],
        assessment=[{"assessment_id": "R1", "context_id": "A", "reported_on": "2022-04-10"}],
        action=[
            {"action_id": code, "context_id": "A", "agreed_on": day, "goal_id": None}
            for code, day in (("EARLY", "2022-04-01"), ("PLAN", "2022-04-15"))
        ],
        review=[
            {"review_id": "V", "context_id": "A", "baseline_assessment_id": "R1"}
            | {"held_on": "2022-07-15"}
        ],
    )
    assert found(asked(snapshot, *WANTED, **ALL)) == [
        ("decision", 2021, 10, "reached", 1),
        ("assessment", 2021, 30, "reached", 1),
        ("plan", 2022, 5, "reached", 1),
        ("review", 2022, 91, "reached", 1),
    ]


def test_asking_for_more_ends_no_wait_and_an_open_one_counts_to_the_last_day(given: Given) -> None:
    asked_more = judged("2022-03-29", "more_information_needed", of="2022-03-21")
    waiting = {"context": SCREENED, "referral": referred("2022-03-21")}
    snapshot = given(meeting=LAST, threshold_decision=[asked_more], **waiting)
    assert found(asked(snapshot, *WANTED, **ALL)) == [("decision", 2021, 285, "open", 1)]


def test_a_further_referral_of_a_context_under_way_is_no_wait(given: Given) -> None:
    snapshot = given(
        meeting=LAST,
        context=[{"context_id": "A", "stage": "assessing"}],
        referral=referred("2022-03-01", "2022-04-01", "2022-05-01"),
        threshold_decision=[
            judged("2022-03-11", "task_partner", of="2022-03-01"),
            judged("2022-04-11", "plan_continues", of="2022-04-01"),
        ],
    )
    assert found(asked(snapshot, *WANTED, **ALL)) == [("decision", 2021, 10, "reached", 1)]


def test_a_context_referred_again_after_it_was_closed_waits_again(given: Given) -> None:
    snapshot = given(
        meeting=[*LAST, {"meeting_id": "M", "held_on": "2022-05-01"}],
        context=SCREENED,
        referral=referred("2022-03-01", "2022-06-01"),
        threshold_decision=[judged("2022-03-11", "task_partner", of="2022-03-01")],
        decision=[
            {"decision_id": "D", "meeting_id": "M", "context_id": "A", "panel_decision": "close"}
        ],
    )
    assert found(asked(snapshot, *WANTED, **ALL)) == [
        ("decision", 2021, 10, "reached", 1),
        ("decision", 2022, 213, "open", 1),
    ]


def test_two_referrals_that_get_one_decision_are_one_wait_and_a_group_has_that_of_its_place(
    given: Given,
) -> None:
    of_second = judged("2022-03-11", "task_partner", of="2022-03-05")
    for own in ({}, {"context_id": "PLACE"}):
        snapshot = given(
            meeting=LAST,
            referral=referred("2022-03-01", "2022-03-05"),
            threshold_decision=[of_second | own],
        )
        assert found(asked(snapshot, *WANTED, **ALL)) == [("decision", 2021, 10, "reached", 1)]


def test_a_step_that_nobody_wrote_down_is_not_waited_for_once_the_stage_is_past_it(
    given: Given,
) -> None:
    for stage, ended_as, days in (("screened", "open", 305), ("assessing", "other", 0)):
        snapshot = given(
            meeting=LAST,
            context=[{"context_id": "A", "stage": stage}],
            referral=referred("2022-03-01"),
        )
        assert found(asked(snapshot, *WANTED, **ALL)) == [("decision", 2021, days, ended_as, 1)]


def test_work_that_ended_without_the_step_is_neither_reached_nor_waiting(given: Given) -> None:
    snapshot = given(
        meeting=[*LAST, {"meeting_id": "M", "held_on": "2022-05-01"}],
        context=[
            {"context_id": "A", "stage": "closed"},
            {"context_id": "B", "stage": "closed"},
        ],
        referral=[*referred("2022-03-01"), *referred("2022-03-01", context="B")],
        threshold_decision=[
            judged("2022-04-01", "context_assessment", of="2022-03-01"),
            judged("2022-04-01", "context_assessment", "B", of="2022-03-01"),
        ],
        decision=[
            {"decision_id": "D", "meeting_id": "M", "context_id": "A", "panel_decision": "close"}
        ],
    )
    assert found(asked(snapshot, *WANTED, **ALL)) == [
        ("decision", 2021, 31, "reached", 2),
        ("assessment", 2022, 0, "other", 1),  # B was closed on a day that nobody wrote down
        ("assessment", 2022, 30, "other", 1),
    ]


def test_the_target_is_that_in_force_when_the_wait_began_in_its_own_days(given: Given) -> None:
    snapshot = given(
        panel=[{"panel_id": "P"}],
        meeting=[LAST[0] | {"panel_id": "P"}],
        local_target=[
            {"panel_id": "P", "panel_step": "decision", "set_on": day}
            | {"days_wanted": wanted, "day_kind": kind}
            for day, wanted, kind in (("2022-03-01", 5, "working"), ("2022-04-01", 9, "calendar"))
        ],
        referral=[
            *referred("2022-02-25", context="BEFORE"),
            *referred("2022-03-04", context="WEEKEND"),  # a Friday
            *referred("2022-03-04", context="LONG"),
            *referred("2022-04-01", context="LATER"),
        ],
        threshold_decision=[
            judged(day, "task_partner", context, of=of)
            for context, of, day in (
                ("BEFORE", "2022-02-25", "2022-03-07"),
                ("WEEKEND", "2022-03-04", "2022-03-07"),
                ("LONG", "2022-03-04", "2022-03-31"),
                ("LATER", "2022-04-01", "2022-04-08"),
            )
        ],
    )
    assert found(asked(snapshot, *TARGETS, **ALL)) == [
        ("decision", 3, 5, "working", 1, 1),
        ("decision", 10, None, None, None, 1),
        ("decision", 27, 5, "working", 6, 1),  # a day beyond the target says as much as 19
        ("decision", 7, 9, "calendar", 7, 1),
    ]


def test_every_step_and_year_has_a_row_and_choices_narrow_them(given: Given) -> None:
    snapshot = given(
        meeting=LAST,
        context=[SCREENED[0] | {"context_kind": "school"}],
        referral=[referred("2022-05-01")[0] | {"source_agency": "police"}],
    )
    rows = ("waits_by_step", "panel_step year_from waits")
    whole = asked(snapshot, *rows, **ALL)
    assert len(whole) == 8
    assert sum(row[-1] for row in whole if isinstance(row, tuple)) == 1
    for chosen in ({"context_kind": "school"}, {"agency": "police"}):
        assert asked(snapshot, *rows, **(ALL | chosen)) == whole
    for other in ({"context_kind": "online_space"}, {"agency": "housing"}, {"since": "2022-06-01"}):
        assert found(asked(snapshot, *rows, **(ALL | other))) == []
