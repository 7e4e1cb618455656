"""The evidence pack on the screen: what is in it, and its files, made only when asked for."""

from functools import partial

import pandas as pd
import streamlit as st

from dashboard.reports import FORMS, Pack
from dashboard.trends import TrendChoice, evidence_pack
from dashboard.ui.data import current_snapshot, shared_rows
from dashboard.ui.pieces import advice, show_table


def shared_pack(choice: TrendChoice) -> Pack:
    """Return the pack of a choice, as share mode shows it whatever the screen does."""
    return evidence_pack(shared_rows, current_snapshot(), choice)


def pack_contents(pack: Pack) -> None:
    """List the sections of a pack, each with its message."""
    told = [{"about": section.title, "message": section.sentence} for section in pack.sections]
    show_table(pd.DataFrame(told), {"about": "About", "message": "What it says"})


def offer_pack(pack: Pack) -> None:
    """Offer a pack in three forms; each is made when somebody asks for it, and not before.

    A template that the settings name and that is not there is said before anybody asks.
    """
    for template in (pack.document_template, pack.slides_template):
        if template and not template.is_file():
            advice(
                f"{template.name}: settings.toml names it as a template, and it is not in the "
                "store. Put it there, or take the setting out."
            )
    name = f"evidence-pack-{pack.as_at:%Y-%m-%d}-share"
    with st.container(horizontal=True, key="downloads"):
        for form in FORMS:
            st.download_button(
                form.label,
                partial(form.write, pack),
                f"{name}{form.suffix}",
                form.mime,
                on_click="ignore",
            )
