"""Where are we building safety, and what is strong there?"""

import streamlit as st
from dashboard.charts.places.places_map import places_layer, places_map

from dashboard import ui
from dashboard.analysis.headlines import places_headline

with ui.controls():
    places = ui.choose_places(ui.rows("contexts_on_the_map"))

ui.headline(places_headline(places))
left, right = st.columns([3, 2], gap="medium")
with left:
    ui.map_view(
        places_map(
            ui.rows("areas_on_the_map"),
            ui.rows("landmarks_on_the_map"),
            ui.rows("links_on_the_map"),
        ),
        places_layer(places),
    )
with right:
    ui.table(
        places,
        {
            "display_alias": "Place",
            "kind_label": "Kind",
            "level": "Level",
            "strengths": "+",
            "concerns": "!",
            "next_step": "Next",
        },
        "No context fits: choose fewer filters.",
    )
