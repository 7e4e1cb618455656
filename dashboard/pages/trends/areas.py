"""Do areas differ in referrals and live contexts by more than chance explains?"""

from dashboard import ui
from dashboard.analysis.compared_areas import (
    areas_sentence,
    compared_areas,
    how_to_read,
    limits_by_people,
    limits_line,
    listed_areas,
    quarters_headline,
    years_of,
)
from dashboard.analysis.marks import events_of
from dashboard.charts.trends.areas_compared import areas_compared
from dashboard.charts.trends.areas_over_time import areas_over_time
from dashboard.text import day

SIZES = "Young people aged 10 to 17 who live there"
COLUMNS = {
    "area": "Area",
    "count": "Counted",
    "people": "Young people aged 10 to 17",
    "told": "Rate (95% range)",
    "place": "Beside the limits",
}

choice = ui.choose_trends("area", "kind", "harm", "agency")
step = ui.choose_step(["Referrals", "Live contexts", "Over time"])
areas = ui.rows("rates_by_area", **choice)

if step == "Referrals":
    referred = compared_areas(areas, "referrals", years_of(choice["since"], ui.data_as_at()))
    ui.headline(areas_sentence(referred, "Referrals"), how_to_read(referred))
    ui.show(
        areas_compared(
            referred,
            limits_by_people(referred),
            "Referrals a year for every 1,000 aged 10 to 17",
            SIZES,
        ),
        "Referrals of each area, beside how many young people live there",
        f"Referrals of the period. {limits_line(referred)}",
        ui.marked(listed_areas(referred), "people"),
        COLUMNS,
    )
    ui.shorthand(referred, "told")
    ui.definition("referral_rate")

if step == "Live contexts":
    live = compared_areas(areas, "live_contexts")
    ui.headline(areas_sentence(live, "Live contexts"), how_to_read(live))
    ui.show(
        areas_compared(
            live,
            limits_by_people(live),
            "Live contexts for every 1,000 aged 10 to 17",
            SIZES,
        ),
        "Open contexts of each area, beside how many young people live there",
        f"Not closed by {day(ui.data_as_at())}, whatever the period. {limits_line(live)}",
        ui.marked(listed_areas(live), "people"),
        COLUMNS,
    )
    ui.shorthand(live, "told")
    ui.definition("live_contexts")

if step == "Over time":
    quarters = ui.rows("referrals_by_area_and_quarter", **choice)
    events = events_of(ui.rows("marks_on_trends", **choice))
    ui.headline(
        quarters_headline(quarters),
        "In order of name, all on one scale. Small counts go up and down by chance.",
    )
    ui.show(
        areas_over_time(quarters, events),
        "Referrals of every three months in each area",
        "The number is that of the largest bar. Upright lines: events of the panel.",
        quarters,
        {
            "area_name": "Area",
            "first_month": "From",
            "last_month": "To the end of",
            "referrals": "Referrals",
        },
    )
    ui.definition("referrals")
