"""The evidence pack on the page: what is in it, and its files, made only when asked for."""

from functools import partial
from typing import Any

import streamlit as st

from dashboard.charts import palette
from dashboard.reports import Looks, Pack, as_csv, as_slides, as_word
from dashboard.text import day
from dashboard.ui.data import data_as_at, shared_rows, shown
from dashboard.ui.evidence.changing import changing
from dashboard.ui.evidence.known import Known
from dashboard.ui.evidence.results import results
from dashboard.ui.evidence.working import working
from dashboard.ui.pieces import line
from dashboard.ui.shorthand import meanings
from dashboard.ui.trends import said_of

LOOKS = Looks(
    ink=palette.INK,
    quiet=palette.QUIET_INK,
    rule=palette.RULE,
    paper=palette.PAPER,
    main=palette.STRENGTH,
    second=palette.QUIET_INK,
    second_pale=palette.NEUTRAL,
)
SHARED = (
    "In share mode: counts of people from 1 to {smallest} are hidden, with those beside them that "
    "would give them away; others are rounded to {step}. Contexts, actions and meetings are "
    "counted as they are."
)
RECORDED = (
    "As recorded on {day}, snapshot {number}. What changed since a plan or an event is not said to "
    "be because of it."
)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def evidence_pack(choice: dict[str, Any]) -> Pack:
    """Return the pack of a period and a choice, as share mode shows it whatever the screen does."""
    limits = shown().settings
    panels = shared_rows("panel_on_the_wall").to_dict("records")
    known = Known(
        rows=lambda name: shared_rows(name, **choice),
        choice=choice,
        measures=shared_rows("measure_defined"),
        fewest=limits.fewest_for_percentages,
        as_at=data_as_at(),
    )
    example = ("Demonstration data: made up, and about no real place.",)
    return Pack(
        partnership=str(panels[0]["partnership_name"]) if panels else "Context Panel",
        period=f"{choice['since']:%B %Y} to {day(known.as_at)}",
        choice=said_of(choice),
        as_at=known.as_at,
        notes=(
            *(example if any(panel["is_demonstration"] for panel in panels) else ()),
            SHARED.format(smallest=limits.smallest_count, step=limits.round_to),
            RECORDED.format(day=day(known.as_at), number=shown().number),
        ),
        sections=(*working(known), *changing(known), *results(known)),
        marks=meanings(limits),
        looks=LOOKS,
    )


def pack_contents(pack: Pack) -> None:
    """List the sections of a pack, each with its message."""
    for section in pack.sections:
        line(f"{section.sentence}.", f"{section.title}:")


def offer_pack(pack: Pack) -> None:
    """Offer a pack in three forms; each is made when somebody asks for it, and not before."""
    name = f"evidence-pack-{pack.as_at:%Y-%m-%d}-share"
    with st.container(horizontal=True, key="downloads"):
        for label, made, ending, mime in (
            ("Word", as_word, "docx", WORD),
            ("PowerPoint", as_slides, "pptx", SLIDES),
            ("CSV", as_csv, "zip", "application/zip"),
        ):
            st.download_button(
                label, partial(made, pack), f"{name}.{ending}", mime, on_click="ignore"
            )
