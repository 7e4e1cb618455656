"""A table under names of its own is mapped on the page once, and known again the next time."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.asking import choose, opened, upload

LOG = (
    "Ref,Context code,Agreed action,Heading,Lead agency,Lead role,Date agreed,By when,Progress,"
    "Lead name\n"
    "LOG-1,PARK,Mend the lamps by the gate,Lamps,Parks,Parks manager,01/02/2026,25/02/2026,"
    "Under way,A Lee\n"
    "LOG-2,SCHOOL,Open the hall at lunch,Hall,School,Deputy head,02/02/2026,,Moving along,B Ray\n"
)
TITLED = (
    f"Panel action log{',' * 9}\n"
    + LOG.replace("/02/2026", " Feb 2026")
    + f"TOTAL,,2 actions{',' * 6}1 open,\n"
)
"""The log as people keep it: a title directly above, days in words, and a total below."""
FOR_EVERY_ROW = {"action_target": "Environment", "surveillance_element": "None"}


def test_a_log_is_mapped_its_unknown_words_explained_and_known_the_next_time(
    own_page: Page,
) -> None:
    upload(own_page, ("log of the panel.csv", TITLED))
    main = own_page.locator(".stMain")
    expect(main).to_contain_text("Most columns have no name in row 1.")
    choose(own_page, "Which row names the columns", "Row 2")
    choose(own_page, "What does it hold", "Rows for our own tables")
    expect(main).to_contain_text("About persons, and never read:")
    expect(main).to_contain_text("Row 5, where “TOTAL” stands in Ref: totals")
    expect(main).not_to_contain_text("What does “1 open” mean")  # its row is left out
    for ours, word in FOR_EVERY_ROW.items():
        choose(own_page, f"^{ours} ", "The same for every row")
        choose(own_page, f"^{ours} in every row", word)
    choose(own_page, "What does “Moving along” mean", "In progress")
    expect(own_page.get_by_text("Every row is right")).to_be_visible()
    expect(main).to_contain_text("The first rows of action, as they would be")
    expect(main).not_to_contain_text("A Lee")
    Path("screenshots").mkdir(exist_ok=True)
    own_page.screenshot(path="screenshots/import_mapping.png", full_page=True)
    own_page.get_by_role("button", name="Keep this mapping").click()
    expect(main).to_contain_text("these columns will be known the next time")
    upload(own_page, ("log of march.csv", TITLED.replace("LOG-", "MAR-")))
    expect(main).to_contain_text("Known by the profile “log of the panel”")
    own_page.get_by_role("button", name="Import these files").click()
    expect(own_page.get_by_text(re.compile("Imported: snapshot"))).to_be_visible()


REFERRALS = (
    "Ref,Date received,Where,Referrer,Type of harm,What is the worry\n"
    "OCT-1,14/10/2025,The park,Police,Sexual harassment,Shouted at by the gate\n"
    "OCT-2,16/10/2025,park shelter,Youth service,Bullying,Pushed about after dark\n"
    "OCT-3,20/10/2025,Skate bowl,School,Bullying,Bags thrown into the bowl\n"
)
NEW_CONTEXT = {
    "What sort of context is it": "Park or open space",
    "In which area does it lie": "",
    "Where does the panel's work stand": "Referred",
}


def test_places_in_words_are_tied_by_their_names_or_by_a_person_and_known_the_next_month(
    own_page: Page,
) -> None:
    upload(own_page, ("referrals october.csv", REFERRALS))
    main = own_page.locator(".stMain")
    choose(own_page, "What does it hold", "Rows for our own tables")
    choose(own_page, "^how_known in every row", "Reported")
    choose(own_page, "^adults_of_concern in every row", "No")
    expect(main).not_to_contain_text("Which context is “The park”")
    choose(own_page, "Which context is “park shelter”, in one row", "The park (PARK)")
    expect(main).to_contain_text("“The park” is PARK, “park shelter” is PARK.")
    choose(own_page, "Which context is “Skate bowl”", "A new context")
    for question, answer in NEW_CONTEXT.items():
        choose(own_page, question, answer)
    own_page.get_by_role("spinbutton", name=re.compile("^day, On which day was it first")).click()
    own_page.keyboard.type("20102025")
    own_page.keyboard.press("Escape")  # the calendar
    expect(own_page.get_by_text("Every row is right")).to_be_visible()
    own_page.get_by_role("button", name="Keep this mapping").click()
    expect(main).to_contain_text("these columns will be known the next time")
    expect(main).to_contain_text("One new context: Skate bowl.")
    expect(main).to_contain_text("Three more referrals: ")
    own_page.get_by_role("button", name="Import these files").click()
    expect(own_page.get_by_text(re.compile("Imported: snapshot"))).to_be_visible()
    own_page.get_by_role("button", name="Undo this import").click()
    expect(main).to_contain_text("Undone: the wall shows what it showed before.")
    expect(own_page.get_by_text(re.compile("Imported: snapshot"))).to_be_hidden()
    expect(main).to_contain_text("One new context: Skate bowl.")  # it can be imported after all
    own_page.get_by_role("button", name="Import these files").click()
    expect(own_page.get_by_text(re.compile("Imported: snapshot"))).to_be_visible()

    upload(own_page, ("referrals november.csv", REFERRALS.replace("OCT-", "NOV-")))
    expect(main).to_contain_text("“Skate bowl” is CTX-SKATE-BOWL.")
    expect(main).not_to_contain_text("Which of ours are meant?")
    expect(own_page.get_by_text(re.compile("Imported: snapshot"))).to_be_hidden()
    own_page.get_by_role("button", name="Import these files").click()
    expect(own_page.get_by_text(re.compile("Imported: snapshot"))).to_be_visible()
    opened(own_page, "/context?context=CTX-SKATE-BOWL")
    expect(main).to_contain_text("Skate bowl")
