"""Where are we building safety, and what is strong there?"""

import streamlit as st

from dashboard import ui
from dashboard.analysis.headlines import places_headline, places_line
from dashboard.charts.places.places_map import places_layer, places_map

with ui.controls():
    places = ui.choose_places(ui.rows("contexts_on_the_map", as_at=ui.as_at()))

ui.headline(places_headline(places), places_line(places))
left, right = st.columns([3, 2], gap="medium")
with left:
    ui.map_view(
        places_map(ui.rows("areas_on_the_map"), ui.rows("landmarks_on_the_map")),
        places_layer(places, ui.rows("links_on_the_map")),
    )
with right:
    ui.places_list(places)
