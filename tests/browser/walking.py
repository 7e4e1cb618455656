"""The walk: every page by its address, and each of its steps."""

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Page, ViewportSize

from tests.browser import chromium, looking
from tests.browser.barriers import barriers
from tests.browser.looking import Seen
from tests.browser.watching import Watch

ROOT = Path(__file__).parents[2]
SCREENSHOTS = ROOT / "screenshots"
# Other windows than the wall's: a laptop's, a tablet's and a phone's.
LAPTOP: ViewportSize = {"width": 1366, "height": 768}
PHONE: ViewportSize = {"width": 390, "height": 844}
SIZES: tuple[ViewportSize, ...] = (LAPTOP, {"width": 820, "height": 1180}, PHONE)
# Where a page has parts, each is an address: by the key of what chooses it.
PARTS = {
    "step": ".st-key-step [role=radio]",
    "part": ".st-key-part [role=tab]",
}


def pages() -> list[str]:
    """Return every page's name in the address, read from app.py without running it."""
    tree = ast.parse((ROOT / "dashboard" / "app.py").read_text(encoding="utf-8"))
    rooms = next(
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "PAGES"
    )
    return [name for names in rooms.values() for name in names]


def walk(watch: Watch, name: str, sizes: Sequence[ViewportSize] = (), **chosen: str) -> list[Seen]:
    """Open every page and each of its parts, with what is chosen in the address; tell what is seen.

    A picture of each, named after the walk, is left in screenshots/ as the wall shows it, and one
    as windows of the `sizes` do: the page is not opened anew for them.
    """
    SCREENSHOTS.mkdir(exist_ok=True)
    watch.window.clear_cookies()  # else a test before would leave the walk in share mode
    page = watch.window.new_page()
    try:
        return [
            seen
            for where in pages()
            for wall in _visits(page, watch, where, name, chosen)
            for seen in (wall, *_look_at_sizes(page, wall.where, sizes))
        ]
    finally:
        page.close()


def _visits(
    page: Page, watch: Watch, where: str, walk: str, chosen: dict[str, str]
) -> Iterator[Seen]:
    """Open one page, then each of its other parts."""
    yield _visit(page, watch, where, chosen, f"{where}-{walk}")
    for key, selector in PARTS.items():
        for part in page.locator(selector).all_inner_texts()[1:]:
            title = f"{where}-{part.strip().lower().replace(' ', '-')}-{walk}"
            yield _visit(page, watch, where, chosen | {key: part.strip()}, title)


def _visit(page: Page, watch: Watch, where: str, chosen: dict[str, str], title: str) -> Seen:
    watch.clear()
    page.goto(f"/{where}?{urlencode(chosen)}")
    seen = looking.look(page, title)
    wanted = "SHARE" if chosen.get("share") else "PANEL"
    if (mode := page.locator(".mark-mode").inner_text()) != wanted:
        seen.errors.append(f"the page is in {mode} mode, and not in {wanted}")
    page.screenshot(path=SCREENSHOTS / f"{title}.png")
    seen.headline = " ".join(page.locator(".headline").all_inner_texts())
    seen.outside += watch.outside
    seen.errors += watch.errors
    return seen


def _look_at_sizes(page: Page, title: str, sizes: Sequence[ViewportSize]) -> Iterator[Seen]:
    """Look at the page that stands open in windows of other sizes, and make it large again."""
    for size in sizes:
        where = f"{title}-{size['width']}"
        seen = looking.look_again(page, where, size)
        if size == LAPTOP:
            seen.barriers += barriers(page)
        yield seen
        page.screenshot(path=SCREENSHOTS / f"{where}.png")
    if sizes:
        page.set_viewport_size(chromium.WALL)


def nothing(walked: list[Seen], what: str) -> None:
    """Fail if anything was found, naming each thing once and every page where it was seen."""
    found: dict[str, list[str]] = {}
    for seen in walked:
        for sentence in getattr(seen, what):
            found.setdefault(sentence, []).append(seen.where)
    told = [f"{sentence}: {', '.join(where)}" for sentence, where in found.items()]
    assert not told, "\n".join(told)
