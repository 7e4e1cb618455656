"""The pictures of README.md and the guides: `make pictures` takes them anew from the case study.

Each is described by the headline that stands on it, and the walk holds that against the page: a
picture that no longer tells what the page says fails there.
"""

import io
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

from PIL import Image
from playwright.sync_api import Page

from tests.browser import chromium, looking, serving
from tests.browser.walking import LAPTOP, ROOT
from tests.once import publish_demonstration

FOLDER = ROOT / "docs" / "pictures"
TEXTS = (ROOT / "README.md", ROOT / "docs" / "guides.md")
# What each is of: the page's name in the address, and its step where it has some.
PICTURES = {
    "strengths-and-concerns": ("context", "Assessment"),
    "before-and-after": ("review", "Answers"),
    "plan": ("context", "Plan"),
    "map": ("map", ""),
    "quality": ("quality", ""),
}
_SHOWN = re.compile(r"!\[([^]]*)\]\((?:docs/)?pictures/([\w-]+)\.png\)")
_COLOURS = 128  # a picture of flat colours needs no more


def shown() -> Iterator[tuple[str, str]]:
    """Yield each picture that a text shows, by its name, and the words that describe it there."""
    for text in TEXTS:
        for words, name in _SHOWN.findall(text.read_text(encoding="utf-8")):
            yield name, words


def take(page: Page, name: str) -> str:
    """Take a picture of a page as a laptop shows it; return its headline."""
    where, step = PICTURES[name]
    chosen = {"context": "PARK"} | ({"step": step} if step else {})
    page.goto(f"/{where}?{urlencode(chosen)}")
    looking.wait(page)
    page.evaluate(looking.SETTLED)
    taken = Image.open(io.BytesIO(page.screenshot()))
    taken.convert("RGB").quantize(_COLOURS).save(FOLDER / f"{name}.png", optimize=True)
    return page.locator(".headline").inner_text()


def main() -> None:
    """Take every picture, and write its headline wherever it is shown."""
    FOLDER.mkdir(exist_ok=True)
    store = Path(tempfile.mkdtemp()) / "store"
    publish_demonstration(store)
    with serving.panel(store, "demo") as address, chromium.opened() as browser:
        page = browser.new_page(viewport=LAPTOP, base_url=address)
        headlines = {name: take(page, name) for name in PICTURES}
    for text in TEXTS:
        told = text.read_text(encoding="utf-8")
        told = _SHOWN.sub(
            lambda found: found[0].replace(f"![{found[1]}]", f"![{headlines[found[2]]}]"), told
        )
        text.write_text(told, encoding="utf-8")


if __name__ == "__main__":
    main()
