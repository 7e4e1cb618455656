"""A table under names of its own is mapped on the page once, and known again the next time."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.asking import choose, upload

LOG = (
    "Ref,Context code,Agreed action,Heading,Lead agency,Lead role,Date agreed,By when,Progress,"
    "Lead name\n"
    "LOG-1,PARK,Mend the lamps by the gate,Lamps,Parks,Parks manager,01/02/2026,25/02/2026,"
    "Under way,A Lee\n"
    "LOG-2,SCHOOL,Open the hall at lunch,Hall,School,Deputy head,02/02/2026,,Moving along,B Ray\n"
)
FOR_EVERY_ROW = {"action_target": "Environment", "surveillance_element": "None"}


def test_a_log_is_mapped_its_unknown_words_explained_and_known_the_next_time(
    own_page: Page,
) -> None:
    upload(own_page, ("log of the panel.csv", LOG))
    main = own_page.locator(".stMain")
    choose(own_page, "What does it hold", "Rows for our own tables")
    expect(main).to_contain_text("About persons, and never read:")
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
    upload(own_page, ("log of march.csv", LOG.replace("LOG-", "MAR-")))
    expect(main).to_contain_text("Known by the profile “log of the panel”")
    own_page.get_by_role("button", name="Import these files").click()
    expect(own_page.get_by_text(re.compile("Imported: snapshot"))).to_be_visible()
