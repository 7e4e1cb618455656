"""Doing on a page what a reader does: opening it, choosing in a list, handing in files."""

import re

from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.browser import looking
from tests.browser.watching import PATIENCE


def opened(page: Page, path: str) -> Page:
    """Open a path and wait until the page is whole; fail if it shows an error instead."""
    page.goto(path)
    looking.wait(page)
    assert not page.locator(looking.ERROR_BOX).all_inner_texts()
    return page


def choice(page: Page, name: str) -> Locator:
    """Return the list in which something is chosen, by its label."""
    return page.get_by_role("combobox", name=name, exact=True)


def choose(page: Page, label: str, option: str, number: int = 0) -> None:
    """Choose an option by a part of its text, typed as a reader would, and wait for the page.

    label: a pattern of the list's label. number: which of several lists of that label, from 0.
    """
    # An open list hides everything else from screen readers, and so the boxes before this one.
    boxes = page.get_by_role("combobox", name=re.compile(label), include_hidden=True)
    box = boxes.nth(number)
    entry = page.get_by_role("option").filter(has_text=option).first
    # A list closes when the page still moves; then a reader opens it again.
    for _ in range(PATIENCE // 1000):
        box.click()
        box.fill(option)
        page.wait_for_timeout(300)
        if entry.count():
            break
    entry.click()
    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(page.locator("[data-stale=true]")).to_have_count(0)
    looking.wait(page)


def upload(page: Page, *files: tuple[str, str]) -> None:
    """Open the import page and hand in files, each a name and its text."""
    opened(page, "/import")
    given: list[FilePayload] = [
        {"name": name, "mimeType": "text/csv", "buffer": text.encode()} for name, text in files
    ]
    page.locator("[data-testid=stFileUploaderDropzoneInput]").set_input_files(given)
