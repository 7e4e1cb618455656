"""How contexts, goals and findings were last judged."""

from dashboard.analysis.outcomes import reviewed_headline, reviewed_line, verdicts_to_show
from dashboard.charts.trends.verdicts_at_reviews import verdicts_at_reviews
from dashboard.reports import native_figure
from dashboard.trends.description import PackPart, ScreenPart, Trend

COLUMNS = {
    "subject": "What was judged",
    "verdict_label": "Verdict",
    "cases": "Number",
    "of_all": "Of all",
}

TREND = Trend(
    name="verdicts_at_reviews",
    title="Verdicts at reviews",
    page="outcomes",
    step="Verdicts",
    queries=("verdicts_at_reviews",),
    analysis=lambda inputs: verdicts_to_show(inputs.rows("verdicts_at_reviews")),
    headline=reviewed_headline,
    under=reviewed_line,
    parts=(
        ScreenPart(
            heading="How each was last judged; what nobody could tell counts as much as the rest",
            base="Reviews held in the period, the latest of each.",
            key="+ better, = as before, ! worse, ? not known.",
            chart=verdicts_at_reviews,
            rows=lambda verdicts: verdicts,
            columns=COLUMNS,
        ),
    ),
    measures=("goal_progress",),
    pack=PackPart(
        brief=lambda verdicts: (
            f"{reviewed_line(verdicts)} The latest review of each context in the period."
        ),
        base=lambda verdicts: (
            f"{reviewed_line(verdicts)} The latest review of each in the period. The figure: "
            "contexts; the table has goals and findings too."
        ),
        rows=lambda verdicts: verdicts.assign(subject=verdicts["subject"].str.capitalize()),
        columns=COLUMNS,
        figure=lambda verdicts: native_figure(
            "bar",
            verdicts[verdicts["subject"] == "contexts"],
            "verdict_label",
            {"cases": ("Contexts", "main")},
        ),
    ),
)
