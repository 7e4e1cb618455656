"""What every pack says of itself: whose it is, in which mode, of which data, and how it looks."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd

from dashboard.charts import palette
from dashboard.reports import Pack, PackColours, mark_meanings
from dashboard.warehouse import Mode, Snapshot

Ask = Callable[..., pd.DataFrame]
"""The rows of a query by its name and parameters, as the mode of a pack shows them."""

COLOURS = PackColours(
    ink=palette.INK,
    quiet=palette.QUIET_INK,
    rule=palette.RULE,
    paper=palette.PAPER,
    main=palette.STRENGTH,
    second=palette.QUIET_INK,
    second_pale=palette.NEUTRAL,
)
_EXAMPLE = "Demonstration data: made up, and about no real place."
_IN_MODE = {
    "share": "In share mode: counts of people from 1 to {smallest} are hidden, with those beside "
    "them that would give them away; others are rounded to {step}. Contexts, actions and meetings "
    "are counted as they are.",
    "panel": "In panel mode: counts of people stand as they were counted. It is for partners of "
    "the sharing agreement only, and not to be passed on.",
}


def empty_pack(rows: Ask, snapshot: Snapshot, mode: Mode, as_at: date) -> Pack:
    """Return a pack of a snapshot without a section, period or choice, which whoever makes it adds.

    as_at: the day for which it is written.
    """
    limits = snapshot.settings
    panels = rows("panel_on_the_wall").to_dict("records")
    is_demonstration = any(panel["is_demonstration"] for panel in panels)
    in_mode = _IN_MODE[mode].format(smallest=limits.smallest_count, step=limits.round_to)
    return Pack(
        partnership=str(panels[0]["partnership_name"]) if panels else "Context Panel",
        period="",
        choice="",
        as_at=as_at,
        mode=mode,
        version=f"snapshot {snapshot.version}",
        notes=(_EXAMPLE, in_mode) if is_demonstration else (in_mode,),
        sections=(),
        marks=mark_meanings(limits),
        colours=COLOURS,
        document_template=_template(snapshot, limits.document_template),
        slides_template=_template(snapshot, limits.slides_template),
        is_demonstration=is_demonstration,
    )


def _template(snapshot: Snapshot, name: str) -> Path | None:
    """Return where a template lies: in the store, beside settings.toml, which names it."""
    return snapshot.path.parents[1] / name if name else None
