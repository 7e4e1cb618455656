"""Sending what concerns one child to its own pathway: nothing of it is kept."""

import streamlit as st

from dashboard.analysis.meeting_sentences import redirect_line, redirect_wording
from dashboard.ui.choosing import ChosenContext, Meeting
from dashboard.ui.data import rows
from dashboard.ui.meeting.decision_entry import DECISIONS, decision_entry
from dashboard.ui.meeting.entry import form_key, new_code, record_entry
from dashboard.ui.meeting.fields import codes_with_trait
from dashboard.ui.pieces import line

PATHWAY = "to_individual_pathway"
PRESS_REDIRECT = "It goes to its own pathway"


def ask_redirect(now: Meeting, context: ChosenContext) -> None:
    """Offer to record that something went to the individual pathway; there is nothing to type.

    Words about one child would be kept with the words of the panel, so the panel's own stand there.
    """
    kinds = codes_with_trait("panel_decision", PATHWAY)
    if not kinds:
        return
    panel = rows("next_meeting", meeting_id=now.meeting_id)["panel_id"].iloc[0]
    panels = rows("panel_on_the_wall")
    pathway = str(panels.loc[panels["panel_id"] == panel, "individual_pathway"].iloc[0])
    line(redirect_line(pathway))
    key = form_key(DECISIONS, "one child")
    if st.button(PRESS_REDIRECT, type="primary", key=f"redirect {key}"):
        row = {
            "decision_id": new_code(DECISIONS, now.meeting_id, "one child"),
            "panel_decision": kinds[0],
            "wording": redirect_wording(pathway),
            **dict.fromkeys(("reason", "agency", "owner_role", "due_on"), ""),
        }
        record_entry(decision_entry(now, [context], row))
