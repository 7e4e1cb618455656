"""What a person would read of a figure made of words: its rows, its marks, its words."""

import html
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from tests.meeting.drawn import HOSTILE

CELLS = {"th", "td", "h3", "p"}


@dataclass
class _Reader(HTMLParser):
    """Reads HTML as a listener would: cell by cell; what is hidden from listeners is a mark."""

    cells: list[str] = field(default_factory=list)
    marks: list[tuple[str, str]] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.kinds.append(f"{tag} {dict(attrs).get('class') or ''}".strip())
        if tag in {"li", *CELLS}:
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        now = self.kinds[-1]
        if now.startswith(("span mark", "span badge")):
            self.marks.append((now.removeprefix("span "), data))
            self.kinds.append("")
        else:
            self.cells[-1] += data


def _read(written: str) -> _Reader:
    reader = _Reader()
    reader.feed(written)
    return reader


def words(written: str) -> list[str]:
    """Return the words of each cell and line, without marks, as a person reads them."""
    return [text.strip() for text in _read(written).cells if text.strip()]


def marks(written: str) -> list[tuple[str, str]]:
    """Return each mark or badge: how it looks, by its class, and what it says."""
    return _read(written).marks


def kinds(written: str) -> set[str]:
    """Return every element there is, with its class."""
    return {kind for kind in _read(written).kinds if kind}


def shown_as_text(written: str) -> bool:
    """Say whether every hostile text is read as it was written, and none as HTML."""
    said = html.unescape(re.sub(r"<[^>]*>", "", written))
    return all(text in said for text in HOSTILE) and "<img" not in written
