"""A meeting is made and prepared on screen: proposed, taken on, put in order, expected."""

from datetime import date

from dashboard.ui.meeting import agenda_items, expected_role, fields, next_meeting
from dashboard.ui.meeting.entry import UNDO
from dashboard.warehouse import Store
from tests.ui.recording import fill, held, opened, press, said

PREPARE = "agenda/prepare"


def items(store: Store, meeting: str) -> list[tuple[object, object, object]]:
    rows = sorted(
        held(store, "agenda_item", meeting_id=meeting), key=lambda row: str(row["item_no"])
    )
    return [(row["item_no"], row["context_id"], row["agenda_purpose"]) for row in rows]


def test_a_meeting_is_made_and_what_waits_for_it_is_put_on_its_agenda(store: Store) -> None:
    page = opened(PREPARE)
    fill(page, {next_meeting.DAY: date(2022, 12, 13), next_meeting.TIME: "14:00"})
    page = press(page, next_meeting.PRESS_NEW)
    [made] = [row for row in held(store, "meeting") if f"{row['held_on']:%Y-%m}" == "2022-12"]
    code = str(made["meeting_id"])
    assert page.query_params["meeting"] == code  # which is shown at once
    assert "Review due on 13 September 2022" in said(page)
    assert {one.label: one.value for one in page.checkbox} == {
        "The school": True,
        "The park": True,
        "The parade of shops": True,
        "The station forecourt": True,
    }
    [shops] = [one for one in page.checkbox if one.label == "The parade of shops"]
    shops.uncheck()
    page = press(page, agenda_items.PRESS)
    taken = items(store, code)
    assert taken[0] == (1, "SCHOOL", "review")
    assert {code for _, code, _ in taken} == {"SCHOOL", "PARK", "STATION"}
    assert [one.label for one in page.checkbox] == ["The parade of shops"]
    assert said(opened("agenda/agenda", meeting=code)).count("The school</a>") > 0
    press(page, UNDO)
    assert items(store, code) == []


def test_items_are_put_in_order_changed_and_taken_off(store: Store) -> None:
    before = items(store, "MTG-4")
    page = press(opened(PREPARE), agenda_items.EARLIER)  # the second item
    assert [code for _, code, _ in items(store, "MTG-4")] == ["SCHOOL", "PARK", "STATION", "SHOPS"]
    page = press(page, UNDO)
    assert items(store, "MTG-4") == before
    page = press(page, agenda_items.CHANGE)
    fill(page, {f"{agenda_items.QUESTION} (The park)": "Jayden Okafor told the youth worker"})
    page = press(page, agenda_items.PRESS_CHANGE)
    assert "Only contexts are held here" in said(page)
    fill(page, {f"{agenda_items.QUESTION} (The park)": "What do young people say now?"})
    page = press(page, agenda_items.PRESS_CHANGE)
    [park] = held(store, "agenda_item", meeting_id="MTG-4", context_id="PARK")
    assert (park["question"], park["minutes_planned"]) == ("What do young people say now?", 30)
    page = press(page, agenda_items.TAKE_OFF)
    assert items(store, "MTG-4") == before[1:]
    fill(page, {agenda_items.CONTEXT: "GROUP", agenda_items.PURPOSE: "update"})
    fill(page, {agenda_items.QUESTION: "Which context weighs most now?"})
    press(page, agenda_items.PRESS_OTHER)
    assert items(store, "MTG-4") == [*before[1:], (5, "GROUP", "update")]


def test_another_role_is_asked_to_come_and_is_not_missing_before(store: Store) -> None:
    page = opened(PREPARE)
    fill(page, {fields.AGENCY: "school", expected_role.ROLE: "Head of the school"})
    fill(page, {expected_role.PART: "invited"})
    page = press(page, expected_role.PRESS)
    [row] = held(store, "attendance", meeting_id="MTG-4", role_title="Head of the school")
    assert (row["agency"], row["meeting_role"], row["was_present"]) == ("school", "invited", False)
    assert "<td data-label='Role'>Head of the school" in said(page)
