"""Looking at a page as it stands on the wall: when it is whole, and what is wrong with it."""

from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Error, Frame, Page, ViewportSize

STILL = "[data-testid=stApp][data-test-script-state=notRunning]"
SKELETON = "[data-testid=stSkeleton]"
ERROR_BOX = "[data-testid=stException]"
CHART = "[data-testid=stPlotlyChart]"
MAP = "iframe[data-testid=stCustomComponentV1]"
MARKS = ".place"  # contexts, places of strength, and rings of several
CONTEXTS = ".place:has(svg.context)"
PLACED = ".leaflet-container[data-placed]"  # all marks and names have their place
LAND = "path.leaflet-interactive"
READABLE = 20  # px: body text at five metres from a wall of 1080 lines
WALL, REFLOW = 1920, 1280  # px: as wide as the wall; narrower, all is one column in the hand
IN_THE_HAND = 15  # px

_TEXT = Path(__file__).with_name("looking.js").read_text(encoding="utf-8")
_WIDE = """() => [...document.querySelectorAll("*")]
    .filter(e => e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1
        && e.getBoundingClientRect().right > 0  // or it is put away beside the window
        && (e === document.documentElement || /auto|scroll/.test(getComputedStyle(e).overflowX))
        // In the hand a chart that cannot be drawn narrower is moved along, and nothing else.
        && !(innerWidth < 1280 && e.matches(".stElementContainer:has(> * > .stPlotlyChart)")))
    .map(e => `${e.tagName.toLowerCase()} ${e.className}: ${e.scrollWidth} > ${e.clientWidth}`)"""
# Resolves once nothing has moved for three looks: charts are drawn anew for another width.
SETTLED = """() => new Promise(done => {
    let last = "", still = 0;
    const ask = () => {
        const seen = document.querySelectorAll(".stMain, .stPlotlyChart .main-svg, .headline");
        const now = [...seen].map(e => [e.scrollHeight, e.getBoundingClientRect().width]).join();
        still = now === last ? still + 1 : 0;
        last = now;
        if (still === 3) done(); else setTimeout(ask, 70);
    };
    ask();
})"""
_RGB = "colour => Object.assign(new Option(), { style: `color: ${colour}` }).style.color"
_BROKEN = "images => images.filter(i => i.complete && !i.naturalWidth).map(i => i.src)"
_DRAWN = "plot => plot.querySelectorAll('.main-svg .trace path, .main-svg text').length"


@dataclass
class Seen:
    """What was wrong with one page at one moment, each as a list of sentences."""

    where: str
    headline: str = ""
    errors: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    wide: list[str] = field(default_factory=list)
    small: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)
    over: list[str] = field(default_factory=list)
    barriers: list[str] = field(default_factory=list)


def wait(page: Page) -> None:
    """Wait until a page is whole: its run has ended, its charts are drawn, its map has marks."""
    page.locator(STILL).wait_for()
    page.locator(f".headline, {ERROR_BOX}").first.wait_for()
    # A page that leads on to another rests for a moment between the two, before the headline.
    page.locator(STILL).wait_for()
    page.locator(SKELETON).first.wait_for(state="detached")
    for chart in page.locator(CHART).all():
        chart.locator(".js-plotly-plot .main-svg").first.wait_for()
    if page.locator(MAP).count():
        # A phone shows the list first: its map is placed all the same, behind its button.
        placed = page.frame_locator(MAP).locator(PLACED)
        placed.wait_for(state="visible" if page.locator(MAP).is_visible() else "attached")


def map_of(page: Page) -> Frame:
    """Return the frame in which a page's map is drawn."""
    handle = page.locator(MAP).element_handle()
    frame = handle.content_frame()
    assert frame, "an iframe has a frame"
    return frame


def as_rgb(page: Page, colour: str) -> str:
    """Write a colour as a browser tells it."""
    return str(page.evaluate(_RGB, colour))


def look(page: Page, where: str) -> Seen:
    """Return what can be seen to be wrong with a page, waiting until it is whole."""
    seen = Seen(where)
    try:
        wait(page)
    except Error as late:
        seen.empty.append(f"never whole: {late.message.splitlines()[0]}")
    seen.errors += [box.inner_text() for box in page.locator(ERROR_BOX).all()]
    for chart in page.locator(f"{CHART} .js-plotly-plot").all():
        if not chart.evaluate(_DRAWN):
            seen.empty.append("a chart without a mark or a word")
    frames = [page.main_frame]
    if page.locator(MAP).count():
        frames.append(map_of(page))
        seen.empty += _blanks(frames[1])
    for frame in frames:
        _look_at_text(frame, seen, READABLE)
    return seen


def look_again(page: Page, where: str, size: ViewportSize) -> Seen:
    """Return what is wrong with the text of a page that was whole, in a window of another size."""
    seen = Seen(where)
    page.set_viewport_size(size)
    page.evaluate(SETTLED)
    width = size["width"]
    # A tenth less: what is drawn in proportion is not drawn to the last bit.
    smallest = READABLE * width / WALL - 0.1 if width >= REFLOW else IN_THE_HAND
    _look_at_text(page.main_frame, seen, smallest)
    return seen


def _look_at_text(frame: Frame, seen: Seen, smallest: float) -> None:
    text = frame.evaluate(f"({_TEXT})({smallest})")
    seen.small += text["small"]
    seen.cut += text["cut"]
    seen.over += text["over"]
    seen.wide += frame.evaluate(_WIDE)


def _blanks(ground: Frame) -> list[str]:
    """Say what a map lacks: marks, land under them, or the picture of a mark."""
    found = []
    if not ground.locator(MARKS).count():
        found.append("a map without a mark")
    if not ground.locator(LAND).count():
        found.append("a map without land")
    pictures = ground.locator("img").evaluate_all(_BROKEN)
    return found + [f"a map's picture is missing: {picture}" for picture in pictures]
