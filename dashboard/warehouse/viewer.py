"""Who is looking, and what they may see."""

import getpass
from dataclasses import dataclass, field
from typing import Literal

Mode = Literal["panel", "share"]


def own_account() -> str:
    """Return the name of the account that this program runs under; a container's may have none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unnamed account"


@dataclass(frozen=True)
class Viewer:
    """Who is looking.

    role: as whom they look; this machine's, since nobody signs in.
    areas: the area codes whose contexts they may see; None is every area.
    mode: “panel” inside the sharing agreement; “share” hides small counts of people and places.
    account: who answers for it, as records and the audit log name them. Two who may see the same
    are equal: what one was shown may be kept for the other.
    """

    role: str = "this machine"
    areas: frozenset[str] | None = None
    mode: Mode = "panel"
    account: str = field(default_factory=own_account, compare=False, repr=False)
