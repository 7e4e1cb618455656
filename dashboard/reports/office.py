"""The Office files of a pack, whose libraries are loaded only when somebody asks for one."""

from dashboard.reports.pack import Pack


def as_word(pack: Pack) -> bytes:
    """Return a pack as a Word file; see `word`."""
    from dashboard.reports import word  # noqa: PLC0415 - a server where nobody asks goes without

    return word.as_word(pack)


def as_slides(pack: Pack) -> bytes:
    """Return a pack as a PowerPoint file; see `slides`."""
    from dashboard.reports import slides  # noqa: PLC0415 - likewise

    return slides.as_slides(pack)
