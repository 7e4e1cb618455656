"""Whatever people write is shown as text: nothing runs, nothing is fetched, nothing is styled."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.ui.map_view import PAGE
from dashboard.warehouse import Store
from tests.browser import hostile, looking, serving
from tests.browser.asking import choice, opened
from tests.browser.hostile import as_shown
from tests.browser.walking import nothing, walk
from tests.browser.watching import Watch, wall
from tests.hostile_strings import MARKUP

MADE = (  # what no page makes itself, but hostile text would
    ":is(script, style, img, object, embed, form, base, meta, [onload], [onerror], [onfocus]), "
    "a[href^='javascript']"
)
# What the marks of the map say: each name, and all that its popup would show.
SAID = """() => window.marksBoard.marks.map(mark => {
    const box = document.createElement("div");
    window.marksBoard.tell(box, mark, { marks: [mark] });
    return { name: mark.name, told: box.textContent, id: mark.id };
})"""
HEARD = """() => [...document.querySelectorAll(".place")].map(mark => mark.ariaLabel).join(" ")"""


@dataclass
class Served:
    """A window on a server of hostile text, the strings it was given, and those it refused."""

    watch: Watch
    taken: list[str]
    refused: list[str]

    @property
    def names(self) -> set[str]:
        return {as_shown(text) for text in self.taken}


@pytest.fixture(scope="module")
def served(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    store = tmp_path_factory.mktemp("hostile") / "store"
    taken, refused = hostile.published(Store(store))
    with serving.panel(store) as address, wall(browser, address) as watch:
        yield Served(watch, taken, refused)


@pytest.fixture
def page(served: Served) -> Iterator[Page]:
    """Return a page for hostile text; nothing of it may have run when the test is over."""
    with served.watch.page() as page:
        yield page
        unharmed(page)


def unharmed(page: Page) -> None:
    assert page.evaluate("window.hacked") is None
    assert "hacked" not in page.title()
    assert not page.locator(".stMain").locator(MADE).count()
    for ground in page.frames[1:]:
        assert not ground.locator(".leaflet-pane").locator(MADE).count()


def plain(texts: Iterable[str]) -> set[str]:
    return {" ".join(text.split()) for text in texts}


def test_the_importer_refuses_blank_names_and_no_others(served: Served) -> None:
    assert [text for text in served.refused if as_shown(text)] == []
    assert len(served.taken) + len(served.refused) == len(hostile.strings())


def test_they_are_many(served: Served) -> None:
    assert len(served.taken) > 500


def test_every_page_stays_whole_writes_no_error_and_asks_nobody_else(served: Served) -> None:
    walked = walk(served.watch, "hostile", context="PARK", together="true")
    for what in ("errors", "outside", "empty"):
        nothing(walked, what)


@pytest.mark.parametrize("name", ["context", "review"])
def test_every_step_of_a_context_of_which_only_the_name_is_known_stays_whole(
    page: Page, name: str
) -> None:
    of_it = f"/{name}?context=H{len(MARKUP) - 1:03}"
    opened(page, of_it)
    for step in page.locator(".st-key-step [role=radio]").all_inner_texts():
        opened(page, f"{of_it}&step={quote(step.strip())}")
        unharmed(page)


def test_every_name_stands_in_the_list_on_the_map_and_in_its_popup(
    page: Page, served: Served
) -> None:
    listed, marked, heard, popups = set[str](), set[str](), "", set[str]()
    for kind in hostile.KINDS:
        opened(page, f"/map?kind={kind}")
        listed |= names_on_every_page(page)
        ground = looking.map_of(page)
        said = ground.evaluate(SAID)
        marked |= plain(one["name"] for one in said)
        popups |= plain(one["told"] for one in said)
        heard += " ".join(ground.evaluate(HEARD).split())
    assert not served.names - listed
    assert not served.names - marked
    assert not [name for name in served.names if name not in heard]
    assert not [name for name in served.names if not any(p.startswith(name) for p in popups)]


def names_on_every_page(page: Page) -> set[str]:
    """Return the names in the list of a map, walking through its pages."""
    found = plain(page.locator(".places-list a").all_text_contents())
    for number in range(2, 1 + page.get_by_role("button", name=re.compile(r"^Page \d")).count()):
        page.get_by_role("button", name=f"Page {number}", exact=True).click()
        expect(page.get_by_text(f"Contexts {PAGE * (number - 1) + 1} to")).to_be_visible()
        looking.wait(page)
        found |= plain(page.locator(".places-list a").all_text_contents())
    return found


def test_a_popup_opened_from_the_list_shows_its_text_only(page: Page) -> None:
    own = {as_shown(text) for text in MARKUP}
    clicked: set[str] = set()
    for kind in hostile.KINDS:
        opened(page, f"/map?kind={kind}&listed=name")
        for row in page.locator(".places-list tr:has(a)").all():
            name = " ".join(str(row.locator("a").text_content()).split())
            if name not in own:
                continue
            clicked.add(name)
            row.locator(".on-map").click()
            ground = page.frame_locator(looking.MAP)
            expect(ground.locator(".leaflet-popup-content").last).to_contain_text(name)
            unharmed(page)
    assert clicked


def test_every_name_and_question_stands_in_the_agenda(page: Page, served: Served) -> None:
    named, asked = set[str](), set[str]()
    for meeting in hostile.MEETINGS:
        opened(page, f"/agenda?meeting={meeting}")
        named |= plain(page.locator(".table td a").all_text_contents())
        asked |= plain(page.locator(".table td:not(:has(a))").all_text_contents())
    assert not served.names - named
    assert not served.names - asked


def test_every_finding_stands_in_the_figure_and_in_its_table(page: Page, served: Served) -> None:
    words: set[str] = set()
    cells: set[str] = set()
    for at in range(hostile.LOOKED_AT):
        opened(page, f"/context?context=H{at:03}&step=Assessment")
        headline = " ".join(page.locator(".headline").inner_text().split())
        assert as_shown(served.taken[at]) in headline
        words |= plain(page.locator(".words li > span:last-child").all_text_contents())
        cells |= plain(page.locator(".table td").all_text_contents())
        unharmed(page)
    assert not served.names - cells
    said = {word.rsplit(" · ", 1)[0] for word in words}  # behind it stands whose voice it is
    assert not served.names - said


def test_a_list_to_choose_from_offers_the_names_as_they_are(page: Page, served: Served) -> None:
    opened(page, "/context?context=H000")
    choice(page, "Context").click()
    offered = [text.rsplit("·", 1)[0] for text in page.get_by_role("option").all_text_contents()]
    assert plain(offered) & served.names
    unharmed(page)


def test_the_history_shows_hostile_notes_as_they_are(page: Page) -> None:
    opened(page, "/history")
    headings = " ".join(page.locator(".heading").all_inner_texts())
    assert as_shown(MARKUP[0]) in headings
    assert as_shown(MARKUP[2]) in headings


def test_problems_of_a_file_show_its_name_and_cells_as_they_are(page: Page) -> None:
    opened(page, "/import")
    name = f"goal-{MARKUP[2]}.csv"
    cell = MARKUP[1]
    page.locator("[data-testid=stFileUploaderDropzoneInput]").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": f'{cell},goal_id\n"{cell}",G\n'.encode()}
    )
    expect(page.locator(".heading").first).to_contain_text("nothing was imported")
    for said in (name, cell):
        expect(page.locator(".table td").get_by_text(said, exact=True).first).to_be_visible()
