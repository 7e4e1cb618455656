"""Doing on a page what a reader does: choosing in a list, and seeing what was chosen."""

from playwright.sync_api import Locator, Page, expect

from tests.browser import looking


def opened(page: Page, path: str) -> Page:
    """Open a path and wait until the page is whole; fail if it shows an error instead."""
    page.goto(path)
    looking.wait(page)
    assert not page.locator(looking.ERROR_BOX).all_inner_texts()
    return page


def choice(page: Page, name: str) -> Locator:
    """Return the list in which something is chosen, by its label."""
    return page.get_by_role("combobox", name=name, exact=True)


def choose(page: Page, name: str, option: str) -> None:
    """Choose an option whose text begins as given, and wait until the page shows it chosen."""
    choice(page, name).click()
    page.get_by_role("option").filter(has_text=option).first.click()
    expect(choice(page, name)).not_to_have_attribute("aria-expanded", "true")
    expect(page.locator("[data-stale=true]")).to_have_count(0)
    looking.wait(page)
