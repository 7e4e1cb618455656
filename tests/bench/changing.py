"""A change of choice, and a load, in Chromium: until everything is painted, in milliseconds."""

from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Locator

from tests.browser import chromium, looking

SCRIPT = Path(__file__).with_name("painting.js").read_text(encoding="utf-8")
CHOICES = ("The school", "The park")
PATIENCE = 600_000  # ms for anything to appear: however slow, it is measured and never fails
REST = 300  # ms between two changes, so that nothing of one runs into the next


@dataclass(frozen=True)
class Change:
    """One change. Milliseconds from the click: total, first message sent, last message heard."""

    total: float
    sent: float
    heard: float
    messages: int
    bytes: int


class Changing:
    """A page whose choice is changed to and fro, once it has learnt how each looks when whole."""

    def __init__(
        self, browser: Browser, name: str = "Context", choices: tuple[str, str] = CHOICES
    ) -> None:
        """Open a window that tells when it has painted; `name` is the list that is changed."""
        self.name = name
        self.choices = choices
        self.page = browser.new_page(viewport=chromium.WALL)
        self.page.set_default_timeout(PATIENCE)
        self.page.add_init_script(SCRIPT)
        self.looks: dict[str, str] = {}

    def open(self, address: str) -> None:
        """Open an address and change it twice each way: everything is warm, and it is learnt."""
        self.page.goto(address)
        self._rest()
        for choice in self.choices * 2:
            self._option(choice).click()
            self.page.wait_for_timeout(REST)
            self._rest()
            self.looks[choice] = self.page.evaluate("bench.looks()")
        assert len(set(self.looks.values())) == len(self.choices), "a change that cannot be seen"

    def change(self, turn: int) -> Change:
        """Change to the other choice, and return how long it took."""
        choice = self.choices[turn % len(self.choices)]
        option = self._option(choice)
        self.page.evaluate("wanted => bench.arm(wanted)", self.looks[choice])
        option.click()
        change = Change(**self.page.evaluate("bench.done"))
        self._rest()
        return change

    def load(self, address: str) -> float:
        """Load an address, whose look is learnt at the first call, and return how long it took."""
        self.page.goto(address, wait_until="commit")
        if address not in self.looks:
            self._rest()
            self.looks[address] = self.page.evaluate("bench.looks()")
            return self.load(address)
        took: float = self.page.evaluate("wanted => bench.loaded(wanted)", self.looks[address])
        self._rest()
        return took

    def steps(self) -> list[str]:
        """Return the steps of the context page, as its reader sees them."""
        return [s.strip() for s in self.page.locator(".st-key-step [role=radio]").all_inner_texts()]

    def _option(self, choice: str) -> Locator:
        """Open the list, and return one of its choices."""
        self.page.get_by_role("combobox", name=self.name, exact=True).click()
        option = self.page.get_by_role("option").filter(has_text=choice).first
        option.wait_for()
        return option

    def _rest(self) -> None:
        """Wait until nothing is under way any more."""
        self.page.locator(looking.STILL).wait_for()
        self.page.wait_for_timeout(REST)


def middle(changes: list[Change], part: str) -> float:
    """Return the median of one part of the changes."""
    return median(float(getattr(change, part)) for change in changes)
