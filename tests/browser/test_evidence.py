"""The evidence pack is made when it is asked for, in share mode whatever the screen shows."""

import io
import zipfile
from pathlib import Path

from docx import Document
from playwright.sync_api import Page, expect

from tests.browser.asking import opened


def downloaded(page: Page, name: str) -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name, exact=True).click()
    path = waiting.value.path()
    return waiting.value.suggested_filename, Path(path).read_bytes()


def test_a_document_comes_in_share_mode_from_a_page_in_panel_mode(page: Page) -> None:
    opened(page, "/evidence")
    expect(page.locator(".mark-mode")).to_have_text("PANEL")
    name, file = downloaded(page, "Word")
    assert name.endswith("-share.docx")
    document = Document(io.BytesIO(file))
    assert document.core_properties.title.endswith("share mode")
    assert len(document.tables) > 5


def test_the_other_two_come_as_well(page: Page) -> None:
    opened(page, "/evidence?share=true")
    for button, ending, member in (
        ("PowerPoint", ".pptx", "ppt/presentation.xml"),
        ("CSV", ".zip", "README.txt"),
    ):
        name, file = downloaded(page, button)
        assert name.endswith(f"-share{ending}")
        assert member in zipfile.ZipFile(io.BytesIO(file)).namelist()
