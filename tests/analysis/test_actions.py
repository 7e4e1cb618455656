"""What became of actions, in words and shares."""

import pandas as pd

from dashboard.analysis.actions import (
    STATES,
    actions_headline,
    by_agency,
    overdue_heading,
    overdue_line,
    without_due_line,
)


def agencies(*rows: dict[str, object]) -> pd.DataFrame:
    nothing = dict.fromkeys(STATES, 0) | {"without_due": 0, "actions": 0}
    return pd.DataFrame([nothing | row for row in rows])


def test_an_agency_with_few_actions_is_told_in_counts_and_the_order_is_kept() -> None:
    found = by_agency(
        agencies(
            {"agency_label": "Zoo", "actions": 10, "done_on_time": 10},
            {"agency_label": "Arts", "actions": 0},
            {"agency_label": "Housing", "actions": 3, "done_late": 2, "overdue": 1},
        )
    )
    assert found["agency_label"].tolist() == ["Zoo", "Housing"]
    assert found["is_few"].tolist() == [False, True]
    assert found["sentence"].tolist() == [
        "10 done on time",
        "Too few for shares: 2 done late, 1 overdue",
    ]
    assert by_agency(found, fewest=3)["is_few"].tolist() == [False, False]


def test_the_headline_says_how_many_of_those_done_were_late() -> None:
    rows = agencies(
        {"actions": 200, "done_on_time": 100, "done_late": 90, "overdue": 1},
        {"actions": 180, "done_on_time": 83, "done_late": 32, "overdue": 1},
    )
    assert actions_headline(rows) == (
        "305 of 380 actions agreed are done, 122 of them late; two are overdue"
    )
    assert actions_headline(agencies({})) == "No action is recorded for this choice yet"
    assert actions_headline(agencies({"actions": 1, "overdue": 1})) == (
        "The one action agreed is not done; one is overdue"
    )


def test_overdue_says_how_many_are_listed_only_when_not_all_are() -> None:
    assert overdue_heading(pd.DataFrame()) == "No action is overdue"
    row = {"overdue_in_all": 3, "contexts_in_all": 2, "due_first": pd.Timestamp("2022-07-15")}
    assert overdue_heading(pd.DataFrame([row] * 2)) == (
        "Three actions are overdue in two contexts, the first since 15 July 2022"
    )
    assert not overdue_line(pd.DataFrame([row]).assign(contexts_in_all=1))
    assert overdue_line(pd.DataFrame([row] * 2)).endswith("stands at the top.")
    many = pd.DataFrame([row | {"overdue_in_all": 40, "contexts_in_all": 30}] * 12)
    assert overdue_line(many).endswith("at the top. The first twelve are listed.")


def test_open_actions_without_a_day_are_named() -> None:
    assert without_due_line(agencies({})) == "Every open action has a day to be done by."
    assert without_due_line(agencies({"without_due": 1})) == (
        "One open action has no day to be done by."
    )
    assert without_due_line(agencies({"without_due": 1}, {"without_due": 2})) == (
        "Three open actions have no day to be done by."
    )
