"""Which agencies take part, at meetings and with actions."""

import pandas as pd
import pytest

from dashboard.charts.trends.reach_of_partners import reach_of_partners
from tests.asked import asked
from tests.given import Given
from tests.meeting.drawn import COLOURS, blocks, colours, shown_as_text, with_hostile_text, words
from tests.trends.second import Borough, choices, within

WANTED = "agency sits_on_panel meetings present contexts actions"
ALL = {
    "since": "2022-05-01",
    "until": "2022-06-01",
    "area_code": "",
    "context_kind": "",
    "harm_kind": "",
    "agency": "",
}


def test_an_agency_is_there_by_a_seat_a_meeting_or_an_action_it_leads_or_shares(
    given: Given,
) -> None:
    snapshot = given(
        panel_agency=[
            {"panel_id": "PANEL", "agency": agency, "role_title": role}
            for agency, role in (("housing", "A"), ("police", "B"), ("police", "C"))
        ],
        meeting=[
            {"meeting_id": code, "panel_id": "PANEL", "held_on": day}
            for code, day in (("M1", "2022-05-10"), ("M2", "2022-06-14"), ("M3", "2022-07-01"))
        ],
        attendance=[
            {"meeting_id": meeting, "agency": agency, "role_title": role, "was_present": here}
            for meeting, agency, role, here in (
                ("M1", "police", "B", "true"),
                ("M1", "police", "C", "true"),
                ("M2", "police", "B", "false"),
                ("M3", "police", "B", "true"),
                ("M2", "camhs", "D", "true"),
                ("M2", "gp", "E", "false"),
            )
        ],
        action=[
            {
                "action_id": f"A{number}",
                "context_id": context,
                "agency": agency,
                "with_agency": other,
                "agreed_on": day,
            }
            for number, (context, agency, other, day) in enumerate(
                (
                    ("PARK", "police", "school", "2022-05-10"),
                    ("PARK", "police", "", "2022-05-10"),
                    ("SHOPS", "school", "school", "2022-05-10"),
                    ("SHOPS", "business", "", "2022-07-01"),
                )
            )
        ],
    )
    rows = [
        ("camhs", False, 2, 1, 0, 0),
        ("housing", True, 2, 0, 0, 0),
        ("police", True, 2, 1, 1, 2),
        ("school", False, 2, 0, 2, 2),
    ]
    assert asked(snapshot, "reach_of_partners", WANTED, **ALL) == rows
    chosen = ALL | {"agency": "police"}
    assert asked(snapshot, "reach_of_partners", WANTED, **chosen) == [rows[2]]


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    held = {m["meeting_id"] for m in borough["meeting"] if within(m["held_on"], choice)}
    seats = {row["agency"] for row in borough["panel_agency"]}
    actions = list(borough.actions(choice | {"agency": ""}))
    attended = [row for row in borough["attendance"] if row["was_present"] == "true"]
    every = seats | {row["agency"] for row in attended}
    every |= {agency for a in actions for agency in (a["agency"], a["with_agency"]) if agency}
    expected = set()
    for agency in every if not choice["agency"] else {choice["agency"]}:
        there = {row["meeting_id"] for row in attended if row["agency"] == agency} & held
        own = [a for a in actions if agency in (a["agency"], a["with_agency"])]
        if agency in seats or there or own:
            places = len({a["context_id"] for a in own})
            expected.add((agency, agency in seats, len(held), len(there), places, len(own)))
    assert set(borough.asked("reach_of_partners", WANTED, choice)) == expected
    assert expected


def partners(*rows: tuple[str, bool, int, int, int]) -> pd.DataFrame:
    """Return rows of the query: label, seat, meetings it was at of four, contexts, actions."""
    columns = ["agency_label", "sits_on_panel", "present", "contexts", "actions"]
    return pd.DataFrame(rows, columns=columns).assign(meetings=4)


def test_meetings_and_actions_stand_beside_each_other_each_on_its_scale() -> None:
    figure = reach_of_partners(
        partners(("Housing", True, 2, 1, 3), ("Police", True, 0, 2, 12), ("School", False, 0, 0, 0))
    )
    assert [block["width"] for block in blocks(figure)] == [210, 105, 420]
    assert [word for word in words(figure) if word[0].islower() or word[0].isdigit()] == [
        "2 of 4",
        "3 in 1 context",
        "none",
        "12 in 2 contexts",
        "not on the panel",
        "none",
    ]
    assert colours(figure) <= COLOURS


def test_what_people_wrote_is_shown_as_text() -> None:
    rows = partners(*[("A", True, 1, 1, 1)] * 3)
    assert shown_as_text(reach_of_partners(with_hostile_text(rows, "agency_label")))
