"""The files of a pack; libraries of Office are loaded only when somebody asks for one."""

from collections.abc import Callable
from typing import NamedTuple

from dashboard.reports.pack import Pack
from dashboard.reports.sheets import as_csv


class Form(NamedTuple):
    """A form of a pack: what a button calls it, how its file's name ends, and how it is made."""

    label: str
    suffix: str
    mime: str
    write: Callable[[Pack], bytes]


def as_word(pack: Pack) -> bytes:
    """Return a pack as a Word file; see `word`."""
    from dashboard.reports import word  # noqa: PLC0415 - a server where nobody asks goes without

    return word.word_file(pack)


def as_slides(pack: Pack) -> bytes:
    """Return a pack as a PowerPoint file; see `slides`."""
    from dashboard.reports import slides  # noqa: PLC0415 - likewise

    return slides.slides_file(pack)


_OFFICE = "application/vnd.openxmlformats-officedocument"
FORMS = (
    Form("Word", ".docx", f"{_OFFICE}.wordprocessingml.document", as_word),
    Form("PowerPoint", ".pptx", f"{_OFFICE}.presentationml.presentation", as_slides),
    Form("CSV", ".zip", "application/zip", as_csv),
)
