"""Where are we building safety, and what is strong there?"""

import streamlit as st

from dashboard import ui
from dashboard.analysis.headlines import places_headline, places_line
from dashboard.charts.places.ground import ground_under

with ui.controls():
    fit = ui.choose_places(ui.rows("contexts_on_the_map", as_at=ui.as_at()))

ui.headline(places_headline(fit), places_line(fit))
shown = ui.limit_for_map(fit)
ground = ground_under(shown, ui.rows("areas_on_the_map"), ui.rows("landmarks_on_the_map"))
left, right = st.columns([3, 2], gap="medium")
with left:
    ui.map_view(shown, ui.rows("links_on_the_map"), ground)
with right:
    ui.places_list(fit)
