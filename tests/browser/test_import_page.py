"""Importing on the page: every problem named and nothing changed, or all of it imported."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.asking import opened, upload

SAMPLE = Path(__file__).parents[2] / "data" / "sample"
HEADER = (
    "action_id,context_id,wording,short_wording,action_target,surveillance_element,agency,"
    "owner_role,agreed_on,due_on,action_status"
)
RIGHT = (
    f"{HEADER}\nNEW-A1,PARK,Benches by the gate,Benches,environment,none,parks_or_environment,"
    "Parks manager,2022-06-14,14/09/2022,agreed\n"
)
# One row each: unknown code, missing cell, unknown form of date, broken reference; and a column.
WRONG = f"""{HEADER},colour
W-1,PARK,Lamps,Lamps,weather,none,parks_or_environment,Parks manager,2022-06-14,,agreed,
W-2,PARK,,Signs,environment,none,parks_or_environment,Parks manager,2022-06-14,,agreed,
W-3,PARK,Walks,Walks,environment,none,parks_or_environment,Parks manager,mid June,,agreed,
W-4,NOWHERE,Talks,Talks,environment,none,parks_or_environment,Parks manager,2022-06-14,,agreed,
"""
HOSTILE = "<img src=x onerror=alert(1)>"


def snapshot(page: Page) -> str:
    said = page.locator(".frame").text_content() or ""
    found = re.search(r"snapshot \d+", said)
    assert found, said
    return found.group()


def test_five_problems_of_a_file_are_named_in_one_table_and_nothing_changes(
    own_page: Page,
) -> None:
    opened(own_page, "/import")
    before = snapshot(own_page)
    upload(own_page, ("action.csv", WRONG))
    headings = own_page.locator(".heading")
    asked, found = "Which of ours are meant?", "Five problems, and nothing was imported"
    expect(headings).to_have_text([asked, found, "What the files hold"])
    expect(own_page.get_by_role("combobox", name="Which context is “NOWHERE”")).to_be_visible()
    rows = own_page.locator(".table").first.locator("tbody tr")
    expect(rows).to_have_count(5)
    told = [row.locator("td").all_inner_texts() for row in rows.all()]
    assert [cells[:4] for cells in told] == [
        ["action.csv", "1", "colour", "colour"],
        ["action.csv", "2", "action_target", "weather"],
        ["action.csv", "3", "wording", ""],
        ["action.csv", "4", "agreed_on", "mid June"],
        ["action.csv", "5", "context_id", "NOWHERE"],
    ]
    assert all(wrong.strip() and remedy.strip() for *_, wrong, remedy in told)
    expect(own_page.get_by_role("button", name="Import these files")).to_have_count(0)
    opened(own_page, "/opening")
    assert snapshot(own_page) == before


def test_a_right_file_is_imported_shown_and_undone(own_page: Page) -> None:
    upload(own_page, ("action.csv", RIGHT))
    expect(own_page.locator(".heading").first).to_have_text("Every row is right")
    own_page.get_by_role("textbox", name=re.compile("^Why are they imported")).fill(HOSTILE)
    own_page.get_by_role("button", name="Import these files").click()
    expect(own_page.get_by_text("Imported: snapshot 2 is now shown")).to_be_visible()

    opened(own_page, "/context?context=PARK&step=Plan")
    assert snapshot(own_page) == "snapshot 2"
    expect(own_page.locator(".stMain")).to_contain_text("Benches by the gate")

    opened(own_page, "/history")
    expect(own_page.locator(".heading").first).to_have_text(f"Snapshot 2 · {HOSTILE}")
    own_page.get_by_role("button", name="Go back to snapshot 1").click()
    expect(own_page.locator(".headline")).to_contain_text("Snapshot 3 is shown")

    opened(own_page, "/context?context=PARK&step=Plan")
    expect(own_page.locator(".stMain")).not_to_contain_text("Benches by the gate")


def test_a_file_that_is_there_already_changes_nothing_and_says_so(own_page: Page) -> None:
    upload(own_page, ("goal.csv", (SAMPLE / "goal.csv").read_text(encoding="utf-8")))
    expect(own_page.locator(".advice")).to_contain_text("every row is there already")
    expect(own_page.get_by_role("button", name="Import these files")).to_have_count(0)


def test_a_file_of_no_table_is_asked_about_and_an_empty_one_refused(own_page: Page) -> None:
    upload(own_page, (f"{HOSTILE}.csv", "a,b\n1,2\n"))
    expect(own_page.locator(".heading").first).to_have_text(f"{HOSTILE}.csv")
    expect(own_page.locator(".stMain")).to_contain_text("1 row with the columns a, b.")
    expect(own_page.get_by_role("button", name="Import these files")).to_have_count(0)
    upload(own_page, ("finding.csv", ""))
    expect(own_page.locator(".advice")).to_contain_text("finding.csv: the file is empty")
