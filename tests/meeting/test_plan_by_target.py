"""The plan by what each action sets out to change, and how it is drawn."""

import pandas as pd
import pytest

from dashboard.charts.meeting.plan_by_target import plan_by_target
from dashboard.warehouse import Snapshot, query
from tests.asked import PANEL, asked, published
from tests.meeting.drawn import with_hostile_text
from tests.meeting.written import marks, shown_as_text, words

HERE = {"context_id": "PARK", "as_at": "2022-06-14"}
ADULTS = "adults_in_the_context"
BEHAVIOUR = "behaviour_of_young_people"


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return published(
        tmp_path_factory,
        context_link=[{"context_id": "PARK", "linked_context_id": "SCHOOL"}],
        action=[
            {"action_id": code, "context_id": context, "action_target": target}
            | {"action_status": status, "due_on": due, "done_on": done}
            | ({"goal_id": "G1"} if code == "SIGNS" else {})
            | {"surveillance_element": watched, "target_reason": "Asked for by them"}
            | ({"rag": "amber", "social_change_route": "rules"} if code == "TALK" else {})
            for code, context, target, status, due, done, watched in (
                ("SIGNS", "PARK", "environment", "in_progress", "2022-06-13", "", "none"),
                ("LAMPS", "PARK", "environment", "in_progress", "2022-06-14", "", "of_place"),
                ("TALK", "PARK", ADULTS, "done_late", "2022-06-01", "2022-06-02", "none"),
                ("CURFEW", "SCHOOL", BEHAVIOUR, "proposed", "", "", "of_young_people"),
                ("STAFF", "SCHOOL", ADULTS, "not_done", "2022-06-01", "", "none"),
                ("GATES", "SCHOOL", ADULTS, "blocked", "2022-06-01", "", "none"),
            )
        ],
    )


def test_the_target_with_most_actions_comes_first_and_overdue_is_worked_out(
    plan: Snapshot,
) -> None:
    wanted = "action_target action_id status is_open watches has_goal"
    assert asked(plan, "plan_by_target", wanted, **HERE, together=False) == [
        ("environment", "LAMPS", "In progress", True, "Of the place", False),
        ("environment", "SIGNS", "Overdue", True, None, True),
        (ADULTS, "TALK", "Done late", False, None, False),
        (BEHAVIOUR, None, None, None, None, False),
    ]


def test_an_action_says_by_what_it_changes_and_how_its_owner_sees_it(plan: Snapshot) -> None:
    wanted = "action_id changes how_it_stands"
    assert asked(plan, "plan_by_target", wanted, **HERE, together=False) == [
        ("LAMPS", "Environment", "In progress"),
        ("SIGNS", "Environment", "Overdue"),
        ("TALK", "Adults in the context, by way of rules", "Done late; owner says: at risk"),
        (None, "Young people's behaviour", None),
    ]


def test_actions_aimed_at_young_people_stand_last_however_many(plan: Snapshot) -> None:
    wanted = "action_target action_id status is_open"
    assert asked(plan, "plan_by_target", wanted, **HERE, together=True) == [
        (ADULTS, "GATES", "Overdue", True),
        (ADULTS, "STAFF", "Not done", False),
        (ADULTS, "TALK", "Done late", False),
        ("environment", "LAMPS", "In progress", True),
        ("environment", "SIGNS", "Overdue", True),
        (BEHAVIOUR, "CURFEW", "Proposed", True),
    ]


def test_without_a_plan_young_peoples_behaviour_is_still_stated(plan: Snapshot) -> None:
    nothing = HERE | {"context_id": "GROUP"}
    assert asked(plan, "plan_by_target", "action_target action_id", **nothing, together=True) == [
        (BEHAVIOUR, None)
    ]


def rows(snapshot: Snapshot, context_id: str) -> pd.DataFrame:
    here = HERE | {"context_id": context_id}
    return query("plan_by_target").run(snapshot, PANEL, **here, together=True)


def test_each_action_has_a_badge_that_says_in_words_whether_it_is_done(plan: Snapshot) -> None:
    written = plan_by_target(rows(plan, "PARK"))
    assert marks(written) == [
        ("badge open", "open"),
        ("badge", "not done"),
        ("badge done", "done"),
        ("badge open", "open"),
        ("badge open", "open"),
        ("badge open", "open"),
    ]
    said = words(written)
    assert [text for text in said if "·" not in text] == [
        "Sets out to change",
        "Actions",
        "Adults in the context",
        "Environment",
        "Young people's behaviour",
    ]
    assert len([text for text in said if "surveillance: of young people" in text]) == 1
    assert len([text for text in said if text.endswith("· overdue")]) == 2


def test_nothing_aimed_at_young_people_reads_none(plan: Snapshot) -> None:
    written = plan_by_target(rows(plan, "GROUP"))
    assert words(written)[2:] == ["Young people's behaviour", "none"]
    assert marks(written) == []


def test_a_long_wording_is_written_whole(plan: Snapshot) -> None:
    long = "Signs with codes for support at each of the four gates and by the shelter " * 3
    said = words(plan_by_target(rows(plan, "PARK").head(1).assign(short_wording=long.strip())))
    assert said[-1].startswith(long.strip())


def test_what_people_wrote_is_shown_as_text(plan: Snapshot) -> None:
    assert shown_as_text(plan_by_target(with_hostile_text(rows(plan, "PARK"), "short_wording")))
    assert shown_as_text(plan_by_target(with_hostile_text(rows(plan, "PARK"), "target")))
    assert shown_as_text(plan_by_target(with_hostile_text(rows(plan, "PARK"), "agency")))
