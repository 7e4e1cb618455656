"""What axe-core calls a barrier on a page: rules of WCAG 2.2, levels A and AA."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Frame, Page

from tests.browser import looking

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Streamlit's and folium's own, by rule and by what they lie in, each with why it stays.
NOT_OURS = {
    # The menu of a narrow window puts headings and groups between a list and its items.
    "list": "[data-testid=stSidebarNavItems]",
    "listitem": "[data-testid=stSidebarNavItems] li",
    # What a map's frame says of zooming is not heard: the page around it decides, and allows it.
    "meta-viewport": "html:has(.leaflet-container) meta[name=viewport]",
}
_FOUND = """([levels, notOurs]) => axe.run(document, {
    runOnly: levels, resultTypes: ["violations"], iframes: false, elementRef: true,
}).then(found => found.violations.flatMap(rule => rule.nodes
    .filter(node => !(rule.id in notOurs && node.element.matches(notOurs[rule.id])))
    .map(node => `${rule.id}: ${node.target.join(" ")} ${node.html.slice(0, 160)} `
        + [...node.any, ...node.all, ...node.none].map(check => check.message).join("; "))))"""


def barriers(page: Page) -> list[str]:
    """Return a sentence for each thing on a page, and in its map, that axe-core calls a barrier."""
    frames = [page.main_frame]
    if page.locator(looking.MAP).is_visible():
        frames.append(looking.map_of(page))
    return [sentence for frame in frames for sentence in _in_frame(frame)]


def _in_frame(frame: Frame) -> list[str]:
    frame.evaluate(f"window.axe || (() => {{ {AXE_SCRIPT} }})()")
    found: list[str] = frame.evaluate(_FOUND, [LEVELS, NOT_OURS])
    return found
