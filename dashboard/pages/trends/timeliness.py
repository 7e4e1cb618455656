"""How long do contexts wait for each step, are the open ones counted, and is it as we meant it?"""

from dashboard import ui
from dashboard.analysis.waits_by_step import (
    as_table,
    half_line,
    timeliness_headline,
    waiting_line,
    waits_by_step,
)
from dashboard.charts.trends.waits_by_step import waits_by_step as waits_chart
from dashboard.text import day

choice = ui.choose_trends("area", "kind", "harm")
waits = waits_by_step(ui.rows("waits_by_step", **choice))
as_at = day(ui.data_as_at())

ui.headline(timeliness_headline(waits), f"{half_line(waits)} {waiting_line(waits)}")
ui.show(
    waits_chart(waits),
    "From one step to the next: in all, then by the year (April to March) in which the wait began",
    "Contexts, not people; ranges: 95%, Kaplan–Meier. Open waits count up to "
    f"{as_at}. Working days: Monday to Friday, bank holidays among them.",
    as_table(waits),
    {
        "step": "Step",
        "years": "Began to wait",
        "cases": "Waits",
        "reached": "Reached",
        "open": "Still waiting",
        "other": "Ended otherwise",
        "half": "Half within (days)",
        "nine_in_ten": "Nine in ten within (days)",
        "target": "Target",
        "within_target": "Within the target",
    },
)
ui.definition("time_to_decision")
ui.definition("time_to_assessment")
ui.definition("time_to_plan")
ui.definition("time_to_review")
