"""What is missing is listed by kind and by context, and each leads to its context."""

import re

from playwright.sync_api import Page, expect

from tests.browser.asking import choose, opened

LIST = ".table >> nth=1"


def test_a_kind_is_chosen_in_the_address_and_lists_its_contexts_only(page: Page) -> None:
    opened(page, "/quality")
    rows = page.locator(LIST).locator("tbody tr")
    assert rows.count() > 2
    choose(page, "^Kind$", "What young people say of a referral")
    expect(page).to_have_url(re.compile(r"gap=referral_views"))
    expect(rows).to_have_count(2)
    expect(page.locator(".line")).to_have_text(re.compile(r"referral: young_peoples_views"))


def test_a_gap_leads_to_its_context_in_the_mode_shown(page: Page) -> None:
    opened(page, "/quality?gap=action_part&share=true")
    page.locator(LIST).get_by_role("link", name="The school").click()
    expect(page).to_have_url(re.compile(r"/context\?context=SCHOOL.*share=true"))
