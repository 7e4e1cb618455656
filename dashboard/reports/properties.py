"""What a file says of itself: the pack's title, and nobody's name."""

from datetime import datetime, time
from typing import Protocol

from dashboard.reports.pack import Pack

MAKER = "Context Panel"
LANGUAGE = "en-GB"


class Properties(Protocol):
    """The properties that Word and PowerPoint files have in common."""

    author: str
    category: str
    comments: str
    content_status: str
    created: datetime
    identifier: str
    keywords: str
    language: str
    last_modified_by: str
    modified: datetime
    revision: int
    subject: str
    title: str
    version: str


def fill_properties(properties: Properties, pack: Pack) -> None:
    """Fill every property, so that none is left from a template or from an account."""
    day = datetime.combine(pack.as_at, time())
    properties.author = properties.last_modified_by = MAKER
    properties.title = pack.title()
    properties.subject = f"Evidence pack in {pack.mode} mode"
    properties.language = LANGUAGE
    properties.created = properties.modified = day
    properties.revision = 1
    properties.category = properties.comments = properties.content_status = ""
    properties.identifier = properties.keywords = properties.version = ""
