"""The evidence pack on the screen: what is in it, and its files, made only when asked for."""

import pandas as pd
import streamlit as st

from dashboard.reports import Pack
from dashboard.trends import TrendChoice, evidence_pack
from dashboard.ui.data import current_snapshot, shared_rows
from dashboard.ui.downloads import offer_files, warn_of_missing_templates
from dashboard.ui.pieces import show_table


def shared_pack(choice: TrendChoice) -> Pack:
    """Return the pack of a choice, as share mode shows it whatever the screen does."""
    return evidence_pack(shared_rows, current_snapshot(), choice)


def pack_contents(pack: Pack) -> None:
    """List the sections of a pack, each with its message."""
    told = [{"about": section.title, "message": section.sentence} for section in pack.sections]
    show_table(pd.DataFrame(told), {"about": "About", "message": "What it says"})


def offer_pack(pack: Pack) -> None:
    """Offer a pack in every form."""
    warn_of_missing_templates(pack)
    with st.container(horizontal=True, key="downloads"):
        offer_files(pack, f"evidence-pack-{pack.as_at:%Y-%m-%d}-share", "evidence_pack")
