"""Which social conditions are named, and whether an action answers them."""

from dashboard.analysis.left_out import left_out_line
from dashboard.analysis.what_we_change import (
    conditions_heading,
    conditions_headline,
    first_and_always_told,
    gaps,
    most_named,
)
from dashboard.charts.trends.named_and_answered import named_and_answered
from dashboard.reports import native_figure
from dashboard.trends.description import PackPart, ScreenPart, Trend

ON_A_SLIDE = 8  # conditions, whose letters are large there
COLUMNS = {
    "condition_label": "Condition",
    "contexts": "Contexts",
    "with_action": "With an action",
    "unanswered": "Without one",
}

TREND = Trend(
    name="conditions_answered",
    title="Social conditions named and answered",
    page="change",
    step="Social conditions",
    queries=("conditions_answered",),
    analysis=lambda inputs: gaps(inputs.rows("conditions_answered")),
    headline=conditions_headline,
    under=lambda conditions: (
        f"{conditions_heading(conditions)}. {left_out_line(conditions, 'condition')}"
    ),
    parts=(
        ScreenPart(
            heading="Conditions named most, and whether an action in the same context answers them",
            base="Contexts in which an assessment heard in the period names the condition, and "
            "those of them with an action that sets out to change it. The figure shows the twelve "
            "named most, and any that is always shown; the table has all.",
            chart=lambda conditions: named_and_answered(most_named(conditions)),
            rows=lambda conditions: conditions,
            columns=COLUMNS,
        ),
    ),
    measures=("social_conditions",),
    pack=PackPart(
        brief=lambda conditions: (
            f"{conditions_heading(conditions)}. Contexts in which an assessment heard in the "
            "period names the condition: the eight named most, and any that is always shown. "
            f"{left_out_line(conditions, 'condition')}"
        ),
        base=lambda conditions: (
            f"{conditions_heading(conditions)}. "
            "Contexts in which an assessment heard in the period names the condition. The figure "
            "shows the eight named most, and any that is always shown; the table has all. "
            f"{left_out_line(conditions, 'condition')}"
        ),
        rows=lambda conditions: conditions,
        columns=COLUMNS,
        figure=lambda conditions: native_figure(
            "stacked",
            first_and_always_told(conditions, ON_A_SLIDE),
            "condition_label",
            {
                "with_action": ("With an action that sets out to change it", "main"),
                "unanswered": ("Without one", "second"),
            },
        ),
    ),
)
