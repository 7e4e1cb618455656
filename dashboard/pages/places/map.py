"""Where are we building safety, and what is strong there?"""

from dashboard import ui
from dashboard.analysis.headlines import places_headline, places_line
from dashboard.analysis.nearby import SEVERAL, small_concerns_line
from dashboard.charts.places.ground import ground_under

with ui.controls():
    places = ui.rows("contexts_on_the_map", as_at=ui.as_at())
    fit = ui.choose_places(places, ui.rows("choices_on_the_map"))

links, landmarks = ui.rows("links_on_the_map"), ui.rows("landmarks_on_the_map")
ui.headline(places_headline(fit), places_line(fit))
ground = ground_under(fit, ui.rows("areas_on_the_map"), landmarks)
left, right = ui.map_columns(ground)
with right:
    order, measure = ui.list_choices()
with order:
    listed = ui.choose_order(fit)
with measure:
    shaded = ui.choose_measure(ui.rows("measures_of_areas", as_at=ui.as_at()))
with left:
    ui.map_view(fit, links, ground, shaded)
    ui.offer_places(fit, links, ground, shaded)
with right:
    ui.places_list(listed, landmarks[landmarks["is_strength"]])
small = ui.rows("small_concerns", at_least=SEVERAL)
ui.heading("Small concerns that add up")
ui.small_print(small_concerns_line(small))
ui.show_table(
    small,
    {
        "area_name": "Area",
        "referrals": "Referrals",
        "names": "Contexts they are about",
        "agencies": "Agencies they came from",
        "first_on": "First",
        "last_on": "Latest",
    },
    "No area has that many.",
)
