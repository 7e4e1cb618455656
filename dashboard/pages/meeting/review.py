"""Did it become safer, for whom, and how sure can we be?"""

from dashboard import ui
from dashboard.analysis.change import change
from dashboard.analysis.headlines import review_headline
from dashboard.charts.meeting.before_and_after import before_and_after
from dashboard.charts.meeting.what_became_of_findings import what_became_of_findings

with ui.controls():
    context = ui.choose_context()
here = {"context_id": context["context_id"]}
answers = change(ui.rows("before_and_after", **here))
findings = ui.rows("what_became_of_findings", **here)

ui.headline(review_headline(answers, context["display_alias"]), ui.linked_line(context))
ui.reviewed(ui.rows("review_of_context", **here), context)
ui.show(
    before_and_after(answers),
    "Before and after, the same question to the same group",
    "Samples are whoever could be asked: intervals (95%, Newcombe) are narrower than the doubt. "
    "Changed since is not caused by.",
    answers,
    {"question": "Question", "group_label": "Group", "sentence": "Result", "verdict": "Verdict"},
)
ui.show(
    what_became_of_findings(findings),
    "What became of the findings",
    "Judged by the panel with those who assessed; strengths first.",
    findings,
    {
        "side": "Side",
        "short_summary": "Finding",
        "change_label": "Now",
        "evidence": "How it is known",
    },
)
ui.heading("How far the rounds can be compared")
ui.table(
    ui.rows("comparability_of_rounds", **here),
    {"method": "Method", "aspect": "Aspect", "how_alike_label": "Alike", "note": "What differs"},
    "Nothing is recorded about how the rounds compare.",
)
