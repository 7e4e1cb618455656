"""Who is looking, and what they may see."""

from dataclasses import dataclass
from typing import Literal

Mode = Literal["panel", "share"]


@dataclass(frozen=True)
class Viewer:
    """Who is looking.

    role: chair, manager, partner or analyst.
    areas: the area codes whose contexts they may see; None is every area.
    mode: “panel” inside the sharing agreement; “share” hides small counts of people and places.
    """

    role: str = "chair"
    areas: frozenset[str] | None = None
    mode: Mode = "panel"
