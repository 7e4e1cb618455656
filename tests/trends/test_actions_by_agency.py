"""What became of actions, by the agency that leads them."""

import pandas as pd
import pytest

from dashboard.analysis.actions import by_agency
from dashboard.charts.trends.actions_by_agency import actions_by_agency
from tests.asked import asked
from tests.given import Given
from tests.meeting.drawn import COLOURS, blocks, colours, shown_as_text, with_hostile_text, words
from tests.trends.second import Borough, choices, count

STATES = "done_on_time done_late under_way overdue no_longer_possible not_done"
WANTED = f"agency actions {STATES} without_due"
ALL = {
    "since": "2022-03-01",
    "until": "2022-06-01",
    "area_code": "",
    "context_kind": "",
    "harm_kind": "",
    "agency": "",
}


def test_overdue_is_worked_out_by_the_last_day_recorded(given: Given) -> None:
    statuses = (
        ("housing", "done_on_time", "2022-05-01"),
        ("housing", "done_late", "2022-05-01"),
        ("housing", "in_progress", "2022-06-29"),  # the day before the last recorded
        ("housing", "blocked", "2022-06-30"),  # that day: not overdue yet
        ("housing", "agreed", ""),
        ("housing", "not_done", "2022-05-01"),
        ("police", "superseded", "2022-05-01"),
        ("police", "withdrawn_by_young_people", "2022-05-01"),
        ("police", "no_longer_possible", "2022-05-01"),
    )
    snapshot = given(
        meeting=[{"meeting_id": "M", "held_on": "2022-06-30"}],
        action=[
            {
                "action_id": f"A{number}",
                "agency": agency,
                "action_status": status,
                "agreed_on": "2022-04-10",
                "due_on": due,
                "done_on": "2022-05-01" if status.startswith("done") else "",
            }
            for number, (agency, status, due) in enumerate(statuses)
        ],
    )
    assert asked(snapshot, "actions_by_agency", WANTED, **ALL) == [
        ("housing", 6, 1, 1, 2, 1, 0, 1, 1),
        ("police", 3, 0, 0, 0, 0, 3, 0, 0),
    ]


def test_only_actions_agreed_in_the_months_chosen_count_and_every_agency_stays(
    given: Given,
) -> None:
    days = ("2022-02-28", "2022-03-01", "2022-06-30", "2022-07-01")
    snapshot = given(
        action=[
            {"action_id": f"A{day}", "agency": "housing", "agreed_on": day, "done_on": ""}
            for day in days
        ]
        + [{"action_id": "B", "agency": "camhs", "agreed_on": days[0], "done_on": ""}]
    )
    rows = asked(snapshot, "actions_by_agency", "agency_label actions", **ALL)
    assert rows == [("CAMHS", 0), ("Housing", 2)]
    chosen = ALL | {"agency": "housing"}
    assert asked(snapshot, "actions_by_agency", "agency actions", **chosen) == [("housing", 2)]


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    actions = list(borough.actions(choice))
    expected = set()
    for agency in {action["agency"] for action in borough["action"]}:
        if choice["agency"] not in ("", agency):
            continue
        own = [action for action in actions if action["agency"] == agency]
        states = [borough.state(action) for action in own]
        expected.add(
            (
                agency,
                len(own),
                *(states.count(state) for state in STATES.split()),
                count(own, lambda a: borough.state(a) == "under_way" and not a["due_on"]),
            )
        )
    rows = borough.asked("actions_by_agency", WANTED, choice)
    assert set(rows) == expected
    assert len(rows) == len(expected)
    assert sum(int(str(row[1])) for row in rows) == len(actions) > 0


def agencies(*rows: dict[str, object]) -> pd.DataFrame:
    """Return rows as the page gives them to the chart, naming only what a test is about."""
    nothing: dict[str, object] = dict.fromkeys(STATES.split(), 0)
    return by_agency(pd.DataFrame([nothing | row for row in rows]))


def test_bars_are_shares_and_an_agency_with_few_actions_has_words() -> None:
    figure = actions_by_agency(
        agencies(
            {"agency_label": "Housing", "actions": 20, "done_on_time": 15, "overdue": 5},
            {"agency_label": "Police", "actions": 9, "done_late": 9},
        )
    )
    bars = [block for block in blocks(figure) if block["y"] > 60]  # below the heads
    assert [(bar["width"], bar["text"]) for bar in bars] == [(862.5, "15"), (287.5, "5")]
    assert bars[1]["left"] == bars[0]["left"] + bars[0]["width"]
    assert bars[1]["hatch"] == "/"
    said = words(figure)
    assert "Too few for shares: 9 done late" in said
    assert "20 actions" in said
    assert said[said.index("Done late") + 1] == "9 in all"
    assert colours(figure) <= COLOURS


def test_what_people_wrote_is_shown_as_text_and_nothing_makes_no_bar() -> None:
    rows = agencies(*({"agency_label": str(n), "actions": 10, "not_done": 10} for n in range(3)))
    assert shown_as_text(actions_by_agency(with_hostile_text(rows, "agency_label")))
    assert len(blocks(actions_by_agency(rows.head(0)))) == 6
