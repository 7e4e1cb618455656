"""What became of each finding of the first assessment?"""

from dashboard import ui
from dashboard.analysis.left_out import left_out_line
from dashboard.analysis.review.review_headlines import became_headline
from dashboard.charts.meeting.what_became_of_findings import what_became_of_findings

with ui.controls():
    context = ui.choose_context()
    ui.choose_step(ui.STEPS["review"])

findings = ui.rows("what_became_of_findings", **context.key)
ui.headline(became_headline(findings), ui.kind_and_links_line(context))
ui.small_print(left_out_line(findings, "finding"))
ui.show_words(
    what_became_of_findings(findings),
    "Each finding of the first assessment, and what became of it",
    "Judged by the panel with those who assessed; strengths first.",
    findings,
    {
        "side": "Side",
        "short_summary": "Finding",
        "change_label": "Now",
        "evidence": "How it is known",
    },
)
ui.record_finding_change(context)
