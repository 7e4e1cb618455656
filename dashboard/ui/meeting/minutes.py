"""The minutes of a meeting as files, and its days to come for a calendar."""

from functools import partial

import streamlit as st

from dashboard.minutes import days_to_come, minutes_pack
from dashboard.reports import FORMS
from dashboard.reports.calendar_file import MIME, SUFFIX, as_calendar
from dashboard.ui.choosing import Meeting
from dashboard.ui.data import current_snapshot, rows, viewer
from dashboard.ui.downloads import (
    Download,
    offer_download,
    offer_files,
    warn_of_missing_templates,
)

CALENDAR = "Calendar"
_FORMS = ("Word", "CSV")


def offer_minutes(now: Meeting) -> None:
    """Offer the minutes in the mode on screen; each file is made when somebody asks for it."""
    mode = viewer().mode
    pack = minutes_pack(rows, current_snapshot(), now.meeting_id, now.held_on, mode)
    name = f"{now.held_on:%Y-%m-%d}-{mode}"
    warn_of_missing_templates(pack)
    with st.container(horizontal=True, key="minutes"):
        offer_files(
            pack, f"minutes-{name}", "minutes", (form for form in FORMS if form.label in _FORMS)
        )
        make = partial(as_calendar, days_to_come(rows, now.meeting_id, now.as_at), now.as_at)
        offer_download(Download(CALENDAR, make, f"days-to-come-{name}{SUFFIX}", MIME, "calendar"))
