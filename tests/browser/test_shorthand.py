"""A mark in square brackets is explained where it stands, and nowhere else."""

from playwright.sync_api import Page, expect

from tests.browser.asking import opened


def test_a_hidden_count_is_marked_and_explained_beneath_it(page: Page) -> None:
    opened(page, "/equity")
    expect(page.get_by_text("confidential")).to_have_count(0)
    opened(page, "/equity?share=true")
    expect(page.get_by_text("[c] confidential: from 1 to 5 people")).to_be_visible()
