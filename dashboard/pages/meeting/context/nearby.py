"""What lies near, what happened there since the plan began, and what adds up?"""

from dashboard import ui
from dashboard.analysis.nearby import (
    nearby_headline,
    nearby_line,
    nearby_told,
    nearest_first,
    small_near_headline,
)

with ui.controls():
    context = ui.choose_context()
    ui.choose_step(ui.STEPS["context"])
    metres = ui.choose_distance()

asked = {**context.key, "within_metres": metres or 0}
near = ui.rows("nearby_contexts", **asked)
ui.headline(nearby_headline(near, context.alias), nearby_line(near, metres))
ui.show_table(
    nearby_told(nearest_first(near)),
    {
        "display_alias": "Context",
        "kind": "Kind",
        "how_near": "How near",
        "stage": "Stage",
        "level": "Level of need",
        "referrals": "Referrals",
        "others": "Other events",
    },
    "No other context lies in the area or is linked.",
)
ui.heading("What happened near here since the plan began")
ui.show_table(
    ui.rows("nearby_happenings", **asked),
    {
        "happened_on": "Day",
        "display_alias": "Context",
        "kind": "What",
        "title": "Title",
        "description": "More",
    },
    "Nothing is recorded, or no plan has begun.",
)
small = ui.rows("small_concerns_near", **asked)
ui.heading(small_near_headline(small))
ui.show_table(
    small,
    {
        "received_on": "Day",
        "display_alias": "Context",
        "agency": "From",
        "harms": "Harm",
        "answer": "The panel's answer",
    },
    "Several such referrals would be listed here, to be seen together.",
)
