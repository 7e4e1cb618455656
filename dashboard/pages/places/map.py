"""Where are we building safety, and what is strong there?"""

from dashboard import ui
from dashboard.analysis.headlines import places_headline, places_line
from dashboard.analysis.nearby import SEVERAL, small_concerns_line
from dashboard.charts.places.ground import ground_under

with ui.controls():
    places = ui.rows("contexts_on_the_map", as_at=ui.as_at())
    fit = ui.choose_places(places, ui.rows("choices_on_the_map"))

landmarks = ui.rows("landmarks_on_the_map")
ui.headline(places_headline(fit), places_line(fit))
ground = ground_under(fit, ui.rows("areas_on_the_map"), landmarks)
left, right = ui.map_columns(ground)
with left:
    ui.map_view(fit, ui.rows("links_on_the_map"), ground)
with right:
    ui.places_list(ui.choose_order(fit), landmarks[landmarks["is_strength"]])
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
    "Nothing adds up.",
)
