"""A second partnership beside the first: one to switch to, on every page and by its address."""

from playwright.sync_api import Page, expect

from tests.browser.asking import choose, opened


def test_the_borough_is_chosen_kept_from_page_to_page_and_left_again(page: Page) -> None:
    opened(page, "/opening")
    frame = page.locator(".frame")
    expect(frame).to_contain_text("Millbrook Safeguarding Partnership")
    own = "Millbrook Safeguarding Partnership"
    names = page.get_by_role("combobox", name="Partnership", exact=True)
    names.click()
    options = page.get_by_role("option").all_inner_texts()
    assert len(options) == 2
    other = next(name for name in options if name not in own)
    page.keyboard.press("Escape")
    choose(page, "^Partnership$", other)
    expect(frame).to_contain_text(other)
    assert "partnership=borough" in page.url
    opened(page, "/context?partnership=borough")
    expect(frame).to_contain_text(other)
    choose(page, "^Partnership$", "Millbrook")
    expect(frame).to_contain_text("Millbrook Safeguarding Partnership")
    assert "partnership" not in page.url
