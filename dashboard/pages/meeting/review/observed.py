"""Is something else seen now in hours like those before?"""

from dashboard import ui
from dashboard.analysis.review.observations import (
    all_matched_line,
    change_in_observations,
    unmatched_slots,
)
from dashboard.analysis.review.review_headlines import observed_headline, observed_line
from dashboard.charts.meeting.observed_change import observed_change

with ui.controls():
    context = ui.choose_context()
    ui.choose_step(ui.STEPS["review"])

slots = ui.rows("observed_in_rounds", **context.key)
seen = change_in_observations(slots)
ui.headline(observed_headline(seen), observed_line(seen) or ui.kind_and_links_line(context))
ui.show_comparability(ui.rows("comparability_of_rounds", **context.key), "observing")
ui.show_figure(
    observed_change(seen),
    "Seen in like hours, before and after",
    "Hours of the same sort of day and part of the day, each compared with its like; ranges: "
    "95%, the wider the more visits differ. A visit is no person. "
    "Observers stood openly and describe nobody.",
    seen,
    {"wording": "Looked for", "sentence": "Result", "note": "Left out"},
)
ui.heading("Hours left out, since the other round has none like them")
ui.show_table(
    unmatched_slots(slots),
    {
        "round": "Round",
        "observed_on": "Day",
        "day_type": "Sort of day",
        "time_band": "Part of the day",
        "minutes": "Minutes",
    },
    all_matched_line(slots),
)
