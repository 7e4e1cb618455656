"""A survey straight from a form tool: matched by a person once, and known again the next time."""

import re

from playwright.sync_api import Page, expect

from tests.browser.asking import choose, upload

HEADER = (
    "ID,Start time,Completion time,Email,Name,I feel safe here after school,"
    "An adult here would help me if I needed it,What would you change?\n"
)
ANSWERS = (
    "1,6/1/26 9:00,6/1/26 9:04,anonymous,,Agree,Strongly agree,More lights\n"
    "2,6/1/26 9:10,6/1/26 9:13,a.lee@example.org,A Lee,Neither agree or disagree,Disagree,Lights\n"
    "3,6/1/26 9:20,6/1/26 9:24,anonymous,,Disagree,Agree,\n"
)


def test_answers_come_in_once_a_person_has_matched_the_questions(own_page: Page) -> None:
    upload(own_page, ("summer.csv", HEADER + ANSWERS))
    main = own_page.locator(".stMain")
    choose(own_page, "What does it hold", "Answers to a survey")
    expect(main).to_contain_text("Microsoft Forms: three responses, three questions.")
    expect(main).to_contain_text("Left out before anything is stored:")
    expect(main).not_to_contain_text("a.lee@example.org")
    choose(own_page, "Which assessment", "PARK-R2")
    choose(own_page, "Who answered", "Businesses")
    expect(main).to_contain_text("The words are the same.")
    expect(own_page.get_by_role("button", name="Import these files")).to_have_count(0)
    own_page.get_by_role("textbox", name=re.compile("^Why are they the same")).fill("Copied")
    own_page.keyboard.press("Tab")
    own_page.get_by_text("I have compared each column").click()
    expect(own_page.get_by_text("Every row is right")).to_be_visible()
    own_page.get_by_role("button", name="Import these files").click()
    expect(own_page.get_by_text(re.compile("Imported: snapshot"))).to_be_visible()

    upload(own_page, ("again.csv", HEADER + ANSWERS.replace(",Disagree,Agree,", ",Agree,Agree,")))
    choose(own_page, "What does it hold", "Answers to a survey")
    choose(own_page, "Which assessment", "PARK-R2")
    choose(own_page, "Who answered", "Businesses")
    expect(main).to_contain_text("These columns were matched before; nothing more is asked.")
    own_page.get_by_text("It is the same survey again").click()
    expect(own_page.get_by_role("button", name="Import these files")).to_be_visible()


def test_of_a_group_that_was_asked_before_it_is_asked_whether_the_same_people_answered(
    own_page: Page,
) -> None:
    # Other questions than those above: what was matched once is not asked again.
    header = HEADER.replace("I feel safe here after school", "I am treated fairly here").replace(
        "An adult here would help me if I needed it", "Young people have a right to be here"
    )
    upload(own_page, ("autumn.csv", header + ANSWERS))
    main = own_page.locator(".stMain")
    choose(own_page, "What does it hold", "Answers to a survey")
    choose(own_page, "Which assessment", "PARK-R1")
    choose(own_page, "Who answered", "Residents")
    expect(main).to_contain_text("The words are the same.")
    expect(main).not_to_contain_text("Did the same people answer")
    choose(own_page, "Which assessment", "PARK-R2")
    expect(main).to_contain_text("Did the same people answer as in the round before?")
    own_page.get_by_role("textbox", name=re.compile("^Why are they the same")).fill("Copied")
    own_page.keyboard.press("Tab")
    own_page.get_by_text("I have compared each column").click()
    expect(own_page.get_by_text("are held already")).to_have_count(0)
    choose(own_page, "Did the same people answer", "Mostly the same")
    expect(own_page.get_by_text("are held already")).to_be_visible()


def test_a_schedule_of_slots_comes_in_and_says_what_was_left_out(own_page: Page) -> None:
    header = "Date,Start time,Duration,An adult greets or helps young people,Fast cars\n"
    slots = "12/09/2022,15:30,60,2,0\n13/09/2022,18:00,60,1,3\n"
    upload(own_page, ("september.csv", header + slots))
    choose(own_page, "What does it hold", "Observations")
    main = own_page.locator(".stMain")
    expect(main).to_contain_text("two slots, one known item.")
    choose(own_page, "Which assessment", "PARK-R2")
    own_page.get_by_role("textbox", name=re.compile("^Who observed")).fill("Youth worker")
    own_page.keyboard.press("Tab")
    expect(own_page.get_by_text("Every row is right")).to_be_visible()
    expect(main).to_contain_text("Read 2 observations in 2 slots.")
    expect(main).to_contain_text("Neither an item nor part of a slot, and left out: Fast cars.")
