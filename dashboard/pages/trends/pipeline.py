"""Where are contexts now, how long have they stood there, what is stuck, and with whom?"""

from dashboard import ui
from dashboard.analysis.pipeline import left_out, moving, pipeline_headline, stuck
from dashboard.charts.trends.pipeline_by_stage import pipeline_by_stage
from dashboard.text import day

choice = ui.choose_trends("area", "kind", "harm", "agency")
stages = ui.rows("pipeline_by_stage", **choice)
contexts = ui.rows("pipeline", **choice)
as_at = day(ui.data_as_at())

ui.headline(pipeline_headline(stages), left_out(contexts))
ui.show(
    pipeline_by_stage(stages),
    "Open contexts by stage, and by how long ago their last step was",
    f"Contexts first brought to the panel since {day(choice['since'])}, as they stood on "
    f"{as_at}. “!”: longer than the local target for the next step, or than "
    "nine in ten waits for it took.",
    stages,
    {"stage_label": "Stage", "standing": "Standing for", "contexts": "Contexts", "stuck": "Stuck"},
)
ui.heading("Longer than meant or usual, and with whom the next step lies")
ui.table(
    stuck(contexts),
    {
        "stage": "Stage",
        "display_alias": "Context",
        "since": "Last step",
        "days": "Days since",
        "why": "Why",
        "with_whom": "With",
        "next_step": "Next",
        "due_on": "Due",
    },
    "None of the contexts chosen.",
)
ui.heading("The others")
ui.table(
    moving(contexts),
    {
        "stage": "Stage",
        "display_alias": "Context",
        "since": "Last step",
        "days": "Days since",
        "why": "Against what",
        "with_whom": "With",
        "next_step": "Next",
        "due_on": "Due",
    },
    "None of the contexts chosen.",
)
ui.definition("pipeline")
